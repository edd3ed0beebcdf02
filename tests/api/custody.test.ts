import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser } from '../world/database.ts'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { act, dispatched, registered, type Ref } from '../world/orders.ts'

// Who held which order how long: written with each handover, told to the holder's own tenant and those above.

let it: Instance
let supervisor: Api
let order: Ref
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  supervisor = await it.as('shache-supervisor')
  const [agent, desk, liaison] = await Promise.all(['shache-agent', 'shache-dispatcher', 'shache-chengguan-liaison'].map((who) => it.as(who)))
  if (!agent || !desk || !liaison) throw new Error('nobody to act')
  order = await act(liaison, await dispatched(desk, await registered(agent)), 'sign')
  // Its own date passes in the unit's hands, then it goes back to the centre by the review of a late return.
  await sql('update work_order set holder_due_at = (select max(from_at) + interval \'1 millisecond\' from custody where order_id = $1) where id = $1', [order.id])
  order = await act(await it.as('shache-chengguan-leader'), order, 'requestLateReturn', { ground: 'WRONG_REMIT', words: '现场核实不属我局', basis: '三定规定', evidence: '现场照片', suggestedUnitId: await otherUnit() })
  const silent = await agent.workOrder.openDraft.mutate({ channel: 'PHONE', phone: '19900007777', idempotencyKey: 'custody-silent-1' })
  await act(agent, silent, 'discardDraft', { reason: 'SILENT', nothingPromised: true })
})
afterAll(() => it?.stop())

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => asSuperuser<Row>(it.database, text, values)
const otherUnit = async () => (await supervisor.directory.units.query({})).find(({ role, name }) => role === 'MARKET' && name.startsWith('莎车县'))?.id
const span = () => ({ from: new Date(Date.now() - 10 * 86_400_000), until: new Date(Date.now() + 86_400_000) })

test('每次交接写下它结束的那次持有：从何时、在谁手里、到没到期；草稿不算', async () => {
  const rows = await sql<{ version: number; ended_tenant_id: number | null; ended_unit_id: number | null; ended_late: boolean | null; gap: boolean }>(
    `select c.version, c.ended_tenant_id, c.ended_unit_id, c.ended_late, c.ended_from_at is distinct from p.from_at as gap
       from custody c left join lateral (select from_at from custody b where b.order_id = c.order_id and b.version < c.version order by version desc limit 1) p on true where c.order_id = $1 order by c.version`, [order.id])
  const [made, , sent, back] = rows
  expect(made?.ended_tenant_id).toBeNull()
  // registered: the draft was nobody's
  expect(rows[1]).toMatchObject({ ended_tenant_id: null, ended_late: null })
  expect(sent).toMatchObject({ ended_unit_id: null, ended_late: false, gap: false })
  expect(sent?.ended_tenant_id).not.toBeNull()
  expect(back).toMatchObject({ ended_late: true, gap: false })
  expect(back?.ended_unit_id).not.toBeNull()
  expect(await sql(`select 1 from custody c join work_order o on o.id = c.order_id where o.status = 'DISCARDED' and c.ended_tenant_id is not null`)).toEqual([])
})

test('报表：经手、中位和最长两个钟、手里到期、现在在手；明细最长在前、按页', async () => {
  // Four days through a weekend in the unit's hands, whatever today is: from Thursday 10:00 to Monday 10:00.
  await sql(`update custody set ended_from_at = timestamptz '2026-11-12 10:00+08', from_at = timestamptz '2026-11-16 10:00+08' where order_id = $1 and ended_unit_id is not null`, [order.id])
  const { rows } = await supervisor.custody.report.query(november)
  const unit = rows.find((row) => row.unitName?.includes('城市管理'))
  expect(unit).toMatchObject({ tenantName: '莎车县', times: 1, orders: 1, late: 1, medianMs: 4 * 86_400_000, longestMs: 4 * 86_400_000 })
  expect(unit?.longestDays).toBeCloseTo(2, 5)
  expect((await supervisor.custody.report.query(span())).rows.find((row) => row.unitName === null)?.now?.orders).toBeGreaterThan(0)
  const page = await supervisor.custody.held.query({ ...november, tenantId: unit?.tenantId ?? 0, unitId: unit?.unitId ?? null, limit: 1 })
  expect(page.rows).toMatchObject([{ orderId: order.id, late: true, wallMs: 4 * 86_400_000, status: 'RETURN_REVIEW' }])
  expect(page.rows[0]?.title).toBeTruthy()
  expect(page.next).toBeNull()
  const [desk, agent] = [await it.as('shache-dispatcher'), await it.as('shache-agent')]
  for (let more = 0; more < 2; more++) await dispatched(desk, await registered(agent))
  const asked = { ...span(), tenantId: unit?.tenantId ?? 0, unitId: null }
  const all = await supervisor.custody.held.query(asked)
  expect(all.rows.length).toBeGreaterThanOrEqual(2)
  const paged: string[] = []
  let cursor: typeof all.next = null
  do {
    const next = await supervisor.custody.held.query({ ...asked, cursor, limit: 1 })
    paged.push(...next.rows.map((row) => `${row.orderId}:${row.version}`))
    cursor = next.next
  } while (cursor)
  expect(paged).toEqual(all.rows.map((row) => `${row.orderId}:${row.version}`))
})

