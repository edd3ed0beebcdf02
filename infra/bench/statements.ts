import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** What handwritten SQL needs to know of the generated data. */
export type Ground = {
  tenantId: number; prefectureId: number; neighbourId: number; unitId: number; unitName: string; liaisonUnitId: number; agentId: string; dispatcherId: string
  phoneIndex: Buffer; cursor: { at: Date; id: string }; detailIds: string[]
}
export type Run = (db: Pick<pg.ClientBase, 'query'>, ground: Ground, orderId: string) => Promise<unknown>
const named = (db: Pick<pg.ClientBase, 'query'>, name: string, text: string, values: unknown[]) => db.query({ name, text, values })

const ROW = `id, version, order_no, status, since, channel, request_type, category_code, title, area_code, town_code, address, urgency, tenant_id, prefecture_id, origin_tenant_id, holder_tenant_id,
  holder_unit_id, lead_unit_name, registered_at, accepted_at, dispatched_at, first_dispatched_at, signed_at, first_contact_at, contact_due_at, replied_at, due_at, holder_due_at, next_due_at,
  is_confidential, is_designated, redo_count, urge_count, callback_attempts, next_callback_at, created_at`
const children = ['work_order_event', 'assignment', 'custody', 'handling_record', 'transfer', 'dispute', 'dispute_opinion', 'evaluation', 'callback_attempt', 'linkage_record']

