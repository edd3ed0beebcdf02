import type { EventType } from '../events.ts'
import type { HandlingRecord, CallerType, Channel, CloseReason, DisputeGround, RequestType, Resolution, RoutingBasis, Transfer, TransferStay, Urgency, AssignmentRole } from '../model.ts'
import type { AssignmentStatus } from '../states.ts'

/** The timeline's word for each event. */
export const eventNames = {
  'work-order.draft-opened': '新建', 'work-order.answered-directly': '直接答复', 'work-order.registered': '登记', 'work-order.rejected': '不予受理',
  'work-order.emergency-transferred': '转紧急热线', 'work-order.discarded': '作废', 'work-order.supplemented': '补充', 'work-order.reclassified': '改分类', 'work-order.reclassification-proposed': '建议改分类', 'work-order.reclassification-approved': '采纳改分类', 'work-order.reclassification-rejected': '不采纳改分类', 'work-order.statutory-limit-set': '法定期限',
  'work-order.urged': '催办', 'work-order.reaccepted': '改为受理',
  'work-order.dispatched': '派单', 'work-order.sent-down': '下派', 'work-order.dispatch-recalled': '撤回派单',
  'work-order.transfer-proposed': '转办', 'work-order.transfer-accepted': '接收转办', 'work-order.transfer-refused': '不接收转办', 'work-order.transfer-cancelled': '撤回转办',
  'work-order.return-requested': '申请退单', 'work-order.late-return-requested': '现场退单', 'work-order.request-endorsed': '审签退单申请',
  'work-order.request-dropped': '撤回申请', 'work-order.return-approved': '同意退单', 'work-order.return-rejected': '驳回退单', 'work-order.dispute-opened': '转争议协调',
  'work-order.dispute-raised': '提请协调', 'work-order.opinion-given': '提交意见', 'work-order.designated': '指定承办',
  'work-order.signed': '签收', 'work-order.sub-assigned': '转科室', 'work-order.recorded': '办理记录', 'work-order.reply-submitted': '提交答复',
  'work-order.unit-rejected': '单位退回修改', 'work-order.unit-approved': '单位审批通过',
  'work-order.part-signed': '协办签收', 'work-order.part-submitted': '提交协办意见', 'work-order.part-approved': '审批协办意见', 'work-order.part-rejected': '退回协办意见', 'work-order.part-cancelled': '取消协办',
  'work-order.merged': '并单', 'work-order.unmerged': '拆单', 'work-order.took-in': '并入一件', 'work-order.let-go': '拆出一件',
  'work-order.answered-with-parent': '随主单答复', 'work-order.merged-rated': '并单回访', 'work-order.filed': '备案', 'work-order.filing-objected': '备案异议',
  'work-order.sent-back': '退回重报', 'work-order.result-accepted': '办结审核通过', 'work-order.upper-answered': '上级回执', 'work-order.callback-attempted': '回访未接通',
  'work-order.closed': '办结', 'work-order.dissatisfied': '不满意', 'work-order.statement-signed': '签署说明', 'work-order.redone': '退回重办',
  'work-order.dissatisfaction-set-aside': '认定不满意无效', 'work-order.archived': '归档', 'work-order.clock-recalculated': '日历调整，重算时限',
  'work-order.extension-requested': '申请延期', 'work-order.extension-approved': '同意延期', 'work-order.extension-rejected': '不同意延期',
  'work-order.suspension-requested': '申请挂起', 'work-order.suspended': '同意挂起', 'work-order.suspension-rejected': '不同意挂起', 'work-order.resumed': '恢复办理', 'work-order.suspension-checked': '挂起检查',
  'work-order.withdrawn': '诉求人撤单', 'work-order.late-rejection-proposed': '提请不予受理', 'work-order.rejected-late': '不予受理', 'work-order.kept-accepted': '维持受理',
  'work-order.not-pursue-requested': '申请不再办理', 'work-order.not-pursue-seconded': '附议不再办理', 'work-order.not-pursued': '不再办理',
  'work-order.not-pursue-rejected': '不同意不再办理', 'work-order.reopened': '撤销不再办理', 'work-order.caller-asked': '询问诉求人',
  'work-order.supervision-opened': '督办', 'work-order.supervision-closed': '督办销号', 'work-order.taken-over': '提级办', 'work-order.escalated': '重办无效提级',
  'work-order.late-dissatisfied': '事后不满意', 'work-order.repeated': '重复来电', 'work-order.addendum-added': '附加说明', 'work-order.handed-over': '单位合并，移交承办',
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
  REFUSED: '转办均被拒收', TIMED_OUT: '转办逾期未答复', LIMIT: '转办已满次数', NO_RULE: '目录没有对应条目', TIE: '多家单位依据相当', RETURNED: '退单有争议', OBJECTED: '指定被提出备案异议',
} as const satisfies Record<DisputeGround, string>

export const transferKindNames = { TRANSFER: '转办', REPORT_UP: '上报', SEND_DOWN: '下派', TAKE_OVER: '提级办' } as const satisfies Record<Transfer['kind'], string>