const november = { from: new Date('2026-11-15T16:00:00Z'), until: new Date('2026-11-16T16:00:00Z') }

test('县里看本级，地区看各县，邻县什么也没有；话务员打不开', async () => {
  const above = (await (await it.as('kashi-supervisor')).custody.report.query(november)).rows
  expect(above.some((row) => row.unitName?.includes('城市管理') && row.tenantName === '莎车县')).toBe(true)
  // Table 1.5: the overseer reads across the subtree; the figures leave the house by the director alone.
  const overseer = await it.as('kashi-overseer')
  const holders = (rows: typeof above) => rows.map(({ tenantId, unitId, times }) => [tenantId, unitId, times])
  expect(holders((await overseer.custody.report.query(november)).rows)).toEqual(holders(above))
  await expect(overseer.custody.csv.mutate(november)).rejects.toThrow('register.forbidden')
  const [tenant] = above.filter((row) => row.tenantName === '莎车县')
  await sql(`update membership set duties = duties || '{SUPERVISOR}' where person_id = 'p-zepu-dispatcher'`)
  const beside = await it.as('zepu-dispatcher')
  expect((await beside.custody.report.query({ ...november, until: span().until })).rows.filter((row) => row.tenantName !== '泽普县')).toEqual([])
  await expect(beside.custody.held.query({ ...november, tenantId: tenant?.tenantId ?? 0, unitId: tenant?.unitId ?? null })).rejects.toThrow('custody.holder-not-found')
  await expect(beside.custody.held.query({ ...november, tenantId: 2_000_000_000, unitId: null })).rejects.toThrow('custody.holder-not-found')
  await expect((await it.as('shache-agent')).custody.report.query(november)).rejects.toThrow('register.forbidden')
  // The function itself asks who asks: another tenant's people get nothing, whatever they name.
  const zepu = (await beside.session.me.query()).membership.tenantId
  const tried = await sql<{ n: number }>(`select set_config('app.tenant', $1, false) as t, (select count(*)::int from find_holdings(array(select id from tenant), timestamptz '2020-01-01', timestamptz '2030-01-01') where tenant_id <> $2) as n`, [String(zepu), zepu])
  expect(tried[0]?.n).toBe(0)
})

test('本人所在的单位被投诉：知道持有过多久，编号、标题和状态都不给；别的同事照看', async () => {
  const [held] = await it.db.query<{ tenantId: number; unitId: number }>('select ended_tenant_id as "tenantId", ended_unit_id as "unitId" from custody where order_id = $1 and ended_unit_id is not null', [order.id]).then(({ rows }) => rows)
  if (!held) throw new Error('nothing was held')
  await it.db.query('update work_order set complained_unit_id = $2 where id = $1', [order.id, held.unitId])
  const { rows } = await it.db.query<{ id: number }>(`insert into membership (tenant_id, person_id, duties) values ($1, 'p-shache-chengguan-leader', '{SUPERVISOR}') returning id`, [held.tenantId])
  const both = await it.as('shache-chengguan-leader', rows[0]?.id)
  const asked = { ...november, ...held }
  expect((await both.custody.held.query(asked)).rows).toMatchObject([{ orderId: order.id, late: true, wallMs: 4 * 86_400_000, orderNo: null, title: null, status: null }])
  expect((await supervisor.custody.held.query(asked)).rows).toMatchObject([{ orderId: order.id, orderNo: order.orderNo, status: 'RETURN_REVIEW' }])
  await it.db.query('update work_order set complained_unit_id = null where id = $1', [order.id])
})

test('起止：倒着不行，太长不行', async () => {
  await expect(supervisor.custody.report.query({ from: november.until, until: november.from })).rejects.toThrow('custody.span-empty')
  await expect(supervisor.custody.report.query({ from: new Date('2026-01-01'), until: november.until })).rejects.toThrow('custody.span-long')
})

test('导出只归中心主任，记进审计；公式不会当公式', async () => {
  await expect(supervisor.custody.csv.mutate(november)).rejects.toThrow('register.forbidden')
  await sql(`update unit set name = '=HYPERLINK("x")' where id = (select ended_unit_id from custody where order_id = $1 and ended_unit_id is not null)`, [order.id])
  it.server.app.reference.forget()
  const { text, name } = await (await it.as('shache-director')).custody.csv.mutate(november)
  expect(name).toContain('2026-11-16')
  expect(text.split('\r\n')[0]).toContain('导出')
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  const kept = await (await it.as('shache-auditor')).trace.list.query({ kind: 'EXPORTED' })
  expect(kept.rows).toMatchObject([{ kind: 'EXPORTED', orderId: null, fields: ['FIGURES'] }])
})
