import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { NotifyJob } from '@hotline/server/events/queue.ts'
import { relayOnce } from '@hotline/server/events/relay.ts'
import { notify } from '@hotline/server/notice/notify.ts'
import { tellCaller } from '@hotline/server/outbound/caller.ts'
import { sendOnce } from '@hotline/server/outbound/sender.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { dispatched, refusalOf, registered } from '../world/orders.ts'
import { relay } from '../world/relay.ts'

type Got = { headers: IncomingHttpHeaders; body: { id: string; to: { phone?: string; account?: string }; text: string } }
let it: Instance
let db: Instance['db']
let gateway: Server
let url = ''
let got: Got[] = []
/** What the gateway answers next; 200 when empty. */
let answers: number[] = []

beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  db = it.db
  gateway = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += part))
    request.on('end', () => {
      got.push({ headers: request.headers, body: JSON.parse(text) })
      response.statusCode = answers.shift() ?? 200
      response.end('{"phone":"told back by a careless gateway"}')
    })
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const address = gateway.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/messages`
})
afterAll(async () => {
  await new Promise((resolve) => gateway?.close(resolve))
  await it?.stop()
})
beforeEach(async () => {
  await relay(it)
  await db.query('delete from outbound')
  got = []
  answers = []
})

type Row = { id: string; code: string; channel: string; status: string; attempts: number; to_caller: boolean; problem: string | null; done_by: string | null; due_at: Date }
const rows = async (): Promise<Row[]> => (await db.query<Row>('select * from outbound order by code, person_id')).rows
const appAt = (ms: number) => ({ ...it.server.app, clock: { ...it.server.app.clock, now: () => new Date(Date.now() + ms) } })
const HOUR = 3_600_000

test('本中心的人和诉求人随转发当场告知，不经队列；写不进去的交给队列再试，不耽误别的', async () => {
  const { app } = it.server
  const told = async (order: { id: string }) => (await db.query<{ n: number }>(`select count(*)::int as n from notice where code = 'N04' and order_id = $1`, [order.id])).rows[0]?.n
  const jobsOf = async () => {
    const jobs: NotifyJob[] = []
    await relayOnce(app, { add: async (more) => void jobs.push(...more.map(({ data }) => data)) })
    return jobs
  }
  const here = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
  expect(await jobsOf()).toEqual([])
  expect(await told(here)).toBeGreaterThan(0)
  expect((await rows()).filter(({ code }) => code === 'N01')).toHaveLength(1)

  const other = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
  await db.query(`alter table notice add constraint refused check (code <> 'N04') not valid`)
  const jobs = await jobsOf().finally(() => db.query('alter table notice drop constraint refused'))
  expect(new Set(jobs.map(({ code }) => code))).toEqual(new Set(['N01', 'N04']))
  expect(await told(other)).toBe(0)
  for (const job of jobs) await (job.caller ? tellCaller(app, job) : notify(app, job))
  expect(await told(other)).toBe(await told(here))
})

test('登记、派单：给诉求人和联络员的短信随通知入队，各一条；没有诉求内容', async () => {
  const order = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
  await relay(it)
  const found = await rows()
  expect(found.filter(({ code }) => code === 'N01')).toMatchObject([{ channel: 'SMS', to_caller: true, status: 'QUEUED' }])
  const told = (await db.query<{ n: number }>(`select count(*)::int as n from notice where code = 'N04' and order_id = $1`, [order.id])).rows[0]?.n
  expect(told).toBeGreaterThan(0)
  expect(found.filter(({ code }) => code === 'N04').length).toBe(told)
  const bodies = (await db.query<{ body: string }>('select body from outbound')).rows.map(({ body }) => body).join()
  expect(bodies).toContain(order.orderNo ?? 'no number')
  expect(bodies).not.toContain('施工')
  expect(JSON.stringify(found)).not.toMatch(/1990000\d{4}/)
})

test('谁也不用通知的办理，一写下就算转过了；要通知的等着转', async () => {
  const waiting = async () => (await db.query<{ type: string }>('select type from work_order_event where relayed_at is null order by type')).rows.map(({ type }) => type)
  const order = await registered(await it.as('shache-agent'))
  // The draft before it is nobody's business.
  expect(await waiting()).toEqual(['work-order.registered'])
  await dispatched(await it.as('shache-dispatcher'), order)
  expect(await waiting()).toEqual(['work-order.dispatched', 'work-order.registered'])
  await relay(it)
  expect(await waiting()).toEqual([])
})

test('短信交给网关：号码只在请求里，带着自己的编号；两个发送者同时取也只发一次', async () => {
  await registered(await it.as('shache-agent'))
  await relay(it)
  const app = appAt(1_000)
  const sent = await Promise.all([sendOnce(app, { url, token: 'secret' }), sendOnce(app, { url, token: 'secret' })])
  expect(sent[0] + sent[1]).toBe(1)
  expect(got).toHaveLength(1)
  const { rows: [row] } = await db.query<{ code: string; body: string }>(`select o.query_code as code, m.body from outbound m join work_order o on o.id = m.order_id`)
  expect(got[0]?.body.text).toContain(`查询码${row?.code}`)
  expect(row?.body).not.toContain(row?.code)
  expect(got[0]?.body.to.phone).toMatch(/^1990000\d{4}$/)
  expect(got[0]?.headers).toMatchObject({ 'idempotency-key': got[0]?.body.id, authorization: 'Bearer secret' })
  expect(await rows()).toMatchObject([{ status: 'SENT', attempts: 1, problem: null }])
})

test('网关不答：隔一阵再试，越隔越久，几次后停下来说明原因；人工重发', async () => {
  await registered(await it.as('shache-agent'))
  await relay(it)
  answers = [503, 503, 503]
  const pace = { attempts: 3, backoffMs: 60_000, timeoutMs: 2_000 }
  await sendOnce(appAt(0), { url, token: null }, pace)
  const first = (await rows())[0]
  expect(first).toMatchObject({ status: 'QUEUED', attempts: 1, problem: 'HTTP 503' })
  expect(await sendOnce(appAt(0), { url, token: null }, pace)).toBe(0)
  expect(got).toHaveLength(1)
  await sendOnce(appAt(HOUR), { url, token: null }, pace)
  await sendOnce(appAt(2 * HOUR), { url, token: null }, pace)
  expect(await rows()).toMatchObject([{ status: 'FAILED', attempts: 3, problem: 'HTTP 503' }])
  await sendOnce(appAt(9 * HOUR), { url, token: null }, pace)
  expect(got).toHaveLength(3)

  const supervisor = await it.as('shache-supervisor')
  await supervisor.outbound.retry.mutate({ id: first?.id ?? '' })
  expect(await sendOnce(appAt(1_000), { url, token: null }, pace)).toBe(1)
  expect(await rows()).toMatchObject([{ status: 'SENT', attempts: 4 }])
})

test('没有接网关：留在队里，看得见；由人打过、发过后销掉，记下是谁', async () => {
  await registered(await it.as('shache-agent'))
  await relay(it)
  const supervisor = await it.as('shache-supervisor')
  expect(await supervisor.outbound.gateway.query()).toEqual({ connected: false })
  const listed = await supervisor.outbound.list.query({ status: 'QUEUED' })
  expect(listed.rows).toMatchObject([{ code: 'N01', toCaller: true }])
  const id = listed.rows[0]?.id ?? ''
  await supervisor.outbound.done.mutate({ id })
  expect(await rows()).toMatchObject([{ status: 'DONE', done_by: 'p-shache-supervisor' }])
  expect(await refusalOf(supervisor.outbound.done.mutate({ id }))).toBe('outbound.settled')
  expect(await refusalOf((await it.as('kashi-admin')).outbound.done.mutate({ id }))).toBe('outbound.not-found')
})

test('连不上网关也不丢', async () => {
  await registered(await it.as('shache-agent'))
  await relay(it)
  await sendOnce(appAt(1_000), { url: 'http://127.0.0.1:1/', token: null })
  expect(await rows()).toMatchObject([{ status: 'QUEUED', attempts: 1, problem: '连不上网关' }])
})

test('工作人员留了手机的，短信带上号码交给网关，队列里只露头尾；电话仍打单位值班电话', async () => {
  const sealed = it.server.app.vault.seal((await db.query<{ id: number }>(`select coalesce(prefecture_id, id) as id from tenant where code = '653125'`)).rows[0]?.id ?? 0, '13987654321')
  await db.query(`update membership set mobile_enc = $1 where person_id = 'p-shache-chengguan-liaison'`, [sealed])
  await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')), { co: [] })
  await relay(it)
  const { rows: queued } = await (await it.as('shache-supervisor')).outbound.list.query({ status: 'QUEUED' })
  const told = queued.filter(({ code }) => code === 'N04')
  expect(told.map(({ phone }) => phone)).toContain('139****4321')
  expect(JSON.stringify(queued)).not.toContain('13987654321')
  await db.query(`update outbound set channel = 'CALL' where person_id = 'p-shache-chengguan-liaison' and code = 'N04'`)
  const { rows: calls } = await (await it.as('shache-supervisor')).outbound.list.query({ status: 'QUEUED' })
  expect(calls.filter(({ channel }) => channel === 'CALL').map(({ phone }) => phone)).toEqual([expect.stringMatching(/^0\d{3}-\d{7}$/)])
  await db.query(`update outbound set channel = 'SMS'`)
  await sendOnce(appAt(0), { url, token: null })
  expect(got.map(({ body }) => body.to).filter(({ phone }) => phone === '13987654321')).toEqual([{ account: 'shache-chengguan-liaison', phone: '13987654321' }])
})
