import type { Actor } from '@hotline/domain/access/actor.ts'
import { ROUTING_DEFAULTS, UNKNOWN_ORDER, type RoutingFacts } from '@hotline/domain/routing/model.ts'
import { route } from '@hotline/domain/routing/route.ts'
import type { Transfer } from '@hotline/domain/work-order/model.ts'
import type { Reference } from '../directory/reference.ts'
import type { LoadedOrder } from './load.ts'

/** The order and the catalogue as the routing engine asks for them. */
export function routingFacts(order: LoadedOrder, actor: Actor, reference: Reference, transfers: readonly Transfer[], now: Date): RoutingFacts {
  const { categoryCode, areaCode, townCode, urgency, requestType, isEnterprise, complainedUnitId, returnCount, transferCount } = order
  return {
    order: {
      ...UNKNOWN_ORDER, categoryCode, areaCode, town: townCode, urgency, requestType, isEnterprise, complainedUnitId, returnCount, transferCount,
      placeAsked: !areaCode, refusedByTenantIds: transfers.filter((transfer) => transfer.status === 'REFUSED').map((transfer) => transfer.toTenantId),
      designatedUnitId: order.isDesignated ? order.leadUnitId : null,
      text: `${order.title} ${order.content} ${order.address}`,
    },
    actorTenantId: actor.tenantId,
    tenants: [...reference.tenants.values()],
    units: [...reference.units.values()],
    rules: reference.rules,
    zoneDelegations: [],
    settings: ROUTING_DEFAULTS,
    now,
  }
}

export const propose = (facts: RoutingFacts): ReturnType<typeof route> => route(facts)
