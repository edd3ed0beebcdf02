import { bootCheck } from '@hotline/server/db/boot-check.ts'
import { openPool } from '@hotline/server/db/client.ts'
import { prepareDatabase } from '@hotline/infra/dev/postgres.mjs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminUrl, buildDatabase, type Database } from '../world/database.ts'

let database: Database
let admin: pg.Client
const superUrl = () => {
  const url = new URL(database.adminUrl)
  url.pathname = `/${database.name}`
  return url.href
}

beforeAll(async () => {
  database = await buildDatabase()
  admin = new pg.Client({ connectionString: superUrl() })
  await admin.connect()
})
afterAll(async () => {
  await admin?.end()
  await database?.drop()
})

async function verdict(url: string): Promise<string> {
  const pool = openPool(url, 1)
  try {
    await bootCheck(pool)
    return 'ok'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await pool.end()
  }
}

test('正常的 app 角色放行', async () => {
  expect(await verdict(database.appUrl)).toBe('ok')
})
test('超级用户连接，拒绝启动', async () => {
  expect(await verdict(superUrl())).toMatch(/superuser/)
})
test('表的所有者连接，拒绝启动', async () => {
  expect(await verdict(database.ownerUrl)).toMatch(/owns \d+ tables/)
})
test('没有归类的表，拒绝启动', async () => {
  await admin.query('create table stray (id int)')
  expect(await verdict(database.appUrl)).toMatch(/stray is not classified/)
  await admin.query('drop table stray')
})
test('有一张表不强制行级安全，拒绝启动', async () => {
  await admin.query('alter table notice no force row level security')
  expect(await verdict(database.appUrl)).toMatch(/notice does not force/)
  await admin.query('alter table notice force row level security')
})
test('以所有者权限执行、又不在名单上或没有固定搜索路径的函数，拒绝启动', async () => {
  await admin.query(`create function stray() returns int language sql security definer as 'select 1'`)
  expect(await verdict(database.appUrl)).toMatch(/function stray acts with the rights of .* is not on the list[\s\S]*doesn't pin its search path/)
  await admin.query('drop function stray()')
})
test('字符分类为 C 的库，拒绝启动', async () => {
  const name = `${database.name}_c`
  const root = new pg.Client({ connectionString: adminUrl() })
  await root.connect()
  await root.query(`create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C' locale_provider libc`)
  const { appUrl } = await prepareDatabase({ adminUrl: adminUrl(), database: name })
  expect(await verdict(appUrl)).toMatch(/LC_CTYPE is C/)
  await root.query(`drop database ${name} with (force)`)
  await root.end()
})
