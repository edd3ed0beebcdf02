import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { prepareDatabase, removePostgres, startPostgres } from './postgres.mjs'

const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
chmodSync(folder, 0o755)
const dataDir = join(folder, 'pg')
afterAll(() => {
  removePostgres(dataDir)
  rmSync(folder, { recursive: true, force: true })
})

async function ask<Row extends pg.QueryResultRow>(connectionString: string, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    let rows: Row[] = []
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

test('data, port and passwords outlive a restart', async () => {
  const first = await startPostgres({ dataDir, fsync: false })
  const { ownerUrl, appUrl } = await prepareDatabase({ adminUrl: first.adminUrl, database: 'kept' })
  await ask(ownerUrl, 'create table note (body text)', `insert into note values ('路面坑洼')`, 'grant select on note to app')
  await first.stop()
  const second = await startPostgres({ dataDir, fsync: false })
  expect(second.adminUrl).toBe(first.adminUrl)
  expect(await prepareDatabase({ adminUrl: second.adminUrl, database: 'kept' })).toEqual({ ownerUrl, appUrl })
  expect(await ask(appUrl, 'select body from note')).toEqual([{ body: '路面坑洼' }])
  await second.stop()
})

test('a server left by a killed run is stopped before a new one starts', async () => {
  await startPostgres({ dataDir, fsync: false }) // never stopped, as if its process had vanished
  const next = await startPostgres({ dataDir, fsync: false })
  expect(await ask(next.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await next.stop()
})

test('no role can look past row-level security; the owner may become scout but does not see as scout', async () => {
  const { adminUrl, stop } = await startPostgres({ dataDir, fsync: false })
  const { ownerUrl, appUrl } = await prepareDatabase({ adminUrl, database: 'guarded' })
  expect(await ask(adminUrl, `select rolname from pg_roles where rolname in ('owner', 'app', 'scout') and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)`)).toEqual([])
  await ask(ownerUrl, 'create table secret (n int)', 'insert into secret values (1)', 'alter table secret enable row level security', 'alter table secret force row level security',
    'create policy all_for_scout on secret for select to scout using (true)', 'grant select on secret to app, scout')
  expect(await ask(ownerUrl, 'select * from secret')).toEqual([])
  expect(await ask(appUrl, 'select * from secret')).toEqual([])
  expect(await ask(ownerUrl, 'set role scout', 'select * from secret')).toEqual([{ n: 1 }])
  await expect(ask(appUrl, 'set role scout')).rejects.toThrow('permission denied')
  await stop()
})

test('sessions think in UTC, text is UTF-8, and the extensions are there', async () => {
  const { adminUrl, stop } = await startPostgres({ dataDir, fsync: false })
  const { appUrl } = await prepareDatabase({ adminUrl, database: 'plain', settings: { statement_timeout: '7s' } })
  expect(await ask(appUrl, `select current_setting('timezone') as zone, current_setting('server_encoding') as encoding, current_setting('statement_timeout') as patience, upper('ä') as upper`))
    .toEqual([{ zone: 'UTC', encoding: 'UTF8', patience: '7s', upper: 'Ä' }])
  expect((await ask<{ extname: string }>(appUrl, 'select extname from pg_extension')).map(row => row.extname)).toEqual(expect.arrayContaining(['btree_gin', 'pg_trgm', 'pgcrypto', 'pg_stat_statements']))
  await stop()
})

test('a template gives databases of the same content, also many at once', async () => {
  const { adminUrl, stop } = await startPostgres({ dataDir, fsync: false })
  const { ownerUrl } = await prepareDatabase({ adminUrl, database: 'template_one' })
  await ask(ownerUrl, 'create table filled (n int)', 'insert into filled values (42)')
  const copies = await Promise.all(['a', 'b', 'c'].map(name => prepareDatabase({ adminUrl, database: `copy_${name}`, template: 'template_one' })))
  for (const copy of copies) expect(await ask(copy.ownerUrl, 'select n from filled')).toEqual([{ n: 42 }])
  await stop()
})
