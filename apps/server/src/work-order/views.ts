import type { Actor } from '@hotline/domain/access/actor.ts'
import type { WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import { OPEN, OWED } from './statuses-sql.ts'

/**
 * A list somebody works from. Each states its own scope column, so that its index drives and the policy only filters.
 * `key` is the time it is sorted by, where that isn't the order's own; it must be the column its index is sorted by.
 * Several clauses are several lists that become one: each alone fixes the leading columns of an index, which then
 * gives its rows in order.
 */
export type ViewSql = { where: string | readonly string[]; from?: string; newestFirst?: boolean; key?: string }
export type ViewBuilder = (actor: Actor, bind: (value: unknown) => string) => ViewSql | null

const mine = (actor: Actor, bind: (value: unknown) => string) => `o.tenant_id = ${bind(actor.tenantId)}`
const inStatus = (status: string): ViewBuilder => (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = '${status}'` })
const unitHolds = (...statuses: readonly WorkOrderStatus[]): ViewBuilder => (actor, bind) =>
  actor.unitIds.length ? { where: statuses.flatMap((status) => actor.unitIds.map((unit) => `o.holder_unit_id = ${bind(unit)} and o.status = '${status}'`)) } : null

/** All orders that ever came to these units, latest arrival first; one that came twice is listed at its last. */
const everOf = (unitIds: readonly number[], bind: (value: unknown) => string): ViewSql => {
  const all = bind(unitIds)
  const last = `not exists (select 1 from assignment n where n.order_id = a.order_id and n.unit_id = any(${all}) and (n.dispatched_at, n.id) > (a.dispatched_at, a.id))`
  return { from: 'assignment a join work_order o on o.id = a.order_id', where: unitIds.map((unit) => `a.unit_id = ${bind(unit)} and ${last}`), key: 'a.dispatched_at', newestFirst: true }
}

export const VIEWS = {
  'intake.drafts': (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = 'DRAFT' and o.agent_id = ${bind(actor.personId)}` }),
  'intake.online': (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = 'DRAFT' and o.agent_id is null` }),
  'dispatch.waiting': inStatus('REGISTERED'),
  'dispatch.sent': inStatus('DISPATCHED'),
  'dispatch.disputes': (actor, bind) => ({
    from: 'dispute d join work_order o on o.id = d.order_id',
    where: `d.tenant_id = ${bind(actor.tenantId)} and d.decided_at is null`,
    key: 'd.opened_at',
  }),
  'dispatch.opinions': (actor, bind) => ({
    from: 'dispute_opinion p join work_order o on o.id = p.order_id',
    where: `p.given_at is null and p.silent_at is null and ${actor.unitIds.length ? `p.party_unit_id = any(${bind(actor.unitIds)})` : `p.party_tenant_id = ${bind(actor.tenantId)} and p.party_unit_id is null`} and o.status = 'DISPUTED'`,
  }),
  'transfers.in': (actor, bind) => ({
    from: 'transfer t join work_order o on o.id = t.order_id',
    where: `t.to_tenant_id = ${bind(actor.tenantId)} and t.status = 'PENDING'`,
    key: 't.due_at',
  }),
  'transfers.out': (actor, bind) => ({
    from: 'transfer t join work_order o on o.id = t.order_id',
    where: `t.from_tenant_id = ${bind(actor.tenantId)} and t.status = 'PENDING'`,
    key: 't.due_at',
  }),
  'transfers.parts': (actor, bind) => ({
    from: 'assignment a join work_order o on o.id = a.order_id',
    where: `a.unit_id is null and a.unit_tenant_id = ${bind(actor.tenantId)} and a.status in ${OPEN}`,
  }),
  'handle.todo': unitHolds('DISPATCHED', 'IN_PROGRESS'),
  'handle.approving': unitHolds('UNIT_REVIEW'),
  'handle.parts': (actor, bind) =>
    actor.unitIds.length
      ? { from: 'assignment a join work_order o on o.id = a.order_id', where: actor.unitIds.map((unit) => `a.role <> 'LEAD' and a.unit_id = ${bind(unit)} and a.status in ${OWED}`) }
      : null,
  'review.unit': unitHolds('UNIT_REVIEW'),
  'review.centre': inStatus('CENTRE_REVIEW'),
  'callback.waiting': inStatus('CALLBACK_PENDING'),
  'callback.judging': inStatus('REDO_REVIEW'),
  // What was never registered is no order yet: drafts wait on their own desk.
  'orders.all': (actor, bind) => (actor.unitIds.length ? everOf(actor.unitIds, bind) : { where: `${actor.tenantKind === 'PREFECTURE' ? `o.prefecture_id = ${bind(actor.tenantId)}` : mine(actor, bind)} and o.status not in ('DRAFT','DISCARDED')`, newestFirst: true }),
  'orders.shared': (actor, bind) => ({
    from: 'order_share s join work_order o on o.id = s.order_id',
    // Shared twice for two reasons, listed once, at the latest.
    where: `s.grantee_id = ${bind(actor.tenantId)} and s.ended_at is null and not exists (select 1 from order_share n
      where n.order_id = s.order_id and n.grantee_id = s.grantee_id and n.ended_at is null and (n.granted_at, n.id) > (s.granted_at, s.id))`,
    key: 's.granted_at',
    newestFirst: true,
  }),
} as const satisfies Record<string, ViewBuilder>
export type ViewName = keyof typeof VIEWS
// Object.keys loses the key type; VIEWS is a closed record.
export const VIEW_NAMES = Object.keys(VIEWS) as [ViewName, ...ViewName[]]
