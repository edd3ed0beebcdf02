import { checkReply, defectNames } from '@hotline/domain/work-order/reply-checklist.ts'
import type { OrderPage } from '../../lib/api.ts'
import { fromInput } from '../../lib/time.ts'
import type { ReplyValue } from './forms/submit-reply.tsx'
import { useHistory } from './use-history.ts'
import { useOrderCopy } from './use-copy.ts'

/** What the reply still lacks, while it is written (rule 4.7). The server decides when it is sent. */
export function ReplyChecks(props: { order: OrderPage; value: ReplyValue }) {
  const { order, value } = props
  const t = useOrderCopy()
  const history = useHistory(order.id)
  if (!history) return null
  const since = history.assignments.find((part) => part.id === order.leadAssignmentId)?.dispatchedAt ?? order.dispatchedAt
  const records = history.records.filter((record) => !since || record.at >= since)
  const hasPhone = order.caller.view === 'HIDDEN' || order.caller.phone !== null
  const missing = checkReply({ ...value, plannedUntil: fromInput(value.plannedUntil) }, { order, hasPhone, records, settings: order.settings }).filter((check) => check.state === 'MISSING')
  return (
    <ul className="order-checks" aria-label={t('checks')}>
      {missing.map((check) => <li key={check.code} className={check.blocking ? 'is-missing' : undefined}>{defectNames[check.code]}</li>)}
      {missing.length === 0 && <li className="is-met">{t('checks.fine')}</li>}
    </ul>
  )
}
