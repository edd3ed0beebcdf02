import { DomainError } from '@hotline/domain/errors.ts'
import type { ChangeUnit } from '@hotline/domain/unit/change.ts'
import type { App } from '../context.ts'
import type { Tx } from '../db/in-scope.ts'
import { systemActor } from '../session/actor.ts'
import { perform } from '../work-order/perform.ts'
import { ACTIVE_ORDERS, OPEN } from '../work-order/statuses-sql.ts'
import type { Effects, UnitRow } from './rows.ts'

type Merging = { app: App; tx: Tx; input: Pick<ChangeUnit, 'id' | 'reason' | 'document'>; unit: UnitRow; target: UnitRow; by: string }

/**
 * A unit's work becomes another's: people, offices below it, roles of the catalogue, rulings that wait, and every order
 * in which it has something to do. It is closed and keeps its name in all that is past.
 */
export async function mergeInto(merging: Merging): Promise<Effects> {
  const { tx, unit, target } = merging
  const pair = [unit.id, target.id]
  const children = await tx.query<{ id: number; version: number }>('update unit set parent_id = $2, version = version + 1 where parent_id = $1 returning id, version', pair)
  const memberships = await tx.query<{ id: number; version: number }>(
    `update membership set unit_id = $2, permission_version = permission_version + 1
      where tenant_id = $3 and unit_id = $1 and (valid_to is null or valid_to > product_now()) returning id, permission_version as version`, [...pair, tx.tenantId],
  )
  const precedents = await tx.query<{ id: string }>(`update precedent set lead_unit_id = $2 where tenant_id = $3 and lead_unit_id = $1 and status = 'PROPOSED' returning id`, [...pair, tx.tenantId])
  const orders = await handOver(merging, await ordersOf(tx, unit.id))
  // Closed last of all: until now its own work was still passed on.
  await tx.query(`update unit set status = 'INACTIVE', merged_into_id = $2, version = version + 1 where id = $1`, pair)
  const alsoRoles = [...new Set([...target.alsoRoles, ...unit.roles.filter((role) => role !== target.role)])]
  await tx.query('update unit set also_roles = $2, version = version + 1 where id = $1', [target.id, alsoRoles])
  return { unitVersion: unit.version + 1, targetVersion: target.version + 1, alsoRoles: target.alsoRoles, children, memberships, precedents: precedents.map(({ id }) => id), orders }
}

/** Orders in which something of the unit's waits, by id so that two changes take them in one order. */
const ordersOf = (tx: Tx, unitId: number): Promise<{ id: string; version: number }[]> =>
  tx.query(
    `select o.id, o.version from work_order o where o.status in ${ACTIVE_ORDERS} and o.id in (
       select a.order_id from assignment a where a.unit_id = $1 and a.status in ${OPEN}
       union select r.order_id from request r where r.unit_id = $1 and r.status in ('PROPOSED','SUBMITTED','SECONDED')
       union select r.order_id from request r where r.tenant_id = $2 and r.suggested_unit_id = $1 and r.status in ('SUBMITTED','SECONDED')
       union select p.order_id from dispute_opinion p where p.party_unit_id = $1 and p.given_at is null and p.silent_at is null)
      order by o.id for no key update of o`, [unitId, tx.tenantId], 'unit-orders',
  )

/** Each through the pipeline, with its own event: who held it until when is in its history. */
async function handOver({ app, tx, input, unit, target, by }: Merging, orders: readonly { id: string; version: number }[]): Promise<{ id: string; version: number }[]> {
  const system = await systemActor(app, tx.tenantId)
  const done: { id: string; version: number }[] = []
  for (const { id, version } of orders) {
    const said = { changeId: input.id, fromUnitId: unit.id, toUnitId: target.id, by, reason: input.reason, document: input.document }
    try {
      const outcome = await perform(app, tx, system, { id, version, verb: 'handOver', input: said, idempotencyKey: `unit-change:${input.id}:${id}` })
      done.push({ id, version: outcome.version })
    } catch (error) {
      // Both owe an opinion in one dispute: each gives its own, in the name that was asked. Nothing was written.
      if (!(error instanceof DomainError && error.code === 'work-order.nothing-to-hand-over')) throw error
    }
  }
  return done
}
