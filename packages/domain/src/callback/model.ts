import type { CallbackAttempt } from '../work-order/rows.ts'

/** Rule 8.1: five levels, the highest first. */
export const RATINGS = [5, 4, 3, 2, 1] as const
export type Rating = (typeof RATINGS)[number]
export const ratingNames: Record<Rating, string> = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' }

/** Rule 8.2: why a caller is dissatisfied. */
export const DISSATISFACTION_REASONS = ['NOT_DONE', 'TOO_SLOW', 'UNTRUE_REPLY', 'ATTITUDE', 'NOT_CONTACTED', 'POLICY', 'OTHER'] as const
export type DissatisfactionReason = (typeof DISSATISFACTION_REASONS)[number]
export const dissatisfactionNames: Record<DissatisfactionReason, string> = {
  NOT_DONE: '没办到位', TOO_SLOW: '拖得久', UNTRUE_REPLY: '答复不实', ATTITUDE: '态度不好', NOT_CONTACTED: '没有联系', POLICY: '不满政策', OTHER: '其他',
}

/** Rule 8.4: grounds on which a dissatisfaction leaves the denominator of satisfaction; each needs proof. */
export const INEFFECTIVE_CODES = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7'] as const
export type IneffectiveCode = (typeof INEFFECTIVE_CODES)[number]
export const ineffectiveNames: Record<IneffectiveCode, string> = {
  I1: '诉求没有法律政策依据，已引用条款解释',
  I2: '正在法定程序或法定等待期内，已告知诉求人',
  I3: '不满的是政策、其他单位或热线本身',
  I4: '诉求人拒不配合或说法前后矛盾',
  I5: '客观上暂时无法办到，已列入计划并有期限',
  I6: '恶意评价或评错',
  I7: '第三方民事纠纷',
}

export const CALLBACK_OUTCOMES = ['REACHED', 'NO_ANSWER', 'BUSY', 'POWERED_OFF', 'WRONG_NUMBER', 'RESCHEDULED'] as const satisfies readonly CallbackAttempt['outcome'][]
export const outcomeNames: Record<CallbackAttempt['outcome'], string> = {
  REACHED: '已接通', NO_ANSWER: '无人接听', BUSY: '占线', POWERED_OFF: '关机', WRONG_NUMBER: '号码有误', RESCHEDULED: '约定再打',
}
/** What `logCallback` may note: the caller gave no evaluation. */
export const FAILED_OUTCOMES = ['NO_ANSWER', 'BUSY', 'POWERED_OFF', 'WRONG_NUMBER', 'RESCHEDULED'] as const satisfies readonly CallbackAttempt['outcome'][]

export const RESOLVED_ANSWERS = ['YES', 'PARTLY', 'NO'] as const
export const resolvedNames: Record<(typeof RESOLVED_ANSWERS)[number], string> = { YES: '已解决', PARTLY: '部分解决', NO: '未解决' }
