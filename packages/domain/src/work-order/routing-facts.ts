import type { RoutingFacts, RoutingOrder } from '../routing/model.ts'
import type { Facts } from './facts.ts'
import type { Transfer, WorkOrder } from './model.ts'

type Reference = Pick<Facts, 'tenants' | 'units' | 'rules' | 'settings'>
/** What the order's own history tells routing; left out where only units are judged. */
type History = Partial<Pick<Facts, 'transfers' | 'assignments'>>

/** The order and the acting tenant's view as routing sees them (rule 6.1). */
export const routingFacts = (order: WorkOrder, actorTenantId: number, facts: Reference & History, now: Date): RoutingFacts => ({
  order: routingOrder(order, facts),
  actorTenantId,
  tenants: listOf(facts.tenants),
  units: listOf(facts.units),
  rules: facts.rules,
  zoneDelegations: [],
  settings: facts.settings.routing,
  now,
})

const lists = new WeakMap<ReadonlyMap<number, unknown>, readonly unknown[]>()

/** A view's values as one list for as long as the view stays: routing keeps what it worked out beside the list. */
function listOf<T>(values: ReadonlyMap<number, T>): readonly T[] {
  const known = lists.get(values) ?? [...values.values()]
  lists.set(values, known)
  // Made from this very map.
  return known as readonly T[]
}

function routingOrder(order: WorkOrder, { transfers = [], assignments = [] }: History): RoutingOrder {
  return {
    categoryCode: order.categoryCode,
    areaCode: order.areaCode,
    spansAreas: [],
    town: order.townCode,
    placeAsked: order.areaNote !== null,
    urgency: order.urgency,
    requestType: order.requestType,
    isEnterprise: order.isEnterprise,
    complainedUnitId: order.complainedUnitId,
    upperAssignedUnitId: null,
    designatedUnitId: order.isDesignated ? order.leadUnitId : null,
    firstReceiverUnitId: assignments.find((assignment) => assignment.role === 'LEAD' && assignment.signedAt)?.unitId ?? null,
    returnCount: order.returnCount,
    transferCount: order.transferCount,
    refusedByTenantIds: transfers.filter((transfer) => transfer.status === 'REFUSED').map((transfer) => transfer.toTenantId),
    // Who accepted a transfer has taken the place's question upon itself: R1 doesn't send the order back.
    takenOver: lastAccepted(transfers)?.toTenantId === order.tenantId,
    text: [order.title, order.content, order.demand, order.address].join('\n'),
  }
}

/** The transfer that brought the order where it is. */
export const lastAccepted = (transfers: readonly Transfer[]): Transfer | undefined =>
  transfers.filter((transfer) => transfer.status === 'ACCEPTED').sort((a, b) => a.proposedAt.getTime() - b.proposedAt.getTime()).at(-1)
