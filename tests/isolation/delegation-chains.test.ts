import { DUTIES, type Duty } from '@hotline/domain/access/duties.ts'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDatabase, openAsSuperuser, type Database } from '../world/database.ts'

let database: Database
let db: pg.Client
let tenant = 0
let elsewhere = 0
beforeAll(async () => {
  database = await buildDatabase()
  db = await openAsSuperuser(database)
  const idOf = async (code: string) => (await db.query<{ id: number }>('select id from tenant where code = $1', [code])).rows[0]?.id ?? 0
  tenant = await idOf('653125')
  elsewhere = await idOf('653100')
})
afterAll(async () => {
  await db?.end()
  await database?.drop()
})

const HOUR = 3_600_000
/** Hours from now: a time that is over, in force, or yet to come; an early end or none. */
const span = fc.constantFrom<[number, number]>(...Array.from({ length: 10 }, (): [number, number] => [-2, 2]), [-2, -1], [1, 2])
const duties = fc.subarray(DUTIES.slice(0, 4), { minLength: 2 })
/** Mostly the first, so that long chains hold too. */
const mostly = <T>(usual: T, other: T) => fc.constantFrom(...Array.from({ length: 9 }, () => usual), other)
const link = fc.record({ span, duties, ended: mostly(false, true), delegateHere: mostly(true, false), giverDisabled: mostly(false, true), watches: mostly<Duty | null>(null, 'SECURITY_AUDITOR') })
const world = fc.record({ span, duties, links: fc.array(link, { minLength: 1, maxLength: 4 }) })
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

const inForce = ([from, until]: readonly [number, number]) => from < 0 && until > 0

/** Rule by hand: a chain gives what every link and the membership hold, if each of them is in force and nobody on the way watches over others. */
function given({ span: own, duties: held, links }: World): Duty[] {
  const sound = inForce(own) && links.every((each) => inForce(each.span) && !each.ended && each.delegateHere && !each.giverDisabled && !each.watches)
  return sound ? held.filter((duty) => links.every((each) => each.duties.includes(duty))) : []
}

test('任意一条委托链：给出的正是每一环都有的；断了、过了、没到的一环，什么也不给', async () => {
  let n = 0
  let gave = 0
  await fc.assert(fc.asyncProperty(world, async (chosen) => {
    const name = (at: number) => `chain-${n}-${at}`
    n++
    const at = (hours: number) => new Date(Date.now() + hours * HOUR)
    for (let k = 0; k <= chosen.links.length; k++) await db.query('insert into person (id, username, name, disabled_at) values ($1, $1, $1, $2)', [name(k), chosen.links[k]?.giverDisabled ? new Date() : null])
    const { rows: [root] } = await db.query<{ id: number }>('insert into membership (tenant_id, person_id, duties, valid_from, valid_to) values ($1, $2, $3, $4, $5) returning id', [tenant, name(0), chosen.duties, ...chosen.span.map(at)])
    let via: number | null = null
    for (const [k, each] of chosen.links.entries()) {
      if (each.delegateHere) await db.query(`insert into membership (tenant_id, person_id, duties) values ($1, $2, '{QA_INSPECTOR}')`, [tenant, name(k + 1)])
      // In whatever tenant: who watches over others does nobody's work.
      if (each.watches) await db.query('insert into membership (tenant_id, person_id, duties) values ($1, $2, array[$3])', [elsewhere, name(k + 1), each.watches])
      const made: pg.QueryResult<{ id: number }> = await db.query<{ id: number }>(
        `insert into delegation (tenant_id, membership_id, via_id, giver_id, delegate_id, duties, valid_from, valid_to, reason, made_by, made_by_name, made_at, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, '试', 'x', 'x', now(), $9) returning id`, [tenant, root?.id, via, name(k), name(k + 1), each.duties, ...each.span.map(at), each.ended ? new Date() : null],
      )
      via = made.rows[0]?.id ?? null
    }
    const { rows } = await db.query<{ membership_id: number; duties: Duty[]; acts_for: string[] }>('select * from scout_memberships($1) where membership_id < 0', [name(chosen.links.length)])
    const expected = given(chosen)
    if (expected.length) gave++
    expect(rows.map((row) => ({ id: row.membership_id, duties: [...row.duties].sort(), actsFor: row.acts_for }))).toEqual(
      expected.length ? [{ id: -(via ?? 0), duties: [...expected].sort(), actsFor: chosen.links.map((_, k) => name(chosen.links.length - 1 - k)) }] : [],
    )
  }), { numRuns: 300, seed: 7 })
  // Both answers were really met.
  expect(gave).toBeGreaterThan(60)
}, 120_000)

test('委托按行受租户约束：外县看不到，也写不进', async () => {
  const app = new pg.Client({ connectionString: database.appUrl })
  await app.connect()
  const neighbour = (await db.query<{ id: number }>(`select id from tenant where code = '510824'`)).rows[0]?.id ?? 0
  const seen = async (as: number) => {
    await app.query('begin')
    await app.query(`select set_config('app.tenant', $1, true)`, [String(as)])
    const { rows } = await app.query<{ n: number }>('select count(*)::int as n from delegation')
    await app.query('rollback')
    return rows[0]?.n ?? 0
  }
  expect(await seen(tenant)).toBeGreaterThan(0)
  expect(await seen(neighbour)).toBe(0)
  await app.query('begin')
  await app.query(`select set_config('app.tenant', $1, true)`, [String(neighbour)])
  const changed = await app.query('update delegation set ended_at = now()')
  expect(changed.rowCount).toBe(0)
  await app.query('rollback')
  // What was given never changes afterwards, only its end.
  await expect(app.query(`update delegation set duties = '{TENANT_ADMIN}'`)).rejects.toThrow(/permission denied/)
  await app.end()
})
