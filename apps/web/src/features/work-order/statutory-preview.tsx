import type { Limit } from '@hotline/domain/deadline/limit.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OrderPage } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { dueText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useOrderCopy } from './use-copy.ts'

/** Both dates as they would stand under a statute's limit, or without it (`null`), or what stands against it, as the server works them out. */
export function StatutoryPreview(props: { order: OrderPage; limit: Limit | null }) {
  const { order, limit } = props
  const t = useOrderCopy()
  const ask = useTRPC().workOrder.statutoryDates
  // of another version the dates may be others
  const dates = useQuery(ask.queryOptions({ id: order.id, version: order.version, limit: asked(limit) }, { retry: false, placeholderData: keepPreviousData }))
  if (dates.isError) return <span role="alert" className="order-error">{whyOf(dates.error)}</span>
  if (!dates.data) return <span role="status">{t('statutory.counting')}</span>
  const { dueAt, holderDueAt } = dates.data
  if (dueAt && order.dueAt && same(dueAt, holderDueAt) && same(order.dueAt, order.holderDueAt)) return <span role="status">{t('statutory.both', { from: dueText(order.dueAt), to: dueText(dueAt) })}</span>
  const citizen = dueAt ? t('statutory.citizen', { from: order.dueAt ? dueText(order.dueAt) : '', to: dueText(dueAt) }) : t('statutory.none')
  const holder = holderDueAt && t('statutory.holder', { from: order.holderDueAt ? dueText(order.holderDueAt) : '', to: dueText(holderDueAt) })
  return <span role="status">{[citizen, holder].filter(Boolean).join('；')}</span>
}

const same = (at: Date, other: Date | null): boolean => at.getTime() === other?.getTime()

/** A statute counts in days; the form offers no other unit. */
const asked = (limit: Limit | null) => (limit && { amount: limit.amount, unit: limit.unit === 'WORKING_DAY' ? ('WORKING_DAY' as const) : ('CALENDAR_DAY' as const) })
