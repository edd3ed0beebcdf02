import type { Actor } from '@hotline/domain/access/actor.ts'
import { OPEN } from './statuses-sql.ts'

/** A list somebody works from. Each states its own scope column, so that its index drives and the policy only filters. */
export type ViewSql = { where: string; from?: string; newestFirst?: boolean }
export type ViewBuilder = (actor: Actor, bind: (value: unknown) => string) => ViewSql | null

const mine = (actor: Actor, bind: (value: unknown) => string) => `o.tenant_id = ${bind(actor.tenantId)}`
const inStatus = (status: string): ViewBuilder => (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = '${status}'` })
const unitHolds = (statuses: string): ViewBuilder => (actor, bind) =>
  actor.unitIds.length ? { where: `o.holder_unit_id = any(${bind(actor.unitIds)}) and o.status in (${statuses})` } : null

export const VIEWS = {
  'intake.drafts': (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = 'DRAFT' and o.agent_id = ${bind(actor.personId)}` }),
  'intake.online': (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = 'DRAFT' and o.agent_id is null` }),
  'dispatch.waiting': inStatus('REGISTERED'),
  'dispatch.sent': inStatus('DISPATCHED'),
  'dispatch.disputes': (actor, bind) => ({
    from: 'dispute d join work_order o on o.id = d.order_id',
    where: `d.tenant_id = ${bind(actor.tenantId)} and d.decided_at is null`,
  }),
  'dispatch.opinions': (actor, bind) => ({
    from: 'dispute_opinion p join work_order o on o.id = p.order_id',
    where: `p.given_at is null and p.silent_at is null and ${actor.unitIds.length ? `p.party_unit_id = any(${bind(actor.unitIds)})` : `p.party_tenant_id = ${bind(actor.tenantId)} and p.party_unit_id is null`} and o.status = 'DISPUTED'`,
  }),
  'transfers.in': (actor, bind) => ({
    from: 'transfer t join work_order o on o.id = t.order_id',
    where: `t.to_tenant_id = ${bind(actor.tenantId)} and t.status = 'PENDING'`,
  }),
  'transfers.out': (actor, bind) => ({
    from: 'transfer t join work_order o on o.id = t.order_id',
    where: `t.from_tenant_id = ${bind(actor.tenantId)} and t.status = 'PENDING'`,
  }),
  'transfers.parts': (actor, bind) => ({
    from: 'assignment a join work_order o on o.id = a.order_id',
    where: `a.unit_id is null and a.unit_tenant_id = ${bind(actor.tenantId)} and a.status in ${OPEN}`,
  }),
  'handle.todo': unitHolds(`'DISPATCHED','IN_PROGRESS'`),
  'handle.approving': unitHolds(`'UNIT_REVIEW'`),
  'handle.parts': (actor, bind) =>
    actor.unitIds.length
      ? { from: 'assignment a join work_order o on o.id = a.order_id', where: `a.role <> 'LEAD' and a.unit_id = any(${bind(actor.unitIds)}) and a.status in ${OPEN}` }
      : null,
  'review.unit': unitHolds(`'UNIT_REVIEW'`),
  'review.centre': inStatus('CENTRE_REVIEW'),
  'callback.waiting': inStatus('CALLBACK_PENDING'),
  'callback.judging': inStatus('REDO_REVIEW'),
  'orders.all': (actor, bind) => ({
    where: actor.unitIds.length
      ? `exists (select 1 from assignment a where a.order_id = o.id and a.unit_id = any(${bind(actor.unitIds)}))`
      : actor.tenantKind === 'PREFECTURE' ? `o.prefecture_id = ${bind(actor.tenantId)}` : mine(actor, bind),
    newestFirst: true,
  }),
  'orders.shared': (actor, bind) => ({
    from: 'order_share s join work_order o on o.id = s.order_id',
    where: `s.grantee_id = ${bind(actor.tenantId)} and s.ended_at is null`,
    newestFirst: true,
  }),
} as const satisfies Record<string, ViewBuilder>
export type ViewName = keyof typeof VIEWS
// Object.keys loses the key type; VIEWS is a closed record.
export const VIEW_NAMES = Object.keys(VIEWS) as [ViewName, ...ViewName[]]
