import { mayAtAll, readScopesOf } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import type { RequestKind, RequestStatus } from '@hotline/domain/work-order/beside.ts'
import type { WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import type { Given } from './condition-sql.ts'
import { OPEN, OWED } from './statuses-sql.ts'

/**
 * A list somebody works from. Each states its own scope column, so that its index drives and the policy only filters.
 * `key` is the time it is sorted by, where that isn't the order's own; it must be the column its index is sorted by.
 * Several clauses are several lists that become one: each alone fixes the leading columns of an index, which then
 * gives its rows in order.
 */
export type ViewSql = {
  where: string | readonly string[]
  from?: string
  newestFirst?: boolean
  key?: string
  /** Columns of what hangs on the order, told in its row: see BesideRow. */
  also?: string
  /** What `where` says of all its orders in the words of the rules. */
  given?: Given
}
/** The request, the question or the pause that put an order on a list. */
export type BesideRow = {
  checkDueAt?: Date | null; resumeBy?: Date | null
  requestId?: string; requestNo?: string; requestKind?: RequestKind; requestStatus?: RequestStatus; requestGround?: string; requestUnitName?: string | null
  requestedAt?: Date; requestDueAt?: Date | null; questions?: string; askedAt?: Date; askedByName?: string
}
export type ViewBuilder = (actor: Actor, bind: (value: unknown) => string) => ViewSql | null

const mine = (actor: Actor, bind: (value: unknown) => string) => `o.tenant_id = ${bind(actor.tenantId)}`
const own = ({ tenantId }: Actor): Given => ({ tenantId })
const inStatus = (status: string): ViewBuilder => (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = '${status}'`, given: own(actor) })
const unitHolds = (...statuses: readonly WorkOrderStatus[]): ViewBuilder => (actor, bind) =>
  actor.unitIds.length ? { where: statuses.flatMap((status) => actor.unitIds.map((unit) => `o.holder_unit_id = ${bind(unit)} and o.status = '${status}'`)) } : null

/** To a leader what waits for the approval too, once its order is with the units (T55). */
const TO_APPROVE = `(a.status in ${OWED} or a.role = 'CO' and a.status = 'SUBMITTED')`

/** All orders that ever came to these units, latest arrival first; one that came twice is listed at its last. */
const everOf = (unitIds: readonly number[], bind: (value: unknown) => string): ViewSql => {
  const all = bind(unitIds)
  const last = `not exists (select 1 from assignment n where n.order_id = a.order_id and n.unit_id = any(${all}) and (n.dispatched_at, n.id) > (a.dispatched_at, a.id))`
  return { from: 'assignment a join work_order o on o.id = a.order_id', where: unitIds.map((unit) => `a.unit_id = ${bind(unit)} and ${last}`), key: 'a.dispatched_at', newestFirst: true }
}

const OF_REQUEST = 'r.id as request_id, r.no as request_no, r.kind as request_kind, r.status as request_status, r.ground as request_ground, r.unit_name as request_unit_name, r.proposed_at as requested_at, r.due_at as request_due_at'
const REQUESTS = { from: 'request r join work_order o on o.id = r.order_id', also: OF_REQUEST }
const DUE = 'coalesce(r.due_at, r.proposed_at)'

/** Requests of these kinds that wait for the centre, the first due first. Of one order's several the first due is listed. */
const requestsOf = (kinds: readonly RequestKind[], statuses: readonly RequestStatus[]): ViewBuilder => (actor, bind) => {
  const open = (row: string) => `${row}.status in (${statuses.map((status) => `'${status}'`).join(',')})`
  const among = kinds.map((kind) => `'${kind}'`).join(',')
  const sooner = `select 1 from request n where n.order_id = r.order_id and n.kind in (${among}) and ${open('n')} and (coalesce(n.due_at, n.proposed_at), n.id) < (${DUE}, r.id)`
  return { ...REQUESTS, where: kinds.map((kind) => `r.tenant_id = ${bind(actor.tenantId)} and r.kind = '${kind}' and ${open('r')} and not exists (${sooner} offset 0)`), key: DUE }
}

/** What the actor's units asked for and nobody decided yet; the order's newest request stands for it. */
const askedBy: ViewBuilder = (actor, bind) => {
  if (!actor.unitIds.length) return null
  const all = bind(actor.unitIds)
  const open = (row: string) => `${row}.status in ('PROPOSED','SUBMITTED','SECONDED')`
  const newer = `select 1 from request n where n.order_id = r.order_id and n.unit_id = any(${all}) and ${open('n')} and (n.proposed_at, n.id) > (r.proposed_at, r.id)`
  return { ...REQUESTS, where: actor.unitIds.map((unit) => `r.unit_id = ${bind(unit)} and ${open('r')} and not exists (${newer} offset 0)`), key: 'r.proposed_at' }
}

export const VIEWS = {
  'intake.drafts': (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = 'DRAFT' and o.agent_id = ${bind(actor.personId)}`, given: own(actor) }),
  'intake.online': (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = 'DRAFT' and o.agent_id is null`, given: own(actor) }),
  'dispatch.waiting': inStatus('REGISTERED'),
  'dispatch.sent': inStatus('DISPATCHED'),
  'dispatch.disputes': (actor, bind) => ({
    from: 'dispute d join work_order o on o.id = d.order_id',
    where: `d.tenant_id = ${bind(actor.tenantId)} and d.decided_at is null`,
    key: 'd.opened_at',
  }),
  'dispatch.opinions': (actor, bind) => ({
    from: 'dispute_opinion p join work_order o on o.id = p.order_id',
    where: (actor.unitIds.length ? actor.unitIds.map((unit) => `p.party_unit_id = ${bind(unit)}`) : [`p.party_tenant_id = ${bind(actor.tenantId)} and p.party_unit_id is null`])
      .map((party) => `${party} and p.given_at is null and p.silent_at is null and o.status = 'DISPUTED'`),
    key: 'p.due_at',
  }),
  'dispatch.returns': requestsOf(['RETURN', 'LATE_RETURN'], ['SUBMITTED']),
  'dispatch.requests': requestsOf(['EXTENSION', 'SUSPENSION', 'REJECTION', 'RECLASSIFY'], ['SUBMITTED']),
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
      ? { from: 'assignment a join work_order o on o.id = a.order_id', where: actor.unitIds.map((unit) => `a.role <> 'LEAD' and a.unit_id = ${bind(unit)} and ${mayAtAll(actor, 'approvePart') ? TO_APPROVE : `a.status in ${OWED}`}`) }
      : null,
  'handle.requests': askedBy,
  'handle.suspended': unitHolds('SUSPENDED'),
  'review.unit': unitHolds('UNIT_REVIEW'),
  'review.centre': inStatus('CENTRE_REVIEW'),
  'callback.waiting': inStatus('CALLBACK_PENDING'),
  'callback.judging': inStatus('REDO_REVIEW'),
  'callback.questions': (actor, bind) => ({
    from: 'caller_question q join work_order o on o.id = q.order_id',
    where: `q.tenant_id = ${bind(actor.tenantId)} and q.answered_at is null
      and not exists (select 1 from caller_question n where n.order_id = q.order_id and n.answered_at is null and (n.asked_at, n.id) < (q.asked_at, q.id) offset 0)`,
    key: 'q.asked_at',
    also: 'q.questions, q.asked_at, q.asked_by_name',
  }),
  // A merged reporter is asked on his own, once the order he was merged into has its answer (rule 4.2 T07).
  'callback.merged': (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = 'MERGED' and o.callback_due_at is not null`, key: 'o.callback_due_at', given: own(actor) }),
  'supervise.requests': requestsOf(['NOT_PURSUE'], ['SUBMITTED', 'SECONDED']),
  'supervise.extensions': requestsOf(['EXTENSION'], ['SUBMITTED']),
  'supervise.suspended': (actor, bind) => ({ where: `${mine(actor, bind)} and o.status = 'SUSPENDED'`, also: 'o.check_due_at, o.resume_by', given: own(actor) }),
  // What was never registered is no order yet: drafts wait on their own desk.
  'orders.all': (actor, bind) => {
    const scopes = readScopesOf(actor)
    if (scopes.length && scopes.every((scope) => scope === 'SUPERVISED' || scope === 'SUPERVISED_SUBTREE')) return { where: `o.prefecture_id = ${bind(actor.prefectureId)} and o.is_supervised`, newestFirst: true }
    const units = [...new Set([...actor.unitIds, ...actor.lineUnitIds])]
    if (units.length) return everOf(units, bind)
    const whole = actor.tenantKind === 'PREFECTURE' ? { where: `o.prefecture_id = ${bind(actor.tenantId)}`, given: { prefectureId: actor.tenantId } } : { where: mine(actor, bind), given: own(actor) }
    return { ...whole, where: `${whole.where} and o.status not in ('DRAFT','DISCARDED')`, newestFirst: true }
  },
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
