import { relayOnce } from '@hotline/server/events/relay.ts'
import { warnOnce } from '@hotline/server/sweep/warn.ts'
import { TENANCY } from '@hotline/domain/access/tenancy.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { act, dispatched, refusalOf, registered, type Ref } from '../world/orders.ts'

let it: Instance
let db: Instance['db']
const PHONE = '13912340606'
/** An order of one county that lies with its own power company. */
let shache: Ref
let kashishi: Ref
let noise: Ref

async function toPower(county: string, areaCode: string): Promise<Ref> {
  const [agent, dispatcher] = [await it.as(`${county}-agent`), await it.as(`${county}-dispatcher`)]
  const { membership } = await dispatcher.session.me.query()
  const branch = (await dispatcher.directory.units.query({ tenantId: membership.tenantId })).find(({ role }) => role === 'POWER')
  const draft = await agent.workOrder.openDraft.mutate({ channel: 'PHONE', phone: PHONE, idempotencyKey: `${county}-power-call` })
  const order = await act(agent, draft, 'register', { requestType: 'HELP', categoryCode: '0602', title: '村里停电两天', content: '全村停电两天，冰箱里的东西都坏了。', demand: '尽快来电', areaCode, address: '阿热勒乡', duplicatesShown: true })
  return dispatched(dispatcher, order, { leadUnitId: branch?.id, co: [], basis: 'COORDINATION' })
}

beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  db = it.db
  ;[shache, kashishi] = [await toPower('shache', '653125'), await toPower('kashishi', '653101')]
  noise = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
})
afterAll(() => it?.stop())

const listed = async (api: Api, search?: string) => (await api.workOrder.list.query({ view: 'orders.all', search, limit: 100 })).rows.map(({ id }) => id)

describe('条线督办员', () => {
  test('看得到本条线两个县的工单，别的看不到', async () => {
    const overseer = await it.as('kashi-gongdian-overseer')
    expect((await listed(overseer)).toSorted()).toEqual([shache.id, kashishi.id].toSorted())
    expect((await overseer.session.me.query()).desks).toEqual(['orders'])
    expect(await refusalOf(overseer.workOrder.get.query({ id: noise.id }))).toBe('work-order.not-found')
    expect(await listed(await it.as('kashi-shuiwu-overseer'))).toEqual([])
  })
  test('来电人一律看不到：工单上没有，按号码和尾号查不到，打不开，相似件不提', async () => {
    const overseer = await it.as('kashi-gongdian-overseer')
    const { order } = await overseer.workOrder.get.query({ id: shache.id })
    expect(order.caller).toMatchObject({ view: 'HIDDEN', name: null, phone: null, mayReveal: false })
    for (const typed of [PHONE, PHONE.slice(-4)]) expect(await listed(overseer, typed)).toEqual([])
    expect(await listed(overseer, shache.orderNo ?? '')).toEqual([shache.id])
    expect(await refusalOf(overseer.workOrder.reveal.mutate({ id: shache.id, purpose: 'VERIFY' }))).toBe('work-order.forbidden')
    expect((await overseer.workOrder.route.query({ id: shache.id })).alike).toEqual([])
  })
  test('只能催办', async () => {
    const overseer = await it.as('kashi-gongdian-overseer')
    expect((await overseer.workOrder.get.query({ id: shache.id })).order.verbs).toEqual(['urge'])
    expect(await refusalOf(act(overseer, shache, 'openSupervision', { level: 'L1', trigger: 'P1', requirements: '请说明' }))).toBe('work-order.forbidden')
    shache = await act(overseer, shache, 'urge', { text: '请县公司今天到场', by: 'CENTRE' })
    expect(shache.status).toBe('DISPATCHED')
  })
  test('分支单位看不到邻县分支的工单', async () => {
    const branch = await it.as('shache-gongdian-liaison')
    expect(await listed(branch)).toEqual([shache.id])
    expect(await refusalOf(branch.workOrder.get.query({ id: kashishi.id }))).toBe('work-order.not-found')
  })
})

describe('督查、纪检、领导和统计', () => {
  test('督查只看督办件，纪检只看同级的，领导和统计看事不看人', async () => {
    const [government, discipline, leader, analyst] = await Promise.all(['kashi-duchashi-supervision', 'kashi-jijian-viewer', 'kashi-leader', 'kashi-analyst'].map((name) => it.as(name)))
    if (!government || !discipline || !leader || !analyst) throw new Error('they are all there')
    expect(await listed(government)).toEqual([])
    kashishi = await act(await it.as('kashishi-supervisor'), kashishi, 'openSupervision', { level: 'L3', trigger: 'P1', requirements: '逾期未办，请说明' })
    expect(await listed(government)).toEqual([kashishi.id])
    expect(await refusalOf(government.workOrder.get.query({ id: shache.id }))).toBe('work-order.not-found')
    expect(await listed(discipline)).toEqual([])
    for (const api of [leader, analyst]) expect((await listed(api)).toSorted()).toEqual([shache.id, kashishi.id, noise.id].toSorted())
    for (const api of [government, leader, analyst]) {
      const { order } = await api.workOrder.get.query({ id: kashishi.id })
      expect([order.caller.view, order.verbs]).toEqual(['HIDDEN', []])
      expect(await listed(api, PHONE)).toEqual([])
    }
  })
})

