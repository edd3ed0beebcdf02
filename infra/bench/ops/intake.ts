import { randomUUID } from 'node:crypto'
import { phoneOf } from '../data/fill.ts'
import { named, ROW, type Operation } from './operation.ts'

export const intake: Operation = {
  code: 'B10', key: 'intake', name: 'intake with the look-up of the caller', writes: true,
  sql: async (db, { tenantId, prefectureId, phoneIndex, agentId }, _orderId, { idempotencyKey: key = randomUUID() } = {}) => {
    await named(db, 'caller', `select ${ROW}, result_rating, close_reason, last_urged_at from work_order where tenant_id = $1 and caller_phone_idx = $2 and status <> 'DISCARDED' order by created_at desc limit 30`, [tenantId, phoneIndex])
    const [id, seal] = [randomUUID(), randomUUID().repeat(2)]
    // Two statements: the rows of an order see it only once it is there.
    await named(db, 'intake', `insert into work_order (id, version, tenant_id, prefecture_id, origin_tenant_id, status, since, channel, call_id, agent_id, holder_tenant_id, accepted_at, next_due_at, created_at, caller_phone_enc, caller_phone_idx, seal)
             values ($1, 1, $2, $3, $2, 'DRAFT', now(), 'PHONE', $4, $5, $2, now(), '9999-12-31Z', now(), $6, $7, $8)`, [id, tenantId, prefectureId, key, agentId, 'sm1.' + 'x'.repeat(90), phoneIndex, seal])
    return named(db, 'intake-rows', `
      with c as (insert into custody (order_id, tenant_id, version, from_at, holder_tenant_id, holder_name) values ($1, $2, 1, now(), $2, '中心')),
           i as (insert into idempotency (tenant_id, person_id, key, payload_hash, answer) values ($2, $3, $4, $5, '{"version":1}'))
      insert into work_order_event (id, order_id, tenant_id, version, at, type, to_status, actor_id, actor_name, actor_tenant_id, actor_place, payload, hash, relayed_at) values ($6, $1, $2, 1, now(), 'work-order.draft-opened', 'DRAFT', $3, '坐席', $2, '中心', '{"channel":"PHONE"}', $5, now())`,
      [id, tenantId, agentId, key, seal, randomUUID()])
  },
  calls: () => [
    { who: 'agent', path: 'intake.caller', input: { phone: phoneOf(7) } },
    { who: 'agent', path: 'workOrder.openDraft', mutation: true, input: { channel: 'PHONE', phone: phoneOf(7), idempotencyKey: randomUUID() } },
  ],
}
