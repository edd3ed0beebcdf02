import { z } from 'zod'
import { DomainError, must } from '../errors.ts'
import { guardDispatch, type DispatchChoice } from '../routing/guard-dispatch.ts'
import type { RoutingFacts, RoutingUnit } from '../routing/model.ts'
import type { Party } from './assigning.ts'
import type { Facts } from './facts.ts'
import { share, tenantNamed } from './moving.ts'
import type { Row } from './rows.ts'

const MOST_CO_HANDLERS = 20

/** A co-handler is a unit, or another tenant's centre, which then sub-assigns inside itself (R12). */
export const coInput = z
  .array(z.union([z.object({ unitId: z.number().int() }), z.object({ tenantId: z.number().int() })]))
  .max(MOST_CO_HANDLERS, 'work-order.co-too-many')
  .default([])
export type CoInput = z.output<typeof coInput>

export function unitNamed(units: Facts['units'], id: number): RoutingUnit {
  const unit = units.get(id)
  if (!unit) throw new DomainError('work-order.unit-unknown', { unitId: id })
  return unit
}

type Chosen = Omit<DispatchChoice, 'lead' | 'co'> & { leadUnitId: number; co: CoInput }
type Reference = Pick<Facts, 'units' | 'tenants'>

/**
 * The lead and co-handlers of a choice that no routing rule forbids (R1–R14); throws the first one broken,
 * with the others beside it, so that a form can show them together.
 */
export function chosenParties(routing: RoutingFacts, { leadUnitId, co, ...more }: Chosen, facts: Reference): { lead: RoutingUnit; co: Party[] } {
  const coUnitIds = co.flatMap((each) => ('unitId' in each ? each.unitId : []))
  const coTenantIds = co.flatMap((each) => ('tenantId' in each ? each.tenantId : []))
  const [broken, ...others] = guardDispatch(routing, { lead: leadUnitId, co: coUnitIds, ...more })
  if (broken) throw new DomainError(`routing.${broken.code}`, { ...broken.params, others })

  const lead = unitNamed(facts.units, leadUnitId)
  must(new Set(coTenantIds).size === coTenantIds.length, 'work-order.co-tenant-twice')
  const centres = coTenantIds.map((id): Party => {
    const tenant = tenantNamed(facts.tenants, id)
    must(id !== lead.tenantId, 'work-order.co-tenant-leads', { tenant: tenant.name })
    must(tenant.parentId === routing.actorTenantId, 'work-order.co-tenant-not-below', { tenant: tenant.name })
    return { tenantId: id, unitId: null, name: tenant.name }
  })
  const units = coUnitIds.map((id) => unitNamed(facts.units, id))
  return { lead, co: [...units.map((unit) => ({ tenantId: unit.tenantId, unitId: unit.id, name: unit.name })), ...centres] }
}

/** Tenants whose centre or units co-handle a foreign order see it and act on their part. */
export function coShares(ownerTenantId: number, co: readonly Party[]): Row[] {
  const guests = new Map(co.filter((party) => party.tenantId !== ownerTenantId).map((party) => [party.tenantId, party.name]))
  return [...guests].map(([tenantId, name]) => share(tenantId, 'CO_HANDLER', `协办：${name}`, true))
}

/**
 * Centres that passed the order on and chose to go on working on it (T08): they co-handle at whatever dispatch follows,
 * unless they lead it or were chosen anyway.
 */
export function stayingCentres(leadTenantId: number, chosen: readonly Party[], facts: Pick<Facts, 'transfers' | 'tenants'>): Party[] {
  // Passed on a second time, a centre's last choice is the one that holds.
  const choices = new Map(facts.transfers.filter(({ status }) => status === 'ACCEPTED').map(({ fromTenantId, stay }) => [fromTenantId, stay]))
  return [...choices.keys()]
    .filter((id) => choices.get(id) === 'CO_HANDLE' && id !== leadTenantId && !chosen.some((party) => party.tenantId === id && party.unitId === null))
    .map((id) => ({ tenantId: id, unitId: null, name: tenantNamed(facts.tenants, id).name }))
}
