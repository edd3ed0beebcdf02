import { TRACE_DEFAULTS } from '@hotline/domain/trace/settings.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { inForce } from '../world/published.ts'
import { act, dispatched, draft, MATTER, refusalOf, registered, type Ref } from '../world/orders.ts'

const PHONE = '13812345678'
const NAME = '阿依古丽'
let it: Instance
let db: Instance['db']
let order: Ref
let tenantId = 0

beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  db = it.db
  order = await withCaller()
  tenantId = (await (await it.as('shache-dispatcher')).session.me.query()).membership.tenantId
})
afterAll(() => it?.stop())

/** An order of 莎车 whose caller the tests know. */
async function withCaller(): Promise<Ref> {
  const agent = await it.as('shache-agent')
  return act(agent, await draft(agent, { phone: PHONE }), 'register', { ...MATTER, caller: { name: NAME, phone: PHONE } })
}
const look = (api: Api, purpose: 'CONTACT' | 'OTHER' = 'CONTACT', words = '', id = order.id) => api.workOrder.reveal.mutate({ id, purpose, words })
const seenOf = async (id: string) => (await db.query<{ person_id: string; kind: string; fields: string[]; purpose: string | null; words: string | null; place: string; keep_until: Date; at: Date }>('select * from trace where order_id = $1 order by at, id', [id])).rows

describe('看过就有痕迹', () => {
  test('打开工单留一行：谁、何时、露出什么；短时间内再看不重复，列表不留', async () => {
    const fresh = await withCaller()
    const director = await it.as('shache-director')
    await director.workOrder.list.query({ view: 'orders.all' })
    expect(await seenOf(fresh.id)).toEqual([])
    await director.workOrder.get.query({ id: fresh.id })
    await director.workOrder.get.query({ orderNo: fresh.orderNo ?? '' })
    const rows = await seenOf(fresh.id)
    expect(rows).toMatchObject([{ person_id: 'p-shache-director', kind: 'OPENED', fields: ['CONTENT', 'CALLER_MASKED'], place: '莎车县', purpose: null }])
    const months = ((rows[0]?.keep_until.getTime() ?? 0) - (rows[0]?.at.getTime() ?? 0)) / 86_400_000 / 30.4
    expect(Math.round(months)).toBe(TRACE_DEFAULTS.keepMonths)
  })
  test('过了合并时间再看，另记一行；派单台预读单独记', async () => {
    const fresh = await withCaller()
    const dispatcher = await it.as('shache-dispatcher')
    await dispatcher.workOrder.get.query({ id: fresh.id, ahead: true })
    await dispatcher.workOrder.get.query({ id: fresh.id })
    await db.query(`update trace set at = at - make_interval(mins => $2 + 1) where order_id = $1`, [fresh.id, TRACE_DEFAULTS.collapseMinutes])
    await dispatcher.workOrder.get.query({ id: fresh.id })
    expect((await seenOf(fresh.id)).map(({ kind }) => kind)).toEqual(['AHEAD', 'OPENED', 'OPENED'])
  })
  test('没看成的不留：外县的人、不存在的单', async () => {
    expect(await refusalOf((await it.as('kashishi-dispatcher')).workOrder.get.query({ id: order.id }))).toBe('work-order.not-found')
    expect((await seenOf(order.id)).filter(({ person_id }) => person_id === 'p-kashishi-dispatcher')).toEqual([])
  })
  test('看诉求人要选事由，选“其他”要写明；事由里写了号码和姓名也不会留下', async () => {
    const dispatcher = await it.as('shache-dispatcher')
    expect(await refusalOf(look(dispatcher, 'OTHER', ' '))).not.toBeNull()
    expect(await look(dispatcher, 'OTHER', `给${NAME}回电 ${PHONE}，证件 51080219900307123X`)).toMatchObject({ name: NAME, phone: PHONE })
    const row = (await seenOf(order.id)).find(({ kind }) => kind === 'REVEALED')
    expect(row).toMatchObject({ purpose: 'OTHER', fields: ['CALLER'], words: '给阿*回电 138****5678，证件 510****123X' })
    const all = await db.query<{ text: string }>('select to_jsonb(t)::text as text from trace t union all select to_jsonb(a)::text from trace_alert a union all select params::text from notice')
    for (const { text } of all.rows) for (const secret of [PHONE, NAME, '199003071']) expect(text).not.toContain(secret)
  })
})

