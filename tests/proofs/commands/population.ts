import { isActive, type WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import type { Random } from './random.ts'

export type Known = { id: string; status: WorkOrderStatus; tenantId: number; phone: string }
/** The orders of the run as they were last seen. */
export type Population = {
  add: (order: Known) => void
  see: (id: string, status: WorkOrderStatus, tenantId: number) => void
  /** It is being done again: few are, and their road is three times as long. */
  again: (id: string) => void
  get: (id: string) => Known | undefined
  pick: (random: Random) => Known | undefined
  /** Another open order of the tenant. */
  another: (random: Random, tenantId: number, than: string) => string | undefined
  open: () => number
  size: () => number
}

const ENDED_KEPT = 400
const ENDED_SHARE = 0.14
/** So few that hands meet on them. */
const CROWDED = 6
const CROWDED_SHARE = 0.12
/** What is done again is seen to more often than its turn, or the way up after the last round would hardly ever be reached in a short run. */
const AGAIN_SHARE = 0.08

export function openPopulation(): Population {
  const known = new Map<string, Known>()
  const open = new Set<string>()
  const again = new Set<string>()
  const ended: string[] = []
  const openIn = (random: Random, ids: readonly string[]) => (ids.length ? known.get(random.of(ids)) : undefined)
  return {
    add: (order) => {
      known.set(order.id, order)
      open.add(order.id)
    },
    see: (id, status, tenantId) => {
      const order = known.get(id)
      if (!order) return
      Object.assign(order, { status, tenantId })
      if (status === 'DRAFT' || isActive(status)) open.add(id)
      else if (open.delete(id)) {
        again.delete(id)
        ended.push(id)
        if (ended.length > ENDED_KEPT) ended.splice(random0(ended.length), 1)
      }
    },
    again: (id) => {
      if (open.has(id)) again.add(id)
    },
    get: (id) => known.get(id),
    pick: (random) => {
      if (ended.length && random.chance(ENDED_SHARE)) return known.get(random.of(ended))
      if (again.size && random.chance(AGAIN_SHARE)) return known.get(random.of([...again]))
      const ids = [...open]
      return openIn(random, random.chance(CROWDED_SHARE) ? ids.slice(0, CROWDED) : ids)
    },
    another: (random, tenantId, than) => {
      const fit = [...open].filter((id) => id !== than && known.get(id)?.tenantId === tenantId && known.get(id)?.status !== 'DRAFT')
      return fit.length ? random.of(fit) : undefined
    },
    open: () => open.size,
    size: () => known.size,
  }
}

/** Any of the ended may be forgotten. */
const random0 = (length: number): number => Math.floor(length / 3)
