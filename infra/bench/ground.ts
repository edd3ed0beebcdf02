import { openVault } from '@hotline/server/pii.ts'
import pg from 'pg'
import { PII_KEY } from './data/database.ts'
import { phoneOf } from './data/fill.ts'
import { LARGEST } from './data/tenants.ts'
import type { Ground, Who } from './ops/operation.ts'
import type { Person } from './place.ts'

/** People of the largest tenant and of its busiest unit. */
const PEOPLE: Readonly<Record<Who, string>> = { dispatcher: 'shache-dispatcher', agent: 'shache-agent', liaison: 'shache-chengguan-liaison', overseer: 'kashi-overseer' }

/** Reads what the handwritten statements need to know: the same people, orders and pages the product's side works with. */
export async function groundOf(adminUrl: string): Promise<{ ground: Ground; people: Record<Who, Person> }> {
  const db = new pg.Client({ connectionString: adminUrl })
  await db.connect()
  const one = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row> => {
    const row = (await db.query<Row>(text, values)).rows[0]
    if (!row) throw new Error(`the generated data lacks: ${text}`)
    return row
  }
  const person = (who: Who) => one<Person & { unit: number }>('select p.id as sub, p.username, p.name, m.unit_id as unit from person p join membership m on m.person_id = p.id where username = $1 order by m.id limit 1', [PEOPLE[who]])
  const people = { dispatcher: await person('dispatcher'), agent: await person('agent'), liaison: await person('liaison'), overseer: await person('overseer') }
  const tenant = await one<{ id: number; prefecture_id: number }>('select id, prefecture_id from tenant where code = $1', [LARGEST])
  const neighbour = await one<{ id: number }>('select id from tenant where prefecture_id = $1 and id not in ($1, $2) order by code desc limit 1', [tenant.prefecture_id, tenant.id])
  const above = (kind: string) => one<{ id: number }>('select t.id from tenant_closure c join tenant t on t.id = c.ancestor_id where c.descendant_id = $1 and t.kind = $2', [tenant.id, kind])
  const unit = await one<{ id: number; name: string }>(`select id, name from unit where tenant_id = $1 and role = 'HOUSING'`, [tenant.id])
  const cursor = await one<{ at: Date; id: string }>(`select next_due_at as at, id from work_order where tenant_id = $1 and status = 'REGISTERED' order by next_due_at, id offset 49 limit 1`, [tenant.id])
  // At every size the same kind of order: closed, with eight events; so many that they don't all stay in a cache of a few pages.
  const details = await db.query<{ id: string }>(
    `select o.id from work_order o where tenant_id = $1 and status = 'ARCHIVED' and version = 8 and exists (select from work_order_event e where e.order_id = o.id and e.version = 8 offset 0)
      order by created_at desc limit 5000`, [tenant.id],
  )
  const phoneIndex = openVault(PII_KEY).index(tenant.prefecture_id, phoneOf(7)) ?? Buffer.alloc(0)
  const ground = {
    tenantId: tenant.id, prefectureId: tenant.prefecture_id, provinceId: (await above('PROVINCE')).id, nationId: (await above('NATION')).id, neighbourId: neighbour.id, unitId: unit.id, unitName: unit.name,
    liaisonUnitId: people.liaison.unit, agentId: people.agent.sub, dispatcherId: people.dispatcher.sub, phoneIndex, cursor, detailIds: details.rows.map((row) => row.id),
  }
  await db.end()
  return { ground, people }
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
