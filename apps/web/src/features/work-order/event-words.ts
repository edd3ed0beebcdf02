import { dissatisfactionNames, outcomeNames } from '@hotline/domain/callback/model.ts'
import { requestTypeNames, resolutionNames, routingBasisNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { defectNames } from '@hotline/domain/work-order/reply-checklist.ts'
import type { History } from '../../lib/api.ts'
import type { Say } from '../../lib/i18n.ts'
import { orderNoText } from '../../lib/format.ts'
import { whenText } from '../../lib/time.ts'
import { besideNames } from './beside/ground-names.ts'
import type { orderCopy } from './copy.zh-CN.ts'

type Event = History['events'][number]
type T = Say<keyof typeof orderCopy>

const NAMES: Readonly<Record<string, string>> = { ...requestTypeNames, ...urgencyNames, ...resolutionNames, ...defectNames, ...outcomeNames, ...routingBasisNames, ...dissatisfactionNames, ...besideNames }
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const named = (value: unknown): string => NAMES[text(value)] ?? (/^\d{18}$/.test(text(value)) ? orderNoText(text(value)) : text(value))

/** To whom the act goes. */
export function whomOf({ payload }: Event): string | undefined {
  return text(payload.leadUnitName) || text(payload.toTenantName) || text(payload.coordinatorName) || text(payload.unitName) || text(payload.line) || undefined
}

/** What the actor wrote, with the few facts the act rests on. Payloads are stored as they were; what isn't known is left out. */
export function wordsOf({ payload, type }: Event, t: T): string {
  const said = [
    named(payload.resolution), ...(Array.isArray(payload.defects) ? payload.defects.map(named) : []), ...changesOf(payload.changes, t),
    type === 'work-order.callback-attempted' && payload.attempt ? t('row.attempt', { n: Number(payload.attempt), outcome: named(payload.outcome) }) : '',
    ...SAID.map((key) => named(payload[key])), typeof payload.nextAt === 'string' ? t('row.next', { at: whenText(new Date(payload.nextAt)) }) : '',
    payload.auto === true ? (type === 'work-order.signed' ? t('row.auto') : t('by')) : '', payload.overdue === true ? t('row.overdue') : '',
  ]
  return said.filter(Boolean).join(' · ')
}

const SAID = ['ground', 'trigger', 'parentNo', 'childNo', 'questions', 'decision', 'opinion', 'text', 'words', 'points', 'reason', 'explanation', 'answer', 'basis', 'clause', 'evidence', 'consulted', 'objection', 'result', 'subject', 'requestNo'] as const
const FIELDS = { requestType: 'field.requestType', categoryCode: 'field.categoryCode', urgency: 'field.urgency', areaCode: 'field.areaCode' } as const

function changesOf(changes: unknown, t: T): string[] {
  if (!Array.isArray(changes)) return []
  return changes.flatMap((change: unknown) => {
    if (typeof change !== 'object' || change === null || !('field' in change) || !('from' in change) || !('to' in change)) return []
    const field = text(change.field)
    return field in FIELDS ? [t('row.changed', { field: t(FIELDS[field as keyof typeof FIELDS]), from: named(change.from), to: named(change.to) })] : [] // safe: `in` has just told
  })
}
