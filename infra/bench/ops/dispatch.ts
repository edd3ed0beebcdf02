import { randomUUID } from 'node:crypto'
import { LOCK, named, type Operation } from './operation.ts'
import { performed } from './performed.ts'

const LIMIT = JSON.stringify({ unit: 'WORKING_DAY', amount: 5 })

export const dispatch: Operation = {
  code: 'B3', key: 'dispatch', name: 'dispatch', writes: true, uses: true,
  sql: async (db, ground, orderId, { idempotencyKey: key = randomUUID(), input: { opinion = '请依职责办理', basis = 'INDUSTRY', manualBasis = null, leadUnitId = ground.unitId } = {} } = {}) => {
    const { rows } = await named(db, 'lock', LOCK, [orderId, ground.tenantId, ground.dispatcherId, key])
    if (rows[0]?.version !== 2) throw new Error('dispatched before')
    const assignment = randomUUID()
    return named(db, 'dispatch', `
      with a as (insert into assignment (id, order_id, tenant_id, role, unit_tenant_id, unit_id, unit_name, status, suffix, dispatched_at, sign_due_at, due_at, "limit")
             values ($2, $1, $3, 'LEAD', $3, $4, $5, 'PENDING_SIGN', '01', now(), now() + interval '1 day', now() + interval '15 days', $10)),
           c as (insert into custody (order_id, tenant_id, version, from_at, holder_tenant_id, holder_unit_id, holder_name, assignment_id) values ($1, $3, 3, now(), $3, $4, $5, $2)),
           k as (insert into order_clock (order_id, tenant_id, version, kind, assignment_id, cause, started_at, due_at, "limit", calendar_tenant_id)
             values ($1, $3, 3, 'CITIZEN', null, 'DISPATCH', now(), now() + interval '15 days', $10, $3), ($1, $3, 3, 'HOLDER', $2, 'DISPATCH', now(), now() + interval '15 days', $10, $3)),
           e as (insert into work_order_event (id, order_id, tenant_id, version, at, type, from_status, to_status, actor_id, actor_name, actor_tenant_id, actor_place, payload, hash)
             values ($6, $1, $3, 3, now(), 'work-order.dispatched', 'REGISTERED', 'DISPATCHED', $7, '派单员', $3, '中心', $11, $8)),
           i as (insert into idempotency (tenant_id, person_id, key, payload_hash, answer) values ($3, $7, $9, $8, '{"version":3}'))
      update work_order set status = 'DISPATCHED', version = 3, since = now(), seal = $8, holder_unit_id = $4, lead_unit_id = $4, lead_unit_name = $5, lead_assignment_id = $2, first_dispatched_at = now(), dispatched_at = now(),
             sign_due_at = now() + interval '1 day', due_at = now() + interval '15 days', original_due_at = now() + interval '15 days', holder_due_at = now() + interval '15 days', next_due_at = now() + interval '1 day', next_warning_at = now() + interval '20 hours', return_due_at = now() + interval '1 day', routing_basis = $12 where id = $1 and version = 2`,
      [orderId, assignment, ground.tenantId, leadUnitId, ground.unitName, randomUUID(), ground.dispatcherId, randomUUID().repeat(2), key, LIMIT, JSON.stringify({ opinion, basis, manualBasis, unit: ground.unitName }), basis])
  },
  calls: ({ unitId }, id) => [performed(id, 'dispatch', { leadUnitId: unitId, co: [], basis: 'INDUSTRY', ruleId: null, manualBasis: { clause: '三定规定', overrideReason: '依职责' }, opinion: '请依职责办理' })],
}
