import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { prepareDatabase } from '../../../../infra/dev/postgres.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../seed/test-database.ts'
import { run } from './import.ts'

const admin = process.env.TEST_ADMIN_URL
if (!admin) console.log('The import test is skipped: TEST_ADMIN_URL names no throw-away PostgreSQL. Run it with `npm test -- db`.')

const row = (id: string, more: object = {}) => JSON.stringify({ id, user: 'u1', title: '路灯不亮', detail: '门口的路灯坏了。', time: '2026-03-02 09:30:00', ...more })

describe.skipIf(!admin)('导入网络留言', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  const report = join(folder, 'errors.jsonl')
  let it: TestDatabase
  beforeAll(async () => { it = await openTestDatabase(admin ?? '', prepareDatabase) })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await it?.drop()
  })
  const importing = (name: string, content: string | Buffer, ...more: string[]) => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return run(['--tenant', '653125', '--channel', 'WEB', '--errors', report, file, ...more], { ownerUrl: it.ownerUrl, appUrl: it.appUrl, url: '', env: { PII_KEY: it.app.env.PII_KEY } })
  }

  test('每行成为一份待受理的草稿，时间按北京时间，生僻字和表情原样保留', async () => {
    expect(await importing('good.jsonl', `\uFEFF${row('a1', { title: '𠮷祥里小区😀' })}\n\n${row('a2', { title: '长'.repeat(300), time: '2026-03-02T09:30' })}\n`)).toBe(0)
    const rows = await it.all<{ title: string; accepted_at: Date; agent_id: string | null; status: string }>("select title, accepted_at, agent_id, status from work_order where external_no in ('a1','a2') order by external_no")
    expect(rows[0]).toEqual({ title: '𠮷祥里小区😀', accepted_at: new Date('2026-03-02T01:30:00Z'), agent_id: null, status: 'DRAFT' })
    expect(rows[1]?.title).toBe('长'.repeat(200))
  })

  test('压缩文件也行；第二次导入不增加', async () => {
    const many = gzipSync(Array.from({ length: 250 }, (_, index) => row(`m${index}`)).join('\n'))
    expect(await importing('many.jsonl.gz', many)).toBe(0)
    expect(await importing('many.jsonl.gz', many)).toBe(0)
    expect(await it.all("select count(*)::int as n from work_order where external_no like 'm%'")).toEqual([{ n: 250 }])
  })

  test('坏的行写进报告，其余照常导入，内容不会被悄悄截短', async () => {
    const lines = [row('b1'), '{坏', row('b3', { detail: '字'.repeat(8001) }), row('b4', { time: '昨天' }), row('b5', { detail: '空\u0000字' }), row('', {}), row('b7', { detail: '字'.repeat(8000) })]
    expect(await importing('bad.jsonl', lines.join('\n'))).toBe(1)
    const errors = readFileSync(report, 'utf8').trim().split('\n').map((line) => JSON.parse(line))
    expect(errors.map(({ line, code }) => [line, code])).toEqual([[2, 'import.not-json'], [3, 'import.content-too-long'], [4, 'import.time-invalid'], [5, 'import.text-broken'], [6, 'import.id-missing']])
    for (const { message } of errors) expect(message).toMatch(/[。]$/)
    expect(await it.all("select external_no, char_length(content) as n from work_order where external_no like 'b%' order by 1")).toEqual([{ external_no: 'b1', n: 8 }, { external_no: 'b7', n: 8000 }])
  })

  test('上级平台转来的带时限；分好类的直接登记，市民时限早于上级时限一个工作日，第二次导入不增加', async () => {
    const matter = { requestType: 'HELP', categoryCode: '0301', areaCode: '653125', address: '迎宾路' }
    const lines = [row('u1', { upperDueAt: '2026-03-04 18:00', matter }), row('u2', { upperDueAt: '2026-03-04 18:00', matter: { ...matter, categoryCode: '9999' } }), row('u3', { upperDueAt: '下周' })]
    const upper = async () => {
      const file = join(folder, 'upper.jsonl')
      writeFileSync(file, lines.join('\n'))
      return run(['--tenant', '653125', '--channel', 'UPPER', '--errors', report, file], { ownerUrl: it.ownerUrl, appUrl: it.appUrl, url: '', env: { PII_KEY: it.app.env.PII_KEY } })
    }
    expect(await upper()).toBe(1)
    expect(await upper()).toBe(1)
    const due = new Date('2026-03-04T10:00:00Z')
    const rows = await it.all<{ external_no: string; status: string; upper_due_at: Date; due_at: Date | null }>("select external_no, status, upper_due_at, due_at from work_order where external_no in ('u1','u2','u3') order by 1")
    expect(rows).toMatchObject([{ external_no: 'u1', status: 'REGISTERED', upper_due_at: due }, { external_no: 'u2', status: 'DRAFT', upper_due_at: due }])
    expect(rows[0]?.due_at?.getTime()).toBeLessThanOrEqual(due.getTime())
  })

  test('电话不是书面渠道，没有的中心也不行', async () => {
    const context = { ownerUrl: it.ownerUrl, appUrl: it.appUrl, url: '', env: { PII_KEY: it.app.env.PII_KEY } }
    expect(await run(['--tenant', '653125', '--channel', 'PHONE', 'x.jsonl'], context)).toBe(1)
    expect(await run(['--tenant', '999999', '--channel', 'WEB', 'x.jsonl'], context)).toBe(1)
  })
})
