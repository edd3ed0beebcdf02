import { randomBytes } from 'node:crypto'
import { prepareDatabase } from '../../../../infra/dev/postgres.mjs'
import { schemaDrift } from '../../../../infra/dev/schema-engine.mjs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from './migrate.ts'

const admin = process.env.TEST_ADMIN_URL
if (!admin) console.log('The drift test is skipped: TEST_ADMIN_URL names no throw-away PostgreSQL. Run it with `npm test -- db`.')

describe.skipIf(!admin)('数据库与模型文件', () => {
  const database = `drift_${randomBytes(6).toString('hex')}`
  const adminUrl = admin ?? ''
  let ownerUrl = ''
  beforeAll(async () => {
    ownerUrl = (await prepareDatabase({ adminUrl, database })).ownerUrl
    await migrate(ownerUrl)
  })
  afterAll(() => sql(adminUrl, `drop database ${database} with (force)`))

  test('迁移后的数据库与 prisma/schema 完全一致', async () => {
    expect(await schemaDrift(ownerUrl)).toEqual([])
  })

  test('队列和登录服务自己的表不算', async () => {
    await sql(ownerUrl, 'create schema bullmq; create table bullmq.job (id int); create schema idp; create table idp.account (id int primary key)')
    expect(await schemaDrift(ownerUrl)).toEqual([])
  })

  test('多出或缺少的列、索引都会报出来', async () => {
    await sql(ownerUrl, 'alter table unit add column motto text; drop index unit_by_parent; alter table notice alter column code drop not null')
    const drift = await schemaDrift(ownerUrl)
    expect(drift.join('\n')).toMatch(/DROP COLUMN "motto"/)
    expect(drift.join('\n')).toMatch(/CREATE INDEX "unit_by_parent"/)
    expect(drift.join('\n')).toMatch(/"code" SET NOT NULL/)
  })
})

async function sql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text).finally(() => client.end())
}
