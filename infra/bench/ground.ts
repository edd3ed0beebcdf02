import { openVault } from '@hotline/server/pii.ts'
import pg from 'pg'
import { PII_KEY } from './data/database.ts'
import { phoneOf } from './data/fill.ts'
import type { Who } from './operations.ts'
import type { Ground } from './statements.ts'

/** People of the largest tenant and of its busiest unit. */
export const PEOPLE: Readonly<Record<Who, string>> = { dispatcher: 'shache-dispatcher', agent: 'shache-agent', liaison: 'shache-chengguan-liaison', overseer: 'kashi-overseer' }

/** Reads what the handwritten statements need to know: the same people, orders and pages the product's side works with. */
export async function groundOf(adminUrl: string): Promise<Ground> {
  const db = new pg.Client({ connectionString: adminUrl })
  await db.connect()
  const one = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row> => {
    const row = (await db.query<Row>(text, values)).rows[0]
    if (!row) throw new Error(`the generated data lacks: ${text}`)
    return row
  }
  const person = (username: string) => one<{ id: string; unit: number }>('select p.id, m.unit_id as unit from person p join membership m on m.person_id = p.id where username = $1 order by m.id limit 1', [username])
  const tenant = await one<{ id: number; prefecture_id: number }>(`select id, prefecture_id from tenant where code = '653125'`)
  const neighbour = await one<{ id: number }>(`select id from tenant where code = '653124'`)
  const unit = await one<{ id: number; name: string }>(`select id, name from unit where tenant_id = $1 and role = 'HOUSING'`, [tenant.id])
  const cursor = await one<{ at: Date; id: string }>(`select next_due_at as at, id from work_order where tenant_id = $1 and status = 'REGISTERED' order by next_due_at, id offset 49 limit 1`, [tenant.id])
  const details = await db.query<{ id: string }>('select id from work_order where tenant_id = $1 and lead_unit_id is not null order by hashint8extended(version, 1), id limit 500', [tenant.id])
  const [dispatcher, agent, liaison] = [await person(PEOPLE.dispatcher), await person(PEOPLE.agent), await person(PEOPLE.liaison)]
  const phoneIndex = openVault(PII_KEY).index(tenant.prefecture_id, phoneOf(7)) ?? Buffer.alloc(0)
  await db.end()
  return {
    tenantId: tenant.id, prefectureId: tenant.prefecture_id, neighbourId: neighbour.id, unitId: unit.id, unitName: unit.name, liaisonUnitId: liaison.unit, agentId: agent.id, dispatcherId: dispatcher.id,
    phoneIndex, cursor, detailIds: details.rows.map((row) => row.id),
  }
}

/** Orders that wait to be dispatched, as many as the runs will use up. */
export async function freshOrders(adminUrl: string, tenantId: number, count: number): Promise<string[]> {
  const db = new pg.Client({ connectionString: adminUrl })
  await db.connect()
  const { rows } = await db.query<{ id: string }>(
    `insert into work_order select p.*
       from work_order o, generate_series(1, $2) n, lateral jsonb_populate_record(o, jsonb_build_object('id', uuidv7(), 'order_no', null, 'version', 2 + 0 * n)) p where o.id = (select id from work_order where tenant_id = $1 and status = 'REGISTERED' order by id limit 1) returning id`, [tenantId, count],
  )
  await db.query('analyze work_order')
  await db.end()
  return rows.map((row) => row.id)
}
