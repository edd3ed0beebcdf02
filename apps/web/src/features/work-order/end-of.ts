import { EVENT_OF } from '@hotline/domain/work-order/events.ts'
import { closeReasonNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import type { History, OrderPage } from '../../lib/api.ts'
import type { Say } from '../../lib/i18n.ts'
import { whenText } from '../../lib/time.ts'
import type { orderCopy } from './copy.zh-CN.ts'

/** `waits`: nobody holds it any more and its caller has no answer yet; the order it was merged into gives it. */
export type End = { said: string; note: string; waits: boolean }

/** How an order ended, where nobody holds it any more. */
export function endOf({ status, closedAt, closeReason, repliedAt }: OrderPage, { events }: Pick<History, 'events'>, t: Say<keyof typeof orderCopy>): End | null {
  if (!closedAt) return null
  const waits = status === 'MERGED' && !repliedAt && !parentEnded(events)
  const said = status === 'CLOSED' ? t('holder.none') : waits ? t('holder.merged') : statusNames[status]
  const reason = closeReason ? closeReasonNames[closeReason] : ''
  return { said, note: t('holder.closed', { at: whenText(closedAt), reason: reason === said ? '' : reason }).trim(), waits }
}

/** The order it was merged into ended without an answer, and that was told. */
const parentEnded = (events: History['events']): boolean => Boolean(events.findLast(({ type }) => type === EVENT_OF.merge || type === EVENT_OF.answerMerged)?.payload.ended)
