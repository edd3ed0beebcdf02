import type { EventType } from '../events.ts'
import type { CallerType, Channel, CloseReason, DisputeGround, RequestType, Resolution, RoutingBasis, Transfer, Urgency, AssignmentRole } from '../model.ts'
import type { AssignmentStatus } from '../states.ts'

/** The timeline's word for each event. */
export const eventNames = {
  'work-order.draft-opened': '新建', 'work-order.answered-directly': '直接答复', 'work-order.registered': '登记', 'work-order.rejected': '不予受理',
  'work-order.emergency-transferred': '转紧急热线', 'work-order.discarded': '作废', 'work-order.supplemented': '补充', 'work-order.reclassified': '改分类',
  'work-order.urged': '催办', 'work-order.reaccepted': '改为受理',
  'work-order.dispatched': '派单', 'work-order.sent-down': '下派', 'work-order.dispatch-recalled': '撤回派单',
  'work-order.transfer-proposed': '转办', 'work-order.transfer-accepted': '接收转办', 'work-order.transfer-refused': '不接收转办', 'work-order.transfer-cancelled': '撤回转办',
  'work-order.dispute-raised': '提请协调', 'work-order.opinion-given': '提交意见', 'work-order.designated': '指定承办',
  'work-order.signed': '签收', 'work-order.sub-assigned': '转科室', 'work-order.recorded': '办理记录', 'work-order.reply-submitted': '提交答复',
  'work-order.unit-rejected': '单位退回修改', 'work-order.unit-approved': '单位审批通过',
  'work-order.part-signed': '协办签收', 'work-order.part-submitted': '提交协办意见', 'work-order.part-cancelled': '取消协办',
  'work-order.sent-back': '退回重报', 'work-order.result-accepted': '办结审核通过', 'work-order.callback-attempted': '回访未接通',
  'work-order.closed': '办结', 'work-order.dissatisfied': '不满意', 'work-order.redone': '退回重办',
  'work-order.dissatisfaction-set-aside': '认定不满意无效', 'work-order.archived': '归档',
} as const satisfies Record<EventType, string>

export const requestTypeNames = {
  CONSULT: '咨询', HELP: '求助', COMPLAINT: '投诉', REPORT: '举报', OPINION: '意见', SUGGESTION: '建议', PRAISE: '表扬', OTHER: '其他',
} as const satisfies Record<RequestType, string>

export const urgencyNames = { NORMAL: '一般', URGENT: '紧急', CRITICAL: '特急', LONG_CYCLE: '长周期' } as const satisfies Record<Urgency, string>

export const channelNames = {
  PHONE: '电话', SMS: '短信', WECHAT: '微信公众号', MINI_PROGRAM: '小程序', WEB: '网站', APP: '移动客户端', MAILBOX: '领导信箱', LETTER: '信函',
  EMAIL: '电子邮件', WALK_IN: '线下代办', P110: '110转办', UPPER: '上级平台', STATE: '国家平台', LEADER_BOARD: '领导留言板', MEDIA: '媒体转办',
  LEADER_DAY: '领导接听日', PATROL: '网格上报', PARTNER_LINE: '合并热线',
} as const satisfies Record<Channel, string>

export const callerTypeNames = { PERSON: '个人', ENTERPRISE: '企业', ORGANISATION: '其他组织' } as const satisfies Record<CallerType, string>

export const resolutionNames = {
  RESOLVED: '已解决', PARTIAL: '部分解决', EXPLAINED: '解释说明', PLANNED: '列入计划', UNREASONABLE: '诉求不合理', UNVERIFIABLE: '无法核实', NOT_IN_REMIT: '不属于职责',
} as const satisfies Record<Resolution, string>

export const closeReasonNames = {
  DIRECT_ANSWER: '直接答复', RESOLVED: '已解决', EXPLAINED: '解释说明', PLANNED: '列入计划', UNREASONABLE: '诉求不合理', REJECTED: '不予受理',
  EMERGENCY: '已转紧急热线', WITHDRAWN: '诉求人撤单', NOT_PURSUED: '不再办理', MERGED: '已并单',
} as const satisfies Record<CloseReason, string>

export const routingBasisNames = { TERRITORY: '属地管理', INDUSTRY: '行业主管', COORDINATION: '协调指定', UPPER_ASSIGN: '上级指派' } as const satisfies Record<RoutingBasis, string>

export const disputeGroundNames = {
  REFUSED: '两次转办均被拒收', TIMED_OUT: '转办逾期未答复', LIMIT: '转办已满两次', NO_RULE: '目录没有对应条目', TIE: '多家单位依据相当',
} as const satisfies Record<DisputeGround, string>

export const transferKindNames = { TRANSFER: '转办', REPORT_UP: '上报', SEND_DOWN: '下派' } as const satisfies Record<Transfer['kind'], string>

export const transferStatusNames = {
  PENDING: '待接收', ACCEPTED: '已接收', REFUSED: '未接收', CANCELLED: '已撤回', TIMED_OUT: '逾期未答复', DISPUTED: '已提请协调',
} as const satisfies Record<Transfer['status'], string>

export const assignmentRoleNames = { LEAD: '主办', CO: '协办', SUB: '内部承办' } as const satisfies Record<AssignmentRole, string>

export const assignmentStatusNames = {
  PENDING_SIGN: '待签收', SIGNED: '已签收', IN_PROGRESS: '办理中', SUBMITTED: '已提交', APPROVED: '已审批', ACCEPTED: '已通过',
  RETURN_REQUESTED: '申请退单', RETURNED: '已退单', REWORK: '重报', CANCELLED: '已取消',
} as const satisfies Record<AssignmentStatus, string>

/** In-app notices (rule 4.8). The letters split a number among its readers. */
export const NOTICE_CODES = [
  'N03', 'N04', 'N04R', 'N05', 'N05R', 'N06A', 'N06B', 'N06C', 'N06D', 'N07', 'N08', 'N10', 'N11', 'N12', 'N12S', 'N13', 'N13B',
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

export const noticeTexts = {
  N03: '紧急事项已转接：{title}。请核对联动记录。',
  N04: '新派工单：{title}。请在时限内签收。',
  N04R: '工单已撤回：{title}。不需要再办理。',
  N05: '{place}转来工单：{title}。请在时限内处理。',
  N05R: '{place}未接收转办：{title}。请改派或提请协调。',
  N06A: '答复待审批：{title}。',
  N06B: '答复被退回修改：{title}。请按意见修改后重新提交。',
  N06C: '办理结果待审核：{title}。',
  N06D: '中心退回重报：{title}。请按退回意见补正。',
  N07: '职责争议待协调：{title}。请在时限内提交书面意见。',
  N08: '已指定承办单位：{title}。指定件不得退回。',
  N10: '待回访：{title}。',
  N11: '工单已办结：{title}。',
  N12: '退回重办：{title}。请按要求重新办理并联系诉求人。',
  N12S: '诉求人不满意，待研判：{title}。',
  N13: '诉求人催办：{title}。请尽快联系诉求人。',
  N13B: '诉求人补充了情况：{title}。',
} as const satisfies Record<NoticeCode, string>
