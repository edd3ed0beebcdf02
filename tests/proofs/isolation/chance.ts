import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { MATTER } from '../../world/orders.ts'
import type { Caller, Stage } from '../commands/stage.ts'
import type { Cast } from './cast.ts'

/** What chance may have left out: a transfer that waits for its answer, a share that lets nobody act, a session that ended. */
export async function passOn({ db, people, tenants }: Stage, nextPhone: () => string): Promise<void> {
  const [county, neighbour] = ['653125', '653101'].map((code) => tenants.find((tenant) => tenant.code === code)?.id ?? 0)
  // Of its own: one that the world's commands were busy with may have gone on.
  const agent = people.find(({ tenantId, duties }) => tenantId === county && duties.includes('AGENT'))
  const dispatcher = people.find(({ tenantId, duties }) => tenantId === county && duties.includes('DISPATCHER'))
  if (!agent || !dispatcher) throw new Error('the county has nobody who takes calls and passes them on')
  const [passed, seen] = [await callTaken(agent.api, nextPhone()), await callTaken(agent.api, nextPhone())]
  await dispatcher.api.workOrder.perform({ ...passed, verb: 'proposeTransfer', input: { toTenantId: neighbour, reason: '事发地在贵县', evidence: '定位' }, idempotencyKey: 'isolation-passes-on' })
  const { rows: [share] } = await db.query<{ image: Record<string, unknown> }>('select to_jsonb(s) as image from order_share s limit 1')
  const client = await db.connect()
  await client.query('begin; set local session_replication_role = replica')
  if (seen && share) await client.query('insert into order_share select * from jsonb_populate_record(null::order_share, $1)', [JSON.stringify({ ...share.image, id: randomUUID(), order_id: seen.id, tenant_id: county, grantee_id: neighbour, may_act: false, until: null, ended_at: null })])
  await client.query(`insert into session_end (kind, id) values ('sid', 'a-session-of-nobody')`)
  await client.query('commit')
  client.release()
}

async function callTaken(agent: Caller, phone: string): Promise<{ id: string; version: number }> {
  const draft = await agent.workOrder.openDraft({ channel: 'PHONE', phone, idempotencyKey: randomUUID() })
  return agent.workOrder.perform({ id: draft.id, version: draft.version, verb: 'register', input: MATTER, idempotencyKey: randomUUID() })
}

/** Past all doors: a shift lead took a call himself, and a unit of the cast gave its order back and isn't answered yet. */
export async function takePart(db: pg.Pool, { members }: Cast): Promise<void> {
  const client = await db.connect()
  await client.query('begin; set local session_replication_role = replica')
  for (const { tenantId, personId, unitId, duties } of members) {
    // Whoever has a place in two tenants is told in each what is its own.
    if (personId === 'x-two-hats') await client.query(`insert into notice (tenant_id, person_id, code, at) values ($1, $2, 'N01', now())`, [tenantId, personId])
    if (duties.join() === 'SHIFT_LEAD') await client.query(`update work_order set agent_id = $2 where id = (select id from work_order where tenant_id = $1 and order_no is not null order by id limit 1)`, [tenantId, personId])
    if (duties.join() !== 'UNIT_LIAISON') continue
    const { rows: [order] } = await client.query<{ lead: string }>(
      `update work_order set lead_unit_id = $2 where id = (select id from work_order where tenant_id = $1 and status in ('RETURN_REVIEW', 'DISPUTED') and lead_assignment_id is not null order by id limit 1) returning lead_assignment_id as lead`, [tenantId, unitId])
    if (order) await client.query('update assignment set unit_id = $2 where id = $1', [order.lead, unitId])
  }
  await client.query('commit')
  client.release()
}
