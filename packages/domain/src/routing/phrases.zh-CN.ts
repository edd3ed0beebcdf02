import { UNIT_ROLES } from '../unit/kinds.ts'
import { ruleRankNames } from './names.zh-CN.ts'

/** Every sentence routing can say. `{name}` is filled from the remark's params. */
export const ROUTING_PHRASES = {
  // why the proposal is what it is
  S1_DUTY_FIRST: '{urgency}事项：先电话通知{unit}值班，再补办派单。',
  S1_LINE_FIRST: '提到“{word}”：先接通{line}并留存联动记录，再派单。',
  S2_UPPER_ASSIGNED: '上级平台已指定由{unit}承办。',
  S3_SUPERIOR: '诉求反映的是{complained}，按回避规则由{unit}主办，不得派给被反映单位，诉求人身份保密。',
  S4_PLACE: '属地：地点在{area}，由{tenant}派单。',
  S4_ASK: '地点不明：请先向诉求人问清事发的县区和乡镇（街道）。',
  S4_TAKEN: '问过诉求人仍不知道地点：由接听的{tenant}办理。',
  S4_NO_CENTRE: '{area}没有在线的分中心：由{tenant}直接派单。',
  S4_OUTSIDE: '地点在{area}，不在本地区：告知诉求人拨打当地区号加12345（NA11）。',
  S5_COUNTY: '属地优先：这类事项由县区办理。',
  S5_PREFECTURE: '这类事项由地市办理：{basis}。',
  S5_VERTICAL: '垂直管理事项：由{tenant}的条线单位办理。',
  S5_SPANS: '事项涉及{areas}，跨县区：由{tenant}主办，相关县区中心协办。',
  S6_RULE: '主管：派单目录{category}写明由{role}主办，即{unit}（{basis}）。',
  S6_PRECEDENT: '先例：{category}在本地争议过，已定由{role}主办，即{unit}（{basis}）。',
  S6_CO: '目录写明{role}协办：{unit}。',
  S6_RANKED: '目录有多个主办单位，按“{rank}”效力排序，{unit}在前。',
  S6_LOWER_RANK: '效力低一级（{rank}），排在后面。',
  S7_TIE: '{units}都有依据且效力相同：请协调专员指定主办单位。',
  S7_NO_RULE: '派单目录没有对应条目：请协调专员指定主办单位，并记入职责空白清单。',
  S7_REFUSED: '已转办{count}次均被退回：由{tenant}按权属指定主办单位。',
  S7_NO_SUPERIOR: '找不到可以回避办理的单位：请中心主任确定主办单位。',
  S7_TERRITORY: '事发地乡镇（街道），职责空白时就近处置。',
  S7_DESIGNATED: '已指定由{unit}主办，不得再退。',
  S8_FIRST_RECEIVER: '首接负责：指定之前由{unit}继续办理。',
  R6_HIDDEN: '举报件：承办单位只看内容，不看诉求人身份。',
  R10_REPORT_UP: '县区不能直接派给地市单位：请上报{tenant}派单。',
  R11_SEND_DOWN: '下派到{tenant}的待派队列，由{tenant}派给所属单位。',
  R11_DIRECT: '特急事项可以直派{unit}，同时抄送{tenant}。',
  R12_TRANSFER: '转办给{tenant}，并抄送地市中心。',
  R13_ENTERPRISE: '涉企诉求：进入涉企专席队列，计入营商环境专报。',
  R14_ZONE: '{zone}没有承接这类社会事务：由{tenant}办理。',
  // what to look at before going on
  W_SENSITIVE: '敏感事项：请在{minutes}分钟内上报。',
  W_KB_FIRST: '咨询件：先查知识库直接答复；知识库没有的再派单，并补充知识。',
  W_STATUTORY: '提到“{word}”：可能应走法定渠道（{reason}），请告知诉求人{line}。',
  W_NO_TOWN: '目录要求乡镇（街道）协办，但没有登记乡镇：请补充地点。',
  W_NO_UNIT: '{tenant}没有可派的{role}单位：请管理员维护单位信息。',
  W_UPPER_UNUSABLE: '上级指定的{unit}现在不能接单，已按目录重新研判。',
  W_UNKNOWN_COMPLAINED: '被反映单位不在单位库中，回避规则无法自动判断：请人工核对。',
  W_GAP: '职责空白：请记入每月报送机构编制部门的清单。',
  // why a dispatch is stopped, and what to do instead
  STOP_UNKNOWN_UNIT: '单位库里没有这个单位：请从列表中重新选择。',
  R1_OTHER_TERRITORY: '地点在{area}，属于{tenant}：请转办给{tenant}。',
  R1_COUNTY_FIRST: '属地优先：请下派给{tenant}，不要由地市单位直接承办。',
  R2_TOWNSHIP_NOT_LISTED: '派单目录没有写{unit}：请改派行业主管部门，或先修订目录。',
  R3_NO_LEAD: '还没有主办单位：请选定一个主办单位。',
  R3_LEAD_IS_CO: '{unit}已经是主办单位：请从协办单位中去掉它。',
  R3_DUPLICATE_CO: '{unit}在协办单位中出现了两次：请去掉一个。',
  R4_INACTIVE: '{unit}已停用：请改选启用中的单位。',
  R4_NO_LEADER: '{unit}没有登记分管领导：请该单位补齐后再派。',
  R4_NO_STAFF: '{unit}只有{staff}名工作人员，至少要{minimum}名（AB岗）：请该单位补齐后再派。',
  R4_COMMUNITY: '{unit}是村（社区），中心不能直接派单：请派给所属乡镇（街道）。',
  R4_NOT_HANDLER: '{unit}不是承办单位：请改用联动或抄送。',
  R5_COMPLAINED: '{unit}就是被反映的单位（或其下属）：请派给它的上级或督查机构。',
  R8_DISPUTE: '已经退单{count}次，不能再派：请进入争议程序，由协调专员指定。',
  R9_DESIGNATED: '这件已指定由{unit}主办：不能改派，拒不办理的请转督办。',
  R10_LEVEL_SKIP: '{unit}属于{tenant}，县区不能越级派单：请上报{tenant}。',
  R11_COUNTY_QUEUE: '{unit}属于{tenant}：请下派到{tenant}的队列，由它派单。',
  R12_SPANS: '事项跨{areas}：请上报{tenant}统一派单。',
  R12_OTHER_COUNTY: '{unit}属于{tenant}：请走转办，不能直接派给外县单位。',
  R14_NOT_DELEGATED: '{zone}没有承接这类事务：请转办给{tenant}。',
  GRASSROOTS_FORBIDDEN: '这是职能部门的事项，不得派给{unit}：请派给{role}主管部门。',
} as const satisfies Record<string, string>
export type RoutingCode = keyof typeof ROUTING_PHRASES

const WORDS: Record<string, string> = {
  ...UNIT_ROLES, ...ruleRankNames, CRITICAL: '特急', URGENT: '紧急',
}

/** The Chinese sentence of a remark; codes of roles, ranks and urgencies are written out. */
export function routingSentence(remark: { code: RoutingCode; params: Record<string, string | number> }): string {
  return ROUTING_PHRASES[remark.code].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(remark.params[name] ?? '')
    return WORDS[value] ?? value
  })
}
