import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDatabase, type Database } from '../world/database.ts'

let database: Database
let owner: pg.Client
beforeAll(async () => {
  database = await buildDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await database?.drop()
})

const idOf = async (code: string): Promise<number> => (await owner.query<{ id: number }>('select id from tenant where code = $1', [code])).rows[0]?.id ?? 0
const closure = async () => (await owner.query('select ancestor_id, descendant_id, depth from tenant_closure order by 1, 2')).rows
/** What the closure must be, walked anew from the parents. */
const walked = async () => (await owner.query('with recursive up as (select id as ancestor_id, id as descendant_id, 0 as depth from tenant union all select t.parent_id, u.descendant_id, u.depth + 1 from up u join tenant t on t.id = u.ancestor_id where t.parent_id is not null) select * from up order by 1, 2')).rows

test('移一个县和它下面的，只动它这一支和新旧上级之间的行，其余一行不动', async () => {
  const [zone, county] = [await idOf('653125'), await idOf('653130')]
  const others = async () => (await closure()).filter(({ descendant_id }) => descendant_id !== zone)
  const before = await others()
  const { rows: [moved] } = await owner.query('select * from move_tenant($1, $2)', [zone, county])
  // One new superior between it and the prefecture, which stays above both and is one step further off.
  expect(moved).toEqual({ removed: 0, added: 2 })
  expect(await closure()).toEqual(await walked())
  expect(await others()).toEqual(before)
  const { rows: [back] } = await owner.query('select * from move_tenant($1, $2)', [zone, await idOf('653100')])
  expect(back).toEqual({ removed: 1, added: 1 })
  expect(await closure()).toEqual(await walked())
})

test('不能移到自己下面，不能移出地市；产品的角色不能移', async () => {
  const [prefecture, county, other] = [await idOf('653100'), await idOf('653125'), await idOf('510800')]
  await expect(owner.query('select * from move_tenant($1, $2)', [prefecture, county])).rejects.toThrow('below itself')
  await expect(owner.query('select * from move_tenant($1, $2)', [county, other])).rejects.toThrow('one prefecture')
  const app = new pg.Client({ connectionString: database.appUrl })
  await app.connect()
  await expect(app.query('select * from move_tenant($1, $2)', [county, prefecture])).rejects.toThrow('permission denied')
  await app.end()
})
