import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import { useStoredDraft } from '../../lib/drafts.ts'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { Viewed } from '../work-order/viewed.tsx'
import { useDispatchText } from './text.ts'
import { WaitingWork } from './waiting-work.tsx'

export type SideProps = { id: string; onDone: (said: string) => void }

/** An order that waits to be dispatched: its text, the proposal, and what was typed about it before. */
export function WaitingSide({ id, onDone }: SideProps) {
  const t = useDispatchText()
  const trpc = useTRPC()
  const order = useQuery(trpc.workOrder.get.queryOptions({ id }))
  const route = useQuery(trpc.workOrder.route.queryOptions({ id }))
  const kept = useStoredDraft(`dispatch:${id}`)
  const failed = [order, route, kept].find((query) => query.isError && query.data === undefined)
  if (failed) return <Failed title={t(route.isError && !order.isError ? 'route.failed' : 'side.failed')} hint={whyOf(failed.error)} retry={() => void Promise.all([order.refetch(), route.refetch(), kept.refetch()])} />
  if (!order.data || !route.data || kept.data === undefined) return <Loading rows={8} label={t('side.loading')} />
  return <Viewed><WaitingWork order={order.data.order} route={route.data} stored={kept.data} onDone={onDone} /></Viewed>
}