describe('谁看过这件工单', () => {
  test('本级主任、督办和地市的人看得到，新的在前；别人看不到', async () => {
    const fresh = await withCaller()
    await (await it.as('shache-dispatcher')).workOrder.get.query({ id: fresh.id })
    await look(await it.as('kashi-overseer'), 'CONTACT', '', fresh.id)
    for (const who of ['shache-director', 'shache-supervisor', 'kashi-director', 'kashi-supervisor', 'kashi-overseer']) {
      const { rows } = await (await it.as(who)).trace.ofOrder.query({ id: fresh.id })
      expect(rows.map(({ personId, kind }) => `${personId} ${kind}`), who).toEqual(['p-kashi-overseer REVEALED', 'p-shache-dispatcher OPENED'])
    }
    for (const who of ['shache-dispatcher', 'shache-agent', 'shache-quality']) expect(await refusalOf((await it.as(who)).trace.ofOrder.query({ id: fresh.id })), who).toBe('work-order.forbidden')
    for (const who of ['kashishi-supervisor', 'kashishi-auditor', 'shache-auditor', 'kashi-auditor', 'guangyuan-auditor', 'shache-renshe-liaison', 'shache-admin']) expect(await refusalOf((await it.as(who)).trace.ofOrder.query({ id: fresh.id })), who).toBe('work-order.not-found')
  })
  test('参与办理的外县看得到工单，看不到谁看过；它自己的审计员只看到自己人看过', async () => {
    const county = (await (await it.as('shache-dispatcher')).directory.tenants.query()).find(({ code }) => code === '653101')?.id
    const offered = await act(await it.as('shache-dispatcher'), await withCaller(), 'proposeTransfer', { toTenantId: county, reason: '事发地在贵县', evidence: '定位' })
    await (await it.as('kashishi-dispatcher')).workOrder.get.query({ id: offered.id })
    await (await it.as('shache-dispatcher')).workOrder.get.query({ id: offered.id })
    expect(await refusalOf((await it.as('kashishi-supervisor')).trace.ofOrder.query({ id: offered.id }))).toBe('work-order.forbidden')
    const seen = async (who: string) => (await (await it.as(who)).trace.list.query({ orderNo: offered.orderNo ?? '' })).rows.map(({ personId }) => personId)
    expect(await seen('kashishi-auditor')).toEqual(['p-kashishi-dispatcher'])
    expect((await seen('shache-auditor')).sort()).toEqual(['p-kashishi-dispatcher', 'p-shache-dispatcher'])
    expect(await seen('guangyuan-auditor')).toEqual([])
  })
  test('按页翻，不重不漏', async () => {
    const fresh = await withCaller()
    await db.query(`insert into trace (at, tenant_id, order_id, person_id, person_name, membership_id, place, kind, fields, keep_until)
      select date_trunc('milliseconds', now()) - make_interval(mins => n / 3), $2, $1, 'p' || n, '甲', 1, '莎车县', 'OPENED', '{CONTENT}', current_date from generate_series(1, 130) n`, [fresh.id, tenantId])
    const director = await it.as('shache-director')
    const found: string[] = []
    let cursor: { at: Date; id: string } | null = null
    do {
      const page: Awaited<ReturnType<Api['trace']['ofOrder']['query']>> = await director.trace.ofOrder.query({ id: fresh.id, cursor })
      found.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect([found.length, new Set(found).size]).toEqual([130, 130])
  })
})

describe('安全审计员', () => {
  const each = async (works: Promise<unknown>[]) => Promise.all(works.map(refusalOf))
  test('只看记录：工单、诉求人、打印、附件、经过都打不开', async () => {
    const auditor = await it.as('shache-auditor')
    const { id } = order
    const refused = await each([auditor.workOrder.get.query({ id }), look(auditor), auditor.print.orderSheet.mutate({ id, purpose: '审计' }), auditor.workOrder.route.query({ id }), auditor.workOrder.custodyTimes.query({ id })])
    expect(new Set(refused)).toEqual(new Set(['work-order.not-found']))
    expect((await auditor.workOrder.list.query({ view: 'orders.all' })).rows).toEqual([])
    const told = JSON.stringify([await auditor.trace.list.query({}), await auditor.trace.list.query({ orderNo: order.orderNo ?? '' })])
    for (const content of [MATTER.title, MATTER.content, MATTER.address, PHONE, NAME]) expect(told).not.toContain(content)
    expect(told).toContain(order.orderNo)
  })
  test('按人、按日查；外县的查不了，地市的查得了县里', async () => {
    const auditor = await it.as('shache-auditor')
    await (await it.as('shache-director')).workOrder.get.query({ id: order.id })
    const [person] = await auditor.trace.people.query({ text: 'shache-director' })
    expect(person).toMatchObject({ personId: 'p-shache-director', username: 'shache-director' })
    const { rows } = await auditor.trace.list.query({ personId: person?.personId, from: new Date(Date.now() - 3_600_000), until: new Date(Date.now() + 3_600_000) })
    expect(rows.length).toBeGreaterThan(0)
    expect([...new Set(rows.map(({ personId }) => personId))]).toEqual(['p-shache-director'])
    expect((await auditor.trace.list.query({ until: new Date(Date.now() - 86_400_000) })).rows).toEqual([])
    expect((await (await it.as('kashi-auditor')).trace.list.query({ tenantId })).rows.length).toBeGreaterThan(0)
    for (const who of ['kashishi-auditor', 'guangyuan-auditor']) expect(await refusalOf((await it.as(who)).trace.list.query({ tenantId })), who).toBe('register.forbidden')
    for (const who of ['shache-director', 'shache-admin', 'shache-security']) expect(await refusalOf((await it.as(who)).trace.list.query({})), who).toBe('register.forbidden')
  })
})

describe('看得太多', () => {
  const limits = { revealsAnHour: 3, revealsAnHourMost: 6 }
  beforeAll(async () => {
    await inForce(db, tenantId, 'CENTRE', { trace: limits })
    it.server.app.reference.forget()
  })
  test('超过上限报给审计员一次，到顶再报一次，再看就不给，同时来也一样；核实后结案', async () => {
    const callback = await it.as('shache-callback')
    const auditor = await it.as('shache-auditor')
    for (let time = 0; time < 3; time++) await look(callback)
    const before = await auditor.trace.alerts.query({ open: true })
    expect(before.rows.filter(({ personId }) => personId === 'p-shache-callback')).toEqual([])
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => refusalOf(look(callback))))
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(3)
    expect(new Set(outcomes)).toEqual(new Set([null, 'work-order.reveal-limit']))
    const mine = (await auditor.trace.alerts.query({ open: true })).rows.filter(({ personId }) => personId === 'p-shache-callback')
    // Openings at the same moment wait for each other in any order.
    expect(mine.toSorted((a, b) => b.count - a.count).map(({ kind, count, place }) => [kind, count, place])).toEqual([['STOPPED', 6, '莎车县'], ['MANY', 4, '莎车县']])
    const told = (await auditor.notice.list.query({})).rows.filter(({ code }) => code.startsWith('REVEALS'))
    expect(told.map(({ code, params }) => `${code} ${params.count}`).sort()).toEqual(['REVEALS_MANY 4', 'REVEALS_STOPPED 6'])
    expect((await (await it.as('kashi-auditor')).trace.alerts.query({})).rows.map(({ id }) => id)).toEqual(expect.arrayContaining(mine.map(({ id }) => id)))
    const id = mine[0]?.id ?? ''
    expect(await refusalOf((await it.as('kashishi-auditor')).trace.settle.mutate({ id, words: '无事' }))).toBe('trace.alert-not-found')
    await auditor.trace.settle.mutate({ id, words: '集中回访，已核对名单' })
    expect(await refusalOf(auditor.trace.settle.mutate({ id, words: '再结一次' }))).toBe('trace.alert-not-found')
    expect((await auditor.trace.alerts.query({})).rows.find((row) => row.id === id)).toMatchObject({ settledByName: expect.any(String), words: '集中回访，已核对名单' })
  })
  test('一小时后又可以看', async () => {
    await db.query(`update trace set at = at - interval '61 minutes' where kind = 'REVEALED' and person_id = 'p-shache-callback'`)
    expect(await refusalOf(look(await it.as('shache-callback')))).toBeNull()
  })
})

