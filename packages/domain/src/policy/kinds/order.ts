import { z } from 'zod'
import { limitSchema } from '../../deadline/sla-policy.ts'
import { ORDER_DEFAULTS, type OrderSettings } from '../../work-order/settings.ts'
import type { Term, TermType, Way } from '../term.ts'
import type { KindDefinition } from './kind.ts'
import { atLeastOne, timeOfDay, wholeWorkingDays } from './values.ts'

const span = z.tuple([timeOfDay, timeOfDay]).refine(([from, to]) => from < to)
const schema = z.object({
  callerUrgeEvery: wholeWorkingDays,
  failedContacts: atLeastOne,
  shortestReply: z.int().min(1).max(2_000),
  maximumRedos: z.int().min(1).max(10),
  lowestContent: z.int().min(2).max(5),
  unreachable: z.object({ attempts: z.int().min(1).max(20), days: z.int().min(1).max(20) }).refine(({ attempts, days }) => days <= attempts, { path: ['days'] }),
  consultSample: z.int().min(0).max(100).default(ORDER_DEFAULTS.consultSample),
  callingHours: z.array(span).min(1).max(6).refine((spans) => spans.every(([from], index) => index === 0 || (spans[index - 1]?.[1] ?? '') < from)),
  // Versions published before there was such a setting go by what held then.
  statutoryLimit: z.object({ mostDays: z.int().min(1).max(3_660), shortestClause: z.int().min(1).max(500) }).default(ORDER_DEFAULTS.statutoryLimit),
  objectWithin: limitSchema,
  hotspot: z.object({ callers: z.int().min(2).max(1_000), withinHours: z.int().min(1).max(720), raisesUrgency: z.boolean(), emergencyCallers: z.int().min(2).max(10_000) })
    .refine(({ callers, emergencyCallers }) => callers <= emergencyCallers, { path: ['emergencyCallers'] }),
  requestDecision: limitSchema,
  longestSuspension: z.int().min(1).max(3_660),
  checkSuspensionEvery: z.int().min(1).max(366),
  fileFrom: z.object({ suspension: z.int().min(0).max(3_660), extension: z.int().min(0).max(3_660) }),
  safetyCategories: z.array(z.string().regex(/^(\d{2}){1,4}$/)).max(200),
  notPursued: z.object({ explanations: atLeastOne, demandsToCooperate: atLeastOne }),
  lateDissatisfaction: wholeWorkingDays,
  refusedByMany: z.int().min(2).max(20).default(ORDER_DEFAULTS.refusedByMany),
  supervisionAnswer: z.object({ L1: limitSchema, L2: limitSchema }),
})

const term = (group: string, path: string, label: string, type: TermType, way: Way, unit?: string): Term => ({ path, label, group, type, way, ...(unit ? { unit } : {}) })

/** Numbers of chapters 4, 7 and 8 that are no clocks of the order's own. Tighter is what asks more of units and centres, and gives callers more. */
export const orderKind: KindDefinition<OrderSettings> = {
  label: '办理规则',
  about: '答复、重办、回访、不再办理、挂起和备案的门槛。已受理的工单按受理时的版本。',
  schema,
  proposal: ORDER_DEFAULTS,
  terms: [
    term('答复', 'failedContacts', '联系不上至少试', 'NUMBER', 'MORE', '次'),
    term('答复', 'shortestReply', '答复至少', 'NUMBER', 'MORE', '字'),
    term('回访', 'lowestContent', '评价几分以上才办结', 'NUMBER', 'MORE', '分'),
    term('回访', 'unreachable.attempts', '算联系不上·至少拨', 'NUMBER', 'MORE', '次'),
    term('回访', 'unreachable.days', '算联系不上·至少在', 'NUMBER', 'MORE', '天里'),
    term('回访', 'consultSample', '咨询件电话回访的比例', 'NUMBER', 'MORE', '%'),
    // When people may be called is the same for the whole prefecture.
    term('回访', 'callingHours', '回访时段', 'SPANS', 'FIXED'),
    term('回访', 'lateDissatisfaction', '办结后还可表示不满意', 'LIMIT', 'MORE'),
    term('重办', 'maximumRedos', '同一单位至多重办', 'NUMBER', 'LESS', '次'),
    term('催办与督办', 'callerUrgeEvery', '诉求人两次催办间隔', 'LIMIT', 'LESS'),
    term('催办与督办', 'supervisionAnswer.L1', '催办的答复', 'LIMIT', 'LESS'),
    term('催办与督办', 'supervisionAnswer.L2', '工作提醒的答复', 'LIMIT', 'LESS'),
    term('催办与督办', 'refusedByMany', '多少家推诿可提级', 'NUMBER', 'LESS', '家'),
    term('申请', 'requestDecision', '延期、挂起等申请的审批', 'LIMIT', 'LESS'),
    term('申请', 'longestSuspension', '挂起至多', 'NUMBER', 'LESS', '日'),
    term('申请', 'checkSuspensionEvery', '挂起的每隔多久看一次', 'NUMBER', 'LESS', '日'),
    term('申请', 'notPursued.explanations', '没有依据·至少解释', 'NUMBER', 'MORE', '次'),
    term('申请', 'notPursued.demandsToCooperate', '不予配合·至少要求', 'NUMBER', 'MORE', '次'),
    // A category more that can't be withdrawn is tighter; one fewer is not.
    term('申请', 'safetyCategories', '举报不得撤回的分类', 'CODES', 'MORE'),
    term('法定期限', 'statutoryLimit.mostDays', '法定期限至多', 'NUMBER', 'LESS', '日'),
    term('法定期限', 'statutoryLimit.shortestClause', '法定期限的条款至少', 'NUMBER', 'MORE', '字'),
    term('备案', 'fileFrom.suspension', '挂起超过多少日备案', 'NUMBER', 'LESS', '日'),
    term('备案', 'fileFrom.extension', '长周期件延期超过多少备案', 'NUMBER', 'LESS', '个工作日'),
    // The prefecture's right: a county may not cut it short.
    term('备案', 'objectWithin', '地市提出异议', 'LIMIT', 'FIXED'),
    term('热点', 'hotspot.callers', '多少人反映算热点', 'NUMBER', 'LESS', '人'),
    term('热点', 'hotspot.withinHours', '多少小时内', 'NUMBER', 'MORE', '小时'),
    term('热点', 'hotspot.raisesUrgency', '热点件提高紧急程度', 'BOOLEAN', 'MORE'),
    term('热点', 'hotspot.emergencyCallers', '多少人反映按突发事件上报', 'NUMBER', 'LESS', '人'),
  ],
}
