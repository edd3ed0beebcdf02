import { REPORTING } from '@hotline/domain/work-order/order-limit.ts'
import { Fragment, type ReactNode } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { serverNow } from '../../lib/now.ts'
import { whenText } from '../../lib/time.ts'
import { useOrderCopy } from './use-copy.ts'

type Shown = { order: OrderPage; history: Pick<History, 'records'> }

/** What a unit owes before its reply: the first contact, of a critical order word of what was done, of a long one the month's report; what stands in its place once both are there. */
export function Owed(props: Shown & { otherwise?: ReactNode }) {
  const t = useOrderCopy()
  const owed = owedOf(props)
  if (!owed.length) return props.otherwise
  return (
    <span>
      {owed.map(({ kind, isLate, dueAt }, at) => {
        return <Fragment key={kind}>{at > 0 && ' · '}{isLate ? <b>{t(`owed.${kind}.late`)}</b> : t(`owed.${kind}`, { at: whenText(dueAt) })}</Fragment>
      })}
    </span>
  )
}

type Owing = { kind: 'CONTACT' | 'REPORT' | 'STAGE'; dueAt: Date; isLate: boolean }

/** The sooner first. */
function owedOf({ order: { clock, contactClock, reportClock, stageReports, dispatchedAt }, history: { records } }: Shown): Owing[] {
  if (clock?.kind !== 'SIGN' && clock?.kind !== 'HANDLE') return []
  const reportedSince = (since: Date | null) => records.some(({ kind, at }) => REPORTING.includes(kind) && since !== null && at >= since)
  // what is missing from last month is asked for first
  const stage = stageReports.find(({ startedAt }) => !reportedSince(startedAt))
  const owed: (Owing | null)[] = [
    contactClock && { kind: 'CONTACT', dueAt: contactClock.dueAt, isLate: contactClock.level === 'OVERDUE' },
    reportClock && !reportedSince(dispatchedAt) ? { kind: 'REPORT', dueAt: reportClock.dueAt, isLate: reportClock.level === 'OVERDUE' } : null,
    stage ? { kind: 'STAGE', dueAt: stage.dueAt, isLate: stage.dueAt < serverNow() } : null,
  ]
  return owed.filter((each) => each !== null).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}
