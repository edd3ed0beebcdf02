import { principalsOf, type Actor } from '../access/actor.ts'
import { must } from '../errors.ts'
import { rulesFor } from '../routing/catalogue.ts'
import type { RoutingFacts, RoutingUnit, RuleLevel } from '../routing/model.ts'
import { placeOf, tenantOf } from '../routing/place.ts'
import { unitForRole } from '../routing/units.ts'
import type { Party } from './assigning.ts'
import type { WorkOrder } from './model.ts'
import type { Row } from './rows.ts'

type Ruling = { lead: RoutingUnit; co: readonly Party[]; routing: RoutingFacts; no: string; basis: string; actor: Actor; now: Date; newId: () => string }

/**
 * The ruling as an entry of the catalogue, for a second reviewer to adopt: the matter and the place of this order, under
 * the conditions of the entry that was quarrelled over, so that it settles this quarrel and no other. Entries name
 * roles: a ruling that none can express is refused, and holds for its one order.
 */
export function proposedPrecedent(order: WorkOrder, { lead, co, routing, no, basis, actor, now, newId }: Ruling): Row {
  const { categoryCode, areaCode } = order
  const place = placeOf(routing)
  must(categoryCode && areaCode && (place.kind === 'TENANT' || place.kind === 'PREFECTURE'), 'work-order.precedent-matter-missing')
  const home = tenantOf(routing, lead.tenantId)
  must(lead.role, 'work-order.precedent-no-role', { unit: lead.name })
  must(home.id === place.tenant.id || home.kind === 'PREFECTURE', 'work-order.precedent-other-county', { unit: lead.name, tenant: place.tenant.name })
  must(unitForRole(routing, home.id, lead.role)?.id === lead.id, 'work-order.precedent-role-shared', { unit: lead.name })

  const [applied] = rulesFor(routing, place.tenant)
  const level: RuleLevel = home.kind === 'PREFECTURE' ? 'PREFECTURE' : lead.role === 'TOWNSHIP' ? 'TOWNSHIP' : 'COUNTY'
  const coUnits = co.flatMap((party) => routing.units.find((unit) => unit.id === party.unitId) ?? [])
  return {
    insert: 'precedent',
    row: {
      id: newId(), tenantId: actor.tenantId, categoryCode, areaCode, leadUnitId: lead.id, leadUnitName: lead.name, rulingNo: no, status: 'PROPOSED',
      proposedBy: actor.personId, proposedByName: actor.name, actedFor: principalsOf(actor), proposedAt: now,
      rule: {
        conditions: { ...applied?.conditions, areaCodes: [areaCode] }, leadUnitRole: lead.role, coUnitRoles: coUnits.flatMap((unit) => unit.role ?? []), level,
        basisText: `指定决定 ${no}：${basis}`, grassrootsForbidden: applied?.grassrootsForbidden ?? false, source: 'PRECEDENT', rank: 'PRECEDENT', version: 1,
      },
    },
  }
}
