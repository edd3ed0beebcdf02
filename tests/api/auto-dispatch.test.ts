import { ROUTING_DEFAULTS } from '@hotline/domain/routing/model.ts'
import { AUTO_DISPATCH_OPINION } from '@hotline/domain/work-order/phrases/auto-dispatch.zh-CN.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, LIFT, registered, unitsOfShache, type Ref } from '../world/orders.ts'
import { inForce } from '../world/published.ts'

// The catalogue dispatches by itself where a tenant published so (rule 4.2 T06): here 莎车县 did, its neighbour and its prefecture didn't.

let it: Instance
let LIFT_IN_TOWN: Record<string, unknown>
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  const tenants = await (await it.as('kashi-dispatcher')).directory.tenants.query()
  for (const [code, content] of [['653100', ROUTING_DEFAULTS], ['653125', { autoDispatch: true }]] as const) await inForce(it.db, tenants.find((tenant) => tenant.code === code)?.id ?? 0, 'ROUTING', content)
  const { rows: [town] } = await it.db.query<{ code: string }>(`select code from unit where kind = 'TOWNSHIP' and tenant_id = (select id from tenant where code = '653125') order by id limit 1`)
  LIFT_IN_TOWN = { ...LIFT, townCode: town?.code }
  it.server.app.reference.forget()
})
afterAll(() => it?.stop())

const seen = async ({ id }: Pick<Ref, 'id'>, user = 'shache-dispatcher') => (await it.as(user)).workOrder.get.query({ id })
const statusOf = async (order: Ref, user?: string) => (await seen(order, user)).order.status
const dispatches = async (order: Ref) => (await seen(order)).history.events.filter(({ type }) => type === 'work-order.dispatched')

test('目录唯一确定的一般件由系统派单，写明依据，只派一次；没开的县、紧急的、敏感的、举报的、目录要乡镇而没登记乡镇的，原样留在队列', async () => {
  const agent = await it.as('shache-agent')
  const lift = await registered(agent, LIFT_IN_TOWN)
  const left = await Promise.all([
    registered(agent, { ...LIFT_IN_TOWN, urgency: 'URGENT' }), registered(agent, { ...LIFT_IN_TOWN, requestType: 'REPORT' }), registered(agent, { ...LIFT_IN_TOWN, isConfidential: true }), registered(agent, { ...LIFT_IN_TOWN, content: '电梯停了，扬言跳楼。' }), registered(agent, LIFT),
  ])
  const neighbours = await registered(await it.as('zepu-agent'), { ...LIFT, areaCode: '653124' })
  const { proposal } = await (await it.as('shache-dispatcher')).workOrder.route.query({ id: lift.id })
  await Promise.all([sweepOnce(it.server.app), sweepOnce(it.server.app)])
  await sweepOnce(it.server.app)
  const { order, history } = await seen(lift)
  expect(order).toMatchObject({ status: 'DISPATCHED', version: lift.version + 1, leadUnitId: proposal.lead, routingBasis: proposal.basis })
  expect(history.assignments.filter(({ role }) => role === 'CO').map(({ unitId }) => unitId).sort()).toEqual([...proposal.co].sort())
  expect(await dispatches(lift)).toMatchObject([{ actorName: '系统', payload: { auto: true, ruleId: proposal.ruleId, opinion: AUTO_DISPATCH_OPINION } }])
  for (const each of left) expect(await seen(each)).toMatchObject({ order: { status: 'REGISTERED', version: each.version } })
  expect(await statusOf(neighbours, 'zepu-dispatcher')).toBe('REGISTERED')
})

test('合得上两条的留给派单员；有人先动过的也是', async () => {
  const agent = await it.as('shache-agent')
  const { rows: [known] } = await it.db.query<{ id: number }>(`select id from dispatch_rule where tenant_id = (select id from tenant where code = '653100') and category_code = '0301' and rule ->> 'level' = 'COUNTY' order by id limit 1`)
  const touched = await registered(agent, LIFT_IN_TOWN)
  await act(agent, touched, 'addSupplement', { text: '是三号楼' })
  await sweepOnce(it.server.app)
  expect(await statusOf(touched)).toBe('REGISTERED')
  const { rows: [second] } = await it.db.query<{ id: number }>(
    `insert into dispatch_rule select (jsonb_populate_record(r, jsonb_build_object('id', (select max(id) + 1 from dispatch_rule), 'rule', r.rule || '{"leadUnitRole": "URBAN_MGMT", "rank": "INDUSTRY"}'))).* from dispatch_rule r where r.id = $1 returning id`, [known?.id])
  it.server.app.reference.forget()
  const double = await registered(agent, LIFT_IN_TOWN)
  await sweepOnce(it.server.app)
  expect(await statusOf(double)).toBe('REGISTERED')
  await it.db.query('delete from dispatch_rule where id = $1', [second?.id])
  it.server.app.reference.forget()
})

test('守则不让派的原样留在队列，之后也不再去试', async () => {
  const order = await registered(await it.as('shache-agent'), LIFT_IN_TOWN)
  const leadUnitId = (await unitsOfShache(await it.as('shache-dispatcher'))).HOUSING
  const turn = async (status: 'ACTIVE' | 'INACTIVE') => {
    await it.db.query('update unit set status = $2 where id = $1', [leadUnitId, status])
    it.server.app.reference.forget()
  }
  await turn('INACTIVE')
  await sweepOnce(it.server.app)
  await turn('ACTIVE')
  await sweepOnce(it.server.app)
  expect(await seen(order)).toMatchObject({ order: { status: 'REGISTERED', version: order.version } })
})

test('没派成就断了的，重来时派，只派一次', async () => {
  const order = await registered(await it.as('shache-agent'), LIFT_IN_TOWN)
  const { app } = it.server
  await sweepOnce({ ...app, reference: { ...app.reference, of: () => Promise.reject(new Error('the process dies')) } })
  expect(await statusOf(order)).toBe('REGISTERED')
  await sweepOnce(app)
  await sweepOnce(app)
  expect(await dispatches(order)).toHaveLength(1)
})

test('地区下派来的，按接收县自己的规定', async () => {
  const order = await registered(await it.as('kashi-agent'), LIFT_IN_TOWN)
  const sent = await act(await it.as('kashi-dispatcher'), order, 'sendDown', { toTenantId: (await (await it.as('kashi-dispatcher')).directory.tenants.query()).find(({ code }) => code === '653125')?.id, opinion: '属县级职责，请办理' })
  expect(sent.status).toBe('REGISTERED')
  await sweepOnce(it.server.app)
  expect(await statusOf(order)).toBe('DISPATCHED')
})
