import type { Term, TermType } from './term.ts'

// General settings are the prefecture's alone: no county changes them, so that none has a tighter side.
const term = (group: string) => (path: string, label: string, type: TermType, unit?: string): Term => ({ path, label, group, type, way: 'FIXED', ...(unit ? { unit } : {}) })

const caller = term('诉求人')
const unit = term('承办')
const centre = term('中心')

export const ORDER_TERMS: readonly Term[] = [
  caller('callerUrgeEvery', '同一诉求人催办间隔', 'LIMIT'),
  caller('callingHours', '回访时段', 'SPANS'),
  caller('unreachable.attempts', '联系不上·至少回访', 'NUMBER', '次'),
  caller('unreachable.days', '联系不上·至少分在', 'NUMBER', '天'),
  caller('lowestContent', '可以结案的最低评分', 'NUMBER', '分'),
  caller('lateDissatisfaction', '结案后补说不满意', 'LIMIT'),
  unit('failedContacts', '代替联系的未接通次数', 'NUMBER', '次'),
  unit('shortestReply', '答复最少字数', 'NUMBER', '字'),
  unit('maximumRedos', '同一单位重办至多', 'NUMBER', '次'),
  unit('longestSuspension', '挂起最长', 'NUMBER', '天'),
  unit('notPursued.explanations', '不再办理·已解释', 'NUMBER', '次'),
  unit('notPursued.demandsToCooperate', '不再办理·已要求配合', 'NUMBER', '次'),
  centre('requestDecision', '审核单位申请', 'LIMIT'),
  centre('objectWithin', '地市对备案提出异议', 'LIMIT'),
  centre('fileFrom.suspension', '挂起超过即备案', 'NUMBER', '天'),
  centre('fileFrom.extension', '长周期延期超过即备案', 'NUMBER', '个工作日'),
  centre('hotspot.callers', '热点·诉求人', 'NUMBER', '人'),
  centre('hotspot.withinHours', '热点·多久之内', 'NUMBER', '小时'),
  centre('hotspot.raisesUrgency', '热点自动升一级', 'FLAG'),
  centre('hotspot.emergencyCallers', '按突发报告·诉求人', 'NUMBER', '人'),
  centre('upperMarginDays', '早于上级平台时限', 'NUMBER', '个工作日'),
  centre('safetyCategories', '不得撤单的安全类分类', 'CODES'),
  centre('supervisionAnswer.L1', '催办答复', 'LIMIT'),
  centre('supervisionAnswer.L2', '提醒函答复', 'LIMIT'),
]

const routing = term('派单')
export const ROUTING_TERMS: readonly Term[] = [
  routing('minimumStaff', '单位联络员（AB岗）至少', 'NUMBER', '人'),
  routing('returnsBeforeDispute', '第几次退单进协调', 'NUMBER', '次'),
  routing('maximumTransfers', '转办被拒几次后指定', 'NUMBER', '次'),
  routing('sensitiveReportMinutes', '敏感件报告', 'NUMBER', '分钟'),
]

const match = term('重复件')
export const MATCH_TERMS: readonly Term[] = [
  match('samePhone.points', '同号码同分类·得分', 'SHARE'),
  match('samePhone.withinDays', '同号码·多少天内', 'NUMBER', '天'),
  match('samePlace.points', '同地点·得分', 'SHARE'),
  match('samePlace.shortestName', '地点名至少', 'NUMBER', '字'),
  match('text.points', '文字相同·得分', 'SHARE'),
  match('text.readUpTo', '文字比较前', 'NUMBER', '字'),
  match('text.worthNaming', '相似到多少才写明', 'SHARE'),
  match('suggest', '多少分起建议合并', 'SHARE'),
  match('show', '多少分起列出来', 'SHARE'),
]