describe('平台', () => {
  const PEOPLE = ['pingtai-platform', 'pingtai-onboarding', 'kashi-onboarding'] as const
  test('没有一张看工单的台，列表、办理都没有', async () => {
    for (const name of PEOPLE) {
      const api = await it.as(name)
      expect((await api.session.me.query()).desks.filter((desk) => desk !== 'admin'), name).toEqual([])
      expect(await listed(api), name).toEqual([])
      expect(await refusalOf(api.workOrder.get.query({ id: noise.id })), name).toBe('work-order.not-found')
      expect(await refusalOf(api.workOrder.openDraft.mutate({ channel: 'PHONE', phone: PHONE, idempotencyKey: `${name}-tries` })), name).toBe('work-order.forbidden')
      expect(await refusalOf(api.intake.caller.query({ phone: PHONE })), name).toBe('work-order.forbidden')
    }
  })
  test('以平台为上下文，应用角色在每张带工单的表里都读到零行', async () => {
    const platform = (await db.query<{ id: number }>(`select id from tenant where kind = 'PLATFORM'`)).rows[0]?.id ?? 0
    const tables = Object.entries(TENANCY).filter(([table, { kind }]) => kind === 'order' || kind === 'child' || table === 'order_share' || table === 'transfer').map(([table]) => table)
    expect(tables.length).toBeGreaterThan(15)
    for (const table of tables) expect((await inScope(it.server.app.pool, platform, (tx) => tx.query(`select count(*)::int as n from ${table}`)))[0], table).toEqual({ n: 0 })
  })
  test('谁也不能把它接进层级，也不能把工单分享给它', async () => {
    const platform = `(select id from tenant where kind = 'PLATFORM')`
    await expect(db.query(`insert into tenant_closure (ancestor_id, descendant_id, depth) select ${platform}, id, 1 from tenant where kind = 'COUNTY'`)).rejects.toThrow(/takes no part in orders/)
    await expect(db.query(`insert into order_share (order_id, tenant_id, grantee_id, kind, reason, granted_by, granted_at) select id, tenant_id, ${platform}, 'HANDLING', '试探', 'p', now() from work_order limit 1`)).rejects.toThrow(/takes no part in orders/)
  })
})

describe('回避压在每一个身份上', () => {
  test('在被反映单位另有任职的督办员、派单员，以中心的身份也看不到', async () => {
    const supervisor = await it.as('shache-supervisor')
    const about = await registered(await it.as('shache-agent'), { complainedUnitId: await housing(), complainedParty: '县住建局' })
    const { membership } = await supervisor.session.me.query()
    expect(await listed(supervisor)).toContain(about.id)
    await db.query(`insert into membership (tenant_id, person_id, unit_id, duties) values ($1, 'p-shache-supervisor', $2, '{UNIT_VIEWER}')`, [membership.tenantId, await housing()])
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    const asCentre = await it.as('shache-supervisor', membership.id)
    expect(await refusalOf(asCentre.workOrder.get.query({ id: about.id }))).toBe('work-order.not-found')
    expect(await listed(asCentre)).not.toContain(about.id)
    expect(await listed(asCentre, about.orderNo ?? '')).toEqual([])
    expect(await refusalOf(act(asCentre, about, 'openSupervision', { level: 'L1', trigger: 'P1', requirements: '请说明' }))).toBe('work-order.not-found')
    expect(await listed(asCentre)).toContain(noise.id)
  })
})

async function housing(): Promise<number | undefined> {
  const dispatcher = await it.as('shache-dispatcher')
  const { membership } = await dispatcher.session.me.query()
  return (await dispatcher.directory.units.query({ tenantId: membership.tenantId })).find(({ role }) => role === 'HOUSING')?.id
}

describe('垂管单位的事往条线上走', () => {
  const toldTo = async (orderId: string) =>
    (await db.query<{ told: string }>(`select n.code || ' ' || p.username as told from notice n join person p on p.id = n.person_id where n.order_id = $1 and p.username like 'kashi-%overseer' order by 1`, [orderId])).rows.map(({ told }) => told)
  test('超期告诉地市的本条线督办员，各级各一次；别的条线、别的单位的工单不告诉', async () => {
    const due = (await db.query<{ at: Date }>('select max(least(due_at, holder_due_at)) as at from work_order where id = any($1)', [[shache.id, noise.id]])).rows[0]?.at ?? new Date()
    const after = new Date(due.getTime() + 3_600_000)
    for (let round = 0; round < 2; round++) await warnOnce(it.server.app, after)
    expect(await toldTo(shache.id)).toContain('N14L kashi-gongdian-overseer')
    expect(new Set(await toldTo(shache.id))).toEqual(new Set(['N14L kashi-gongdian-overseer']))
    expect((await db.query('select 1 from notice where order_id = $1 group by dedupe, person_id having count(*) > 1', [shache.id])).rowCount).toBe(0)
    expect((await toldTo(noise.id)).filter((line) => line.startsWith('N14L'))).toEqual([])
  })
  test('督办告诉本条线的督办员', async () => {
    const jobs: { code: string; orderId: string; duties: string[] }[] = []
    for (let more = 1; more; ) more = await relayOnce(it.server.app, { add: async (found) => void jobs.push(...found.map(({ data }) => data)) })
    expect(jobs.filter(({ code, orderId }) => code === 'N14M' && orderId === kashishi.id)).toMatchObject([{ duties: ['LINE_OVERSEER'] }])
    expect(jobs.filter(({ code }) => code === 'N14M').every(({ orderId }) => orderId === kashishi.id)).toBe(true)
  })
})
