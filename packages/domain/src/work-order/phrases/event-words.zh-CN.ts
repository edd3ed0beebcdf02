import { dissatisfactionNames, outcomeNames } from '../../callback/model.ts'
import { limitText } from '../../deadline/phrases.zh-CN.ts'
import { limitSchema } from '../../deadline/sla-policy.ts'
import type { EventType } from '../events.ts'
import { printedNo } from '../numbers.ts'
import { defectNames } from '../reply-checklist.ts'
import { groundNames } from './ground-names.zh-CN.ts'
import { requestTypeNames, resolutionNames, routingBasisNames, urgencyNames } from './names.zh-CN.ts'

/** An event as its readers get it: payloads are stored as they were. */
export type ToldEvent = { type: EventType; payload: Record<string, unknown> }

const NAMES: Readonly<Record<string, string>> = { ...requestTypeNames, ...urgencyNames, ...resolutionNames, ...defectNames, ...outcomeNames, ...routingBasisNames, ...dissatisfactionNames, ...groundNames }
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const named = (value: unknown): string => NAMES[text(value)] ?? (/^\d{18}(-[A-Z]\d+)?$/.test(text(value)) ? printedNo(text(value)) : text(value))

/** To whom the act goes; nobody where the actor's own place stands there. */
export function eventWhom({ payload, actorPlace }: ToldEvent & { actorPlace?: string | null }): string | undefined {
  const whom = text(payload.leadUnitName) || text(payload.toTenantName) || text(payload.coordinatorName) || text(payload.unitName) || text(payload.line)
  return whom && whom !== actorPlace ? whom : undefined
}

/** What the actor wrote, with the few facts the act rests on; what isn't known is left out. `when` says an instant in words. */
export function eventWords({ payload, type }: ToldEvent, when: (at: Date) => string): string {
  const said = [
    type === 'work-order.statutory-limit-set' ? statutoryWords(payload, when) : '', named(payload.resolution), ...(Array.isArray(payload.defects) ? payload.defects.map(named) : []), ...changesOf(payload.changes),
    type === 'work-order.callback-attempted' && payload.attempt ? `第 ${Number(payload.attempt)} 次：${named(payload.outcome)}` : '',
    ...SAID.map((key) => named(payload[key])), typeof payload.replyBy === 'string' ? `要求 ${when(new Date(payload.replyBy))} 前答复` : '', typeof payload.nextAt === 'string' ? `约 ${when(new Date(payload.nextAt))} 再打` : '',
    ...(type === 'work-order.handed-over' ? handedWords(payload) : []),
    typeof payload.handlerName === 'string' ? `交${payload.handlerName}经办` : '', payload.auto === true ? (AUTO[type] ?? '系统') : '', payload.overdue === true ? '逾期' : '',
  ]
  return said.filter(Boolean).join(' · ')
}

/** The whole reply that an act gave; of acts from before it was kept with them, nothing. */
export const eventReply = ({ payload }: Pick<ToldEvent, 'payload'>): string => text(payload.reply)

const AUTO: Partial<Record<EventType, string>> = { 'work-order.signed': '系统代签', 'work-order.dispatched': '系统自动派单' }
const SAID = [
  'ground', 'trigger', 'parentNo', 'childNo', 'questions', 'decision', 'opinion', 'text', 'words', 'points', 'reason', 'explanation', 'answer', 'receiptNo', 'basis', 'clause', 'evidence', 'consulted',
  'objection', 'result', 'subject', 'requestNo',
] as const
const FIELDS: Readonly<Record<string, string>> = { requestType: '类型', categoryCode: '分类', urgency: '紧急', areaCode: '地区' }

/** From whom, by whose decision and document; that it was turned back, where it was. */
const handedWords = ({ fromUnitName, by, document, undo }: ToldEvent['payload']): string[] =>
  [`${undo === true ? '撤销合并，由' : '原由'}${text(fromUnitName)}承办`, text(by), text(document)]

/** 60 日，承诺期限到…; or that it was taken back. */
function statutoryWords({ limit, dueAt }: ToldEvent['payload'], when: (at: Date) => string): string {
  const until = typeof dueAt === 'string' ? `，承诺期限到 ${when(new Date(dueAt))}` : ''
  const said = limitSchema.safeParse(limit)
  return `${said.success ? limitText(said.data) : '撤销'}${until}`
}

/** 类型由求助改为投诉, one for each field. */
export function changesOf(changes: unknown): string[] {
  if (!Array.isArray(changes)) return []
  return changes.flatMap((change: unknown) => {
    if (typeof change !== 'object' || change === null || !('field' in change) || !('from' in change) || !('to' in change)) return []
    const field = FIELDS[text(change.field)]
    return field ? [`${field}由${named(change.from)}改为${named(change.to)}`] : []
  })
}