/** The same work as the product's procedures, written by hand: the fewest statements that leave the same rows. */
export const STATEMENTS = {
  inbox: (db, { tenantId }) => named(db, 'inbox', `select ${ROW} from work_order where tenant_id = $1 and status = 'REGISTERED' order by next_due_at, id limit 51`, [tenantId]),
  next: (db, { tenantId, cursor }) => named(db, 'next', `select ${ROW} from work_order where tenant_id = $1 and status = 'REGISTERED' and (next_due_at, id) > ($2, $3) order by next_due_at, id limit 51`, [tenantId, cursor.at, cursor.id]),
  history: (db, { prefectureId }) => named(db, 'history', `select ${ROW} from work_order where prefecture_id = $1 order by created_at desc, id desc limit 51`, [prefectureId]),
  unit: (db, { liaisonUnitId }) => named(db, 'unit', `select ${ROW} from work_order where holder_unit_id = $1 and status in ('DISPATCHED','IN_PROGRESS') order by next_due_at, id limit 51`, [liaisonUnitId]),
  detail: async (db, _ground, orderId) => {
    await named(db, 'detail', 'select * from work_order where id = $1', [orderId])
    return named(db, 'timeline', `select ${children.map((table) => `(select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (select * from ${table} where order_id = $1) q) as ${table}`).join(', ')}`, [orderId])
  },
  dispatch: async (db, ground, orderId) => {
    const { rows } = await named(db, 'lock', 'select version, seal, title from work_order where id = $1 for no key update', [orderId])
    if (rows[0]?.version !== 2) throw new Error('dispatched before')
    const assignment = randomUUID()
    return named(db, 'dispatch', `
      with a as (insert into assignment (id, order_id, tenant_id, role, unit_tenant_id, unit_id, unit_name, status, suffix, dispatched_at, sign_due_at, due_at)
             values ($2, $1, $3, 'LEAD', $3, $4, $5, 'PENDING_SIGN', '01', now(), now() + interval '1 day', now() + interval '15 days')),
           c as (insert into custody (order_id, tenant_id, version, from_at, holder_tenant_id, holder_unit_id, holder_name, assignment_id) values ($1, $3, 3, now(), $3, $4, $5, $2)),
           k as (insert into order_clock (order_id, tenant_id, version, kind, assignment_id, cause, started_at, due_at, calendar_tenant_id)
             values ($1, $3, 3, 'CITIZEN', $2, 'DISPATCH', now(), now() + interval '15 days', $3), ($1, $3, 3, 'HOLDER', $2, 'DISPATCH', now(), now() + interval '15 days', $3)),
           e as (insert into work_order_event (id, order_id, tenant_id, version, at, type, from_status, to_status, actor_id, actor_name, actor_tenant_id, actor_place, payload, hash)
             values ($6, $1, $3, 3, now(), 'work-order.dispatched', 'REGISTERED', 'DISPATCHED', $7, '派单员', $3, '中心', '{"opinion":"请依职责办理"}', $8)),
           i as (insert into idempotency (tenant_id, person_id, key, payload_hash, answer) values ($3, $7, $9, $8, '{"version":3}'))
      update work_order set status = 'DISPATCHED', version = 3, since = now(), seal = $8, holder_unit_id = $4, lead_unit_id = $4, lead_unit_name = $5, lead_assignment_id = $2, first_dispatched_at = now(), dispatched_at = now(),
             sign_due_at = now() + interval '1 day', due_at = now() + interval '15 days', original_due_at = now() + interval '15 days', holder_due_at = now() + interval '15 days', next_due_at = now() + interval '1 day' where id = $1 and version = 2`,
      [orderId, assignment, ground.tenantId, ground.unitId, ground.unitName, randomUUID(), ground.dispatcherId, randomUUID().repeat(2), randomUUID()])
  },
  transfer: async (db, { tenantId, neighbourId, dispatcherId }, orderId) => {
    const { rows } = await named(db, 'lock', 'select version, seal, title from work_order where id = $1 for no key update', [orderId])
    if (rows[0]?.version !== 2) throw new Error('transferred before')
    return named(db, 'transfer', `
      with t as (insert into transfer (id, order_id, kind, from_tenant_id, to_tenant_id, reason, evidence, status, due_at, proposed_at) values ($2, $1, 'TRANSFER', $3, $4, '属地在邻县', '定位', 'PENDING', now() + interval '1 day', now())),
           s as (insert into order_share (order_id, tenant_id, grantee_id, kind, reason, may_act, granted_by, granted_at) values ($1, $3, $4, 'TRANSFER', '属地在邻县', true, '派单员', now()), ($1, $3, $3, 'ORIGIN', '转办后跟踪', false, '派单员', now())),
           e as (insert into work_order_event (id, order_id, tenant_id, version, at, type, from_status, to_status, actor_id, actor_name, actor_tenant_id, actor_place, payload, hash)
             values ($5, $1, $3, 3, now(), 'work-order.transfer-proposed', 'REGISTERED', 'TRANSFER_PENDING', $6, '派单员', $3, '中心', '{"reason":"属地在邻县"}', $7)),
           i as (insert into idempotency (tenant_id, person_id, key, payload_hash, answer) values ($3, $6, $8, $7, '{"version":3}'))
      update work_order set status = 'TRANSFER_PENDING', version = 3, since = now(), seal = $7, next_due_at = now() + interval '1 day' where id = $1 and version = 2`,
      [orderId, randomUUID(), tenantId, neighbourId, randomUUID(), dispatcherId, randomUUID().repeat(2), randomUUID()])
  },
  intake: async (db, { tenantId, prefectureId, phoneIndex, agentId }) => {
    await named(db, 'caller', `select ${ROW}, result_rating, close_reason, last_urged_at from work_order where tenant_id = $1 and caller_phone_idx = $2 and status <> 'DISCARDED' order by created_at desc limit 30`, [tenantId, phoneIndex])
    const [id, seal, key] = [randomUUID(), randomUUID().repeat(2), randomUUID()]
    // Two statements: the rows of an order see it only once it is there.
    await named(db, 'intake', `insert into work_order (id, version, tenant_id, prefecture_id, origin_tenant_id, status, since, channel, call_id, agent_id, holder_tenant_id, accepted_at, next_due_at, created_at, caller_phone_enc, caller_phone_idx, seal)
             values ($1, 1, $2, $3, $2, 'DRAFT', now(), 'PHONE', $4, $5, $2, now(), '9999-12-31Z', now(), $6, $7, $8)`, [id, tenantId, prefectureId, key, agentId, 'sm1.' + 'x'.repeat(90), phoneIndex, seal])
    return named(db, 'intake-rows', `
      with c as (insert into custody (order_id, tenant_id, version, from_at, holder_tenant_id, holder_name) values ($1, $2, 1, now(), $2, '中心')),
           i as (insert into idempotency (tenant_id, person_id, key, payload_hash, answer) values ($2, $3, $4, $5, '{"version":1}'))
      insert into work_order_event (id, order_id, tenant_id, version, at, type, to_status, actor_id, actor_name, actor_tenant_id, actor_place, payload, hash) values ($6, $1, $2, 1, now(), 'work-order.draft-opened', 'DRAFT', $3, '坐席', $2, '中心', '{"channel":"PHONE"}', $5)`,
      [id, tenantId, agentId, key, seal, randomUUID()])
  },
} as const satisfies Record<string, Run>
export type StatementName = keyof typeof STATEMENTS
