import { REPORTING } from '@hotline/domain/work-order/order-limit.ts'
import { Fragment, type ReactNode } from 'react'
import type { Clock, History, OrderPage } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { useOrderCopy } from './use-copy.ts'

type Shown = { order: OrderPage; history: Pick<History, 'records'> }

/** What a unit owes before its reply: the first contact, and of a critical order word of what was done; what stands in its place once both are there. */
export function Owed(props: Shown & { otherwise?: ReactNode }) {
  const t = useOrderCopy()
  const owed = owedOf(props)
  if (!owed.length) return props.otherwise
  return (
    <span>
      {owed.map(({ kind, level, dueAt }, at) => {
        const what = kind === 'CONTACT' ? 'CONTACT' : 'REPORT'
        return <Fragment key={what}>{at > 0 && ' · '}{level === 'OVERDUE' ? <b>{t(`owed.${what}.late`)}</b> : t(`owed.${what}`, { at: whenText(dueAt) })}</Fragment>
      })}
    </span>
  )
}

/** The sooner first. */
function owedOf({ order: { clock, contactClock, reportClock, dispatchedAt }, history: { records } }: Shown): Clock[] {
  if (clock?.kind !== 'SIGN' && clock?.kind !== 'HANDLE') return []
  const isReported = records.some(({ kind, at }) => REPORTING.includes(kind) && dispatchedAt !== null && at >= dispatchedAt)
  return [contactClock, isReported ? null : reportClock].filter((owed) => owed !== null).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}
