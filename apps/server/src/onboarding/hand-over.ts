import type { Actor } from '@hotline/domain/access/actor.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import { ACTIVE } from '@hotline/domain/work-order/states.ts'
import type { App } from '../context.ts'
import type { Tx } from '../db/in-scope.ts'
import { systemActor } from '../session/actor.ts'
import { perform, type Command } from '../work-order/perform.ts'

type Over = { countyId: number; intoTenantId: number | null; reason: string }

/**
 * Every open order of the county goes on elsewhere, each by the commands people use, so that its history, custody and
 * clocks tell it: the prefecture takes it over, and sends it down to the county that follows, if there is one. By the
 * product itself: who brings counties online may open no order.
 */
export async function handOver(app: App, tx: Tx, by: Pick<Actor, 'tenantId' | 'personId'>, { countyId, intoTenantId, reason }: Over): Promise<number> {
  const system = await systemActor(app, by.tenantId)
  const orders = await tx.query<{ id: string; version: number }>('select id, version from work_order where tenant_id = $1 and status = any($2) order by id for no key update', [countyId, ACTIVE])
  for (const order of orders) {
    const taken = await perform(app, tx, system, { id: order.id, version: order.version, verb: 'takeOver', input: { ground: 'ASKED_BY_COUNTY', reason }, idempotencyKey: `over:${countyId}:${order.id}` })
    if (intoTenantId !== null) await downTo(app, tx, system, { id: order.id, version: taken.version, verb: 'sendDown', input: { toTenantId: intoTenantId, opinion: reason, basis: reason }, idempotencyKey: `down:${countyId}:${order.id}` })
  }
  return orders.length
}

/** What can't go down again, like an order with others merged into it, stays with the prefecture. */
async function downTo(app: App, tx: Tx, system: Actor, command: Command): Promise<void> {
  try {
    await perform(app, tx, system, command)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}
