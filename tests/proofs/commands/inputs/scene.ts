import type { RequestKind, RequestStatus } from '@hotline/domain/work-order/beside.ts'
import type { LoadedOrder } from '@hotline/server/work-order/load.ts'
import type { Random } from '../random.ts'
import type { Caller, Person, Stage } from '../stage.ts'

/** What an input is made from: the order as this person was shown it, and what a person knows besides. */
export type Scene = {
  stage: Stage
  random: Random
  now: Date
  person: Person
  shown: Awaited<ReturnType<Caller['workOrder']['get']>>
  /** The order's own row: owner, holder, relations. */
  order: LoadedOrder
  /** The number the caller rang from, if this proof opened the order. */
  phone: string | undefined
  /** Another order of the same owner that is likely still open. */
  another: () => string | undefined
}

/** A plausible input, or `undefined` where there is nothing to do this verb with. */
export type Maker = (scene: Scene) => unknown

/** The requests of these kinds that wait in one of these states. */
export const waiting = ({ shown }: Scene, kinds: readonly RequestKind[], statuses: readonly RequestStatus[] = ['SUBMITTED']) =>
  shown.history.requests.filter((request) => kinds.includes(request.kind) && statuses.includes(request.status))

export const unitsOf = ({ stage }: Scene, tenantId: number) => stage.units.filter((unit) => unit.tenantId === tenantId)
/** Units that lead most matters: few enough that they meet the same orders again. */
const USUAL = ['HOUSING', 'URBAN_MGMT', 'MARKET', 'TRANSPORT', 'PUBLIC_SECURITY', 'ECO_ENV']
export const usualUnit = (scene: Scene, tenantId: number, except: readonly (number | null)[] = []): number | undefined => {
  const fit = unitsOf(scene, tenantId).filter((unit) => USUAL.includes(unit.role ?? '') && !except.includes(unit.id))
  return fit.length ? scene.random.of(fit).id : undefined
}
export const WORDS = '已核实有关情况，按规定办理'
