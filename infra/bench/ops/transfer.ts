import { randomUUID } from 'node:crypto'
import { LOCK, named, type Operation } from './operation.ts'
import { performed } from './performed.ts'

export const transfer: Operation = {
  code: 'B5', key: 'transfer', name: 'transfer to a neighbour', writes: true, uses: true,
  sql: async (db, { tenantId, neighbourId, dispatcherId }, orderId, { idempotencyKey: key = randomUUID(), input: { reason = '属地在邻县', evidence = '定位', toTenantId = neighbourId } = {} } = {}) => {
    const { rows } = await named(db, 'lock', LOCK, [orderId, tenantId, dispatcherId, key])
    if (rows[0]?.version !== 2) throw new Error('transferred before')
    return named(db, 'transfer', `
      with t as (insert into transfer (id, order_id, kind, from_tenant_id, to_tenant_id, reason, evidence, status, due_at, proposed_at) values ($2, $1, 'TRANSFER', $3, $4, $9, $10, 'PENDING', now() + interval '1 day', now())),
           s as (insert into order_share (order_id, tenant_id, grantee_id, kind, reason, may_act, granted_by, granted_at) values ($1, $3, $4, 'TRANSFER', $9, true, '派单员', now())),
           e as (insert into work_order_event (id, order_id, tenant_id, version, at, type, from_status, to_status, actor_id, actor_name, actor_tenant_id, actor_place, payload, hash)
             values ($5, $1, $3, 3, now(), 'work-order.transfer-proposed', 'REGISTERED', 'TRANSFER_PENDING', $6, '派单员', $3, '中心', json_build_object('reason', $9::text), $7)),
           i as (insert into idempotency (tenant_id, person_id, key, payload_hash, answer) values ($3, $6, $8, $7, '{"version":3}'))
      update work_order set status = 'TRANSFER_PENDING', version = 3, since = now(), seal = $7, next_due_at = now() + interval '1 day', next_warning_at = now() + interval '20 hours' where id = $1 and version = 2`,
      [orderId, randomUUID(), tenantId, toTenantId, randomUUID(), dispatcherId, randomUUID().repeat(2), key, reason, evidence])
  },
  calls: ({ neighbourId }, id) => [performed(id, 'proposeTransfer', { toTenantId: neighbourId, reason: '属地在邻县', evidence: '定位' })],
}