test('上限按人算：在别的中心看过的也算', async () => {
  const callback = await it.as('shache-callback')
  await db.query(`update trace set at = at - interval '61 minutes' where kind = 'REVEALED' and person_id = 'p-shache-callback'`)
  const sibling = (await (await it.as('kashishi-dispatcher')).session.me.query()).membership.tenantId
  await db.query(`insert into trace (at, tenant_id, order_id, person_id, person_name, membership_id, place, kind, fields, keep_until)
    select now() - interval '1 minute', $1, gen_random_uuid(), 'p-shache-callback', '甲', 1, '喀什市', 'REVEALED', '{CALLER}', current_date from generate_series(1, 5)`, [sibling])
  expect([await refusalOf(look(callback)), await refusalOf(look(callback))]).toEqual([null, 'work-order.reveal-limit'])
})

describe('记录改不了', () => {
  const asApp = (sql: string, tenant = tenantId) => inScope(it.server.app.pool, tenant, (tx) => tx.query(sql))
  test.each(['update trace set words = null', 'delete from trace', 'truncate trace', 'update trace_alert set count = 1', 'delete from trace_alert', 'alter table trace disable row level security'])('%s', async (sql) => {
    await expect(asApp(sql)).rejects.toThrow(/permission denied|must be owner/)
  })
  test('不能替别的租户写，别的租户也读不到', async () => {
    const sibling = (await (await it.as('kashishi-dispatcher')).session.me.query()).membership.tenantId
    const row = (owner: number) => `insert into trace (at, tenant_id, order_id, person_id, person_name, membership_id, place, kind, fields, keep_until) values (now(), ${owner}, '${order.id}', 'x', 'x', 1, 'x', 'OPENED', '{CONTENT}', current_date)`
    await expect(asApp(row(tenantId), sibling)).rejects.toThrow(/row-level security/)
    expect(await asApp(`select id from trace where order_id = '${order.id}'`, sibling)).toEqual([])
    expect((await asApp(`select id from trace where order_id = '${order.id}'`)).length).toBeGreaterThan(0)
  })
})

test('下载附件也留痕', async () => {
  const liaison = 'shache-chengguan-liaison'
  const sent = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
  const signed = await act(await it.as(liaison), sent, 'sign')
  const headers = { authorization: `Bearer ${await it.token(liaison)}` }
  const stored = await fetch(`${it.url}/files?order=${signed.id}&name=${encodeURIComponent('现场13812345678.png')}`, { method: 'POST', headers, body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]) })
  const { id } = await stored.json()
  for (let time = 0; time < 2; time++) expect((await fetch(`${it.url}/files/${id}`, { headers })).status).toBe(200)
  expect((await seenOf(signed.id)).filter(({ kind }) => kind === 'FILE')).toMatchObject([{ person_id: `p-${liaison}`, fields: ['ATTACHMENT'], words: '现场138****5678.png' }])
})
