import { randomBytes } from 'node:crypto'
import { prepareDatabase } from '../../../../infra/dev/postgres.mjs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPool } from './client.ts'
import { inScope } from './in-scope.ts'
import { migrate } from './migrate.ts'
import { prismaInScope, prismaOn } from './prisma.ts'

const admin = process.env.TEST_ADMIN_URL
if (!admin) console.log("Prisma's scope tests are skipped: TEST_ADMIN_URL names no throw-away PostgreSQL. Run them with `npm test -- db`.")

const COUNTIES = 8
const COUNTY_IDS = Array.from({ length: COUNTIES }, (_, index) => index + 2)

describe.skipIf(!admin)('Prisma 只在租户范围内查询', () => {
  const adminUrl = admin ?? ''
  const database = `prisma_${randomBytes(6).toString('hex')}`
  let pool: pg.Pool
  beforeAll(async () => {
    const { ownerUrl, appUrl } = await prepareDatabase({ adminUrl, database })
    await migrate(ownerUrl)
    await sql(ownerUrl, `
      insert into tenant (id, code, name, kind, parent_id, area_code, operator_office) values (1, 'p', '市', 'PREFECTURE', null, '510800', '市中心');
      insert into tenant (id, code, name, kind, parent_id, area_code, operator_office) select n, 'c' || n, '县' || n, 'COUNTY', 1, '51080' || n, '县中心' from generate_series(2, ${COUNTIES + 1}) n;
      insert into tenant_closure select id, id, 0 from tenant union all select parent_id, id, 1 from tenant where parent_id is not null;
      insert into person (id, username, name) values ('x', 'x', '某人')`)
    pool = openPool(appUrl, 4)
    for (const id of COUNTY_IDS) await inScope(pool, id, (tx) => tx.query("insert into membership (tenant_id, person_id, duties) values ($1, 'x', '{AGENT}')", [id]))
  })
  afterAll(async () => {
    await pool.end()
    await sql(adminUrl, `drop database ${database} with (force)`)
  })
  const tenantsSeenBy = (tenantId: number) => prismaInScope({ pool }, tenantId, async (db) => (await db.membership.findMany({ include: { tenant: true } })).map((row) => row.tenant.id))

  test('200 个并发查询各看各的县', async () => {
    const seen = await Promise.all(Array.from({ length: 200 }, (_, index) => tenantsSeenBy(COUNTY_IDS[index % COUNTIES] ?? 0)))
    seen.forEach((ids, index) => expect(ids).toEqual([COUNTY_IDS[index % COUNTIES]]))
  })

  test('上级看得到各县', async () => {
    expect((await tenantsSeenBy(1)).sort()).toEqual(COUNTY_IDS)
  })

  test('没有租户范围的查询报错，不返回空结果', async () => {
    const client = prismaOn(pool)
    await expect(client.membership.count()).rejects.toThrow(/no tenant/)
    await expect(client.$queryRaw`select 1`).rejects.toThrow(/no tenant/)
    await expect(client.$transaction([client.membership.count()])).rejects.toThrow(/no tenant/)
    await expect(client.$transaction((db) => db.membership.count())).rejects.toThrow(/no tenant/)
  })

  test('范围结束后，拿走的句柄不能再用', async () => {
    const kept = await prismaInScope({ pool }, 2, async (db) => db)
    await expect(kept.membership.count()).rejects.toThrow()
  })

  test('出错即回滚，连接上不留租户', async () => {
    const broken = prismaInScope({ pool }, 2, async (db) => {
      await db.membership.create({ data: { tenantId: 2, personId: 'x', duties: ['AGENT'] } })
      throw new Error('changed my mind')
    })
    await expect(broken).rejects.toThrow('changed my mind')
    await expect(prismaInScope({ pool }, 2, (db) => db.$executeRaw`select 1/0`)).rejects.toThrow()
    expect(await tenantsSeenBy(2)).toEqual([2])
    for (let turn = 0; turn < 8; turn++) {
      const { rows } = await pool.query("select current_setting('app.tenant', true) as tenant, (select count(*)::int from membership) as visible")
      expect(rows[0]).toMatchObject({ visible: 0 })
      expect(rows[0]?.tenant || null).toBeNull()
    }
  })

  test('不能替别的县写', async () => {
    await expect(prismaInScope({ pool }, 2, (db) => db.membership.create({ data: { tenantId: 3, personId: 'x', duties: ['AGENT'] } }))).rejects.toThrow(/row-level security/)
    expect(await tenantsSeenBy(3)).toEqual([3])
  })

  test('两种写法看到同一时刻', async () => {
    const at = new Date('2026-01-01T00:00:00Z')
    await prismaInScope({ pool }, 2, (db) => db.policyVersion.create({ data: { tenantId: 2, kind: 'CALENDAR', name: '工作日历', content: {}, draftedAt: at } }))
    const rows = await inScope(pool, 2, (tx) => tx.query<{ drafted_at: Date }>('select drafted_at from policy_version where tenant_id = 2'))
    expect(rows[0]?.drafted_at).toEqual(at)
  })
})

async function sql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text).finally(() => client.end())
}