export const transferStayNames = { CO_HANDLE: '继续协办', FOLLOW: '只跟踪', LEAVE: '退出' } as const satisfies Record<TransferStay, string>

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
  'N03', 'N04', 'N04A', 'N04R', 'N05', 'N05R', 'N06A', 'N06B', 'N06K', 'N06C', 'N06D', 'N07', 'N08', 'N10', 'N11', 'N12', 'N12S', 'N12C', 'N12D', 'N13', 'N13B', 'N13D',
  'N04H', 'N04F', 'N14Y', 'N14R', 'N14', 'N14E', 'N14O', 'N14J', 'N14K', 'N14C', 'N14D', 'N15', 'N17', 'UNIT_CONTACT', 'POLICY_ASK', 'POLICY_NEW', 'POLICY_END', 'POLICY_REVIEW', 'FILING_OBJECTED', 'FILING_ANSWERED', 'COUNTY_ENDING', 'COUNTY_END_UNDONE', 'COUNTY_END_HELD', 'COUNTY_SUSPENDED', 'COUNTY_RESUMED',
  'N06', 'N09', 'N09S', 'N09T', 'N09R', 'N09C', 'N09G', 'N09H', 'N09K', 'N46', 'N10Q', 'N11W', 'N11B', 'N12B', 'N12T', 'N12U', 'N14S', 'N15B', 'N15S',
  'N03H', 'N04M', 'N04U', 'N08F', 'N12M', 'HOTSPOT', 'REVEALS_MANY', 'REVEALS_STOPPED',
  'N04P', 'N05C', 'N14F', 'N06P', 'N06G', 'N06R', 'N06E', 'N06Q', 'N06F', 'N06I', 'N08P', 'N18', 'N19', 'N19E', 'N07L', 'N14L', 'N14M',
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

