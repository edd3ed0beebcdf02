import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'
import { useWork } from './work.ts'

/** The open orders of whoever is on the line. A row that looks alike and isn't among them is somebody else's. */
export function useOwnOrders(): ReadonlySet<string> {
  const { caller } = useWork().order
  const phone = caller.view === 'OPEN' ? caller.phone : null
  const orders = useQuery(useTRPC().intake.caller.queryOptions({ phone: phone ?? '' }, { enabled: phone !== null })).data
  return new Set(orders?.open.map(({ id }) => id))
}
