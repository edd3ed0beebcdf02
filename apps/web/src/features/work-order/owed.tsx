import { REPORTING } from '@hotline/domain/work-order/order-limit.ts'
import type { Clock, History, OrderPage } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { useOrderCopy } from './use-copy.ts'

type Shown = { order: OrderPage; history: Pick<History, 'records'> }

/** What a unit owes before its reply, behind a clock's date: the first contact, and of a critical order word of what was done. Nothing once it is there. */
export function Owed(props: Shown) {
  const t = useOrderCopy()
  return owedOf(props).map(({ kind, level, dueAt }) => {
    const what = kind === 'CONTACT' ? 'CONTACT' : 'REPORT'
    return <span key={what}> · {level === 'OVERDUE' ? <b>{t(`owed.${what}.late`)}</b> : t(`owed.${what}`, { at: whenText(dueAt) })}</span>
  })
}

/** The sooner first. */
function owedOf({ order: { clock, contactClock, reportClock, dispatchedAt }, history: { records } }: Shown): Clock[] {
  if (clock?.kind !== 'SIGN' && clock?.kind !== 'HANDLE') return []
  const isReported = records.some(({ kind, at }) => REPORTING.includes(kind) && dispatchedAt !== null && at >= dispatchedAt)
  return [contactClock, isReported ? null : reportClock].filter((owed) => owed !== null).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}