export const noticeTexts = {
  N03: '紧急事项已转接：{title}。请核对联动记录。',
  N04: '新派工单：{title}。请在时限内签收。',
  N04A: '交你经办：{title}。请联系诉求人并按期办理。',
  N04R: '工单已撤回：{title}。不需要再办理。',
  N05: '{place}转来工单：{title}。请在时限内处理。',
  N05C: '{place}已撤回转办：{title}。不需要再处理。',
  N05R: '{place}未接收转办：{title}。请改派；不接收满次数的，系统随即提请协调。',
  N06A: '答复待审批：{title}。',
  N06B: '答复被退回修改：{title}。请按意见修改后重新提交。',
  N06G: '协办意见已交来：{title}。请汇总答复。',
  N06P: '协办意见待审批：{title}。',
  N06K: '协办意见被退回修改：{title}。请按意见修改后重新提交。',
  N06C: '办理结果待审核：{title}。',
  N06D: '中心退回重报：{title}。请按退回意见补正。',
  N07: '职责争议待协调：{title}。请在时限内提交书面意见。',
  N08: '已指定承办单位：{title}。指定件不得退回。',
  N10: '待回访：{title}。',
  N11: '工单已办结：{title}。',
  N12: '退回重办：{title}。请按要求重新办理并联系诉求人。',
  N12S: '诉求人不满意，待研判：{title}。',
  N12C: '不满意拟认定无效：{title}。属实的请主要负责人签署说明；不签的按有效研判。',
  N12D: '承办单位主要负责人已签署说明，待研判：{title}。',
  N13: '催办：{title}。请尽快办理并联系诉求人。',
  N13B: '诉求人补充了情况：{title}。',
  N13D: '工单被催办，正在本中心：{title}。请尽快处理。',
  N04H: '签收时限已过半，尚未签收：{title}。请尽快签收。',
  N04F: '逾期未签收：{title}。请督促承办。',
  N14Y: '临近办理时限：{title}。请抓紧办理。',
  N14R: '即将超期：{title}。请督促办理。',
  N14: '已超期：{title}。请立即组织办理。',
  N14E: '特急件首报时限将到：{title}。请在办理记录里报处置情况。',
  N14O: '特急件逾期未报处置情况：{title}。请督促立即上报；仍不报的可提级办。',
  N14J: '长周期件阶段报告将到期：{title}。请在办理记录里写这个月的进展。',
  N14K: '长周期件没有按月报阶段情况：{title}。请督促补报进展。',
  N14C: '催办通知书：{title}已超期，请立即办理并说明情况。',
  N14D: '书面批评：{title}超期未办且未作说明。',
  N15: '上一小时县区情况：超期 {overdue} 件，督办 {supervised} 件，敏感 {sensitive} 件，争议 {disputed} 件。',
  N09K: '挂起的工单该看一次了：{title}。请核实挂起的情形还在不在。',
  N46: '上级平台退回了结果，待研判：{title}。',
  N06: '申请待审核：{title}。请在时限内处理。',
  N09: '延期已批准：{title}。请按新的期限办结。',
  N09S: '适用法定期限：{title}。请按新的期限办结，依据见工单。',
  N09T: '法定期限已撤销：{title}。请按恢复后的期限办结。',
  N09R: '申请未获同意：{title}。请按原要求办理。',
  N09C: '已按建议改分类：{title}。请核对办理时限。',
  N09G: '已同意挂起：{title}。请按期恢复办理。',
  N09H: '已恢复办理：{title}。请按顺延后的期限办结。',
  N10Q: '请向诉求人核实情况：{title}。',
  N11W: '诉求人已撤单：{title}。不需要再办理。',
  N11B: '已批准不再办理：{title}。请按要求告知诉求人。',
  N12B: '地市撤销了不再办理：{title}。请继续办理。',
  N12T: '提级办理的工单待派：{title}。',
  N12U: '工单已由地市提级办理：{title}。本级转为协办，请配合。',
  N07L: '本条线的职责争议：{title}。请按主管职责协调。',
  N14L: '本条线的工单已超期：{title}。请督促下级单位办理。',
  N14M: '本条线的工单被督办：{title}。请督促下级单位按期反馈。',
  N14S: '督办：{title}。请按要求在时限内反馈。',
  N15B: '县区报备不再办理：{title}。有异议的，在异议期内提出。',
  N15S: '县区督办件：{title}。',
  UNIT_CONTACT: '单位联系人变动待报备：{unit}的{what}，{due}前报中心。',
  N17: '请录入 {year} 年日历：未录入前，该年的时限只能暂按预估的节假日计算。',
  POLICY_ASK: '请对“{name}”（征求意见稿）提出意见，{until} 前答复；不答复的视为没有意见。',
  POLICY_NEW: '“{name}”已发布，{from} 起施行。',
  POLICY_END: '“{name}”将于 {until} 失效，还没有下一版：失效后受理不了新工单，请尽快发布。',
  POLICY_REVIEW: '暂行文件《{title}》应于 {until} 前复审：请安排修订或延续。',
  FILING_OBJECTED: '地市对备案“{subject}”提出异议：{words}。请重新办理，并在“管理、备案”里答复。',
  FILING_ANSWERED: '{place}答复了对备案“{subject}”的异议：{words}。',
  COUNTY_ENDING: '{name}的热线定于 {on} {what}：即日起停止受理，在办的到时移交，之后只能查看。',
  COUNTY_END_UNDONE: '{name}的热线不再{what}，恢复原状。',
  COUNTY_END_HELD: '{name}的热线今天应{what}，但还有 {count} 件没登记完的来件：登记或作废后自动执行。',
  COUNTY_SUSPENDED: '{name}的热线已暂停受理：{words}。在办的继续办完。',
  COUNTY_RESUMED: '{name}的热线恢复受理：{words}。',
  REVEALS_MANY: '{place} {name}一小时内查看诉求人信息 {count} 次：请在审计台核实。',
  REVEALS_STOPPED: '{place} {name}一小时内查看诉求人信息已达上限 {count} 次，暂时不能再看：请在审计台核实。',
  N03H: '突发情况：同一事项诉求人激增：{title}。请立即核实并报告。',
  N04M: '工单已并入他件：{title}。由主单一并办理，本件不需要再办理。',
  N04U: '工单已拆出：{title}。请按原时限继续办理。',
  N08F: '备案被地市提出异议：{title}。请按异议重做。',
  N12M: '并单诉求人不满意：{title}。',
  N04P: '已取消协办：{title}。不需要再办理。',
  N14F: '答复被认定虚假办结，已退回重报：{title}。请发督办单。',
  HOTSPOT: '热点事项，短时间内多人反映：{title}。请关注，紧急程度见工单。',
  N06R: '退单申请待审签：{title}。退单时限内未审签的，视为首办责任单位。',
  N06E: '退单已获准：{title}。不需要再办理。',
  N06Q: '退单已获准：{title}。请重新派单。',
  N06F: '退单未获准：{title}。请按原要求办理。',
  N06I: '中心正向诉求人补问情况：{title}。工单仍由贵单位办理。',
  N08P: '指定决定拟作为先例：{title}。请审核。',
  N18: '{name}（{place}）的岗位{until}到期。续聘请在“管理、人员”改到期日；不续，到期自动失效。',
  N19: '{name}请您代办：{duties}，{until}为止。从左上角换岗位后办理。',
  N19E: '{name}请您代办的{duties}已提前结束。',
} as const satisfies Record<NoticeCode, string>

export const recordKindNames = { CONTACT: '联系', SITE_VISIT: '到场', PROGRESS: '进展', STATEMENT: '主要负责人说明' } as const satisfies Record<HandlingRecord['kind'], string>
export const contactModeNames = { PHONE: '电话', SMS: '短信', VISIT: '上门', ONLINE: '网上' } as const satisfies Record<NonNullable<HandlingRecord['mode']>, string>

/** Who may be asked whose remit it is (rule 6.6). */
export const consultedBodyNames = { ESTABLISHMENT_OFFICE: '机构编制部门', JUDICIAL_BUREAU: '司法行政部门' } as const
