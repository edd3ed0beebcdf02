import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { relay } from '../world/relay.ts'
import { act, dispatched, refusalOf, registered, type Ref } from '../world/orders.ts'

let it: Instance
const tenantId: Record<string, number> = {}
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  for (const tenant of await (await it.as('kashi-dispatcher')).directory.tenants.query()) tenantId[tenant.code] = tenant.id
})
afterAll(() => it?.stop())

const refuse = { basis: '该路段不在我县境内', clause: '行政区划界线协议第三条', evidence: '界桩照片' }

async function refusedTwice(): Promise<Ref> {
  const home = await it.as('shache-dispatcher')
  let order = await registered(await it.as('shache-agent'))
  for (const [user, code] of [['zepu-dispatcher', '653124'], ['yecheng-dispatcher', '653126']] as const) {
    order = await act(home, order, 'proposeTransfer', { toTenantId: tenantId[code], reason: '事发地在贵县境内', evidence: '诉求人描述的地点' })
    order = await act(await it.as(user), order, 'refuseTransfer', refuse)
  }
  return order
}

describe('跨县转办', () => {
  test('接收后归接收县，号码不变，原县只能看，市民时钟不重置', async () => {
    const home = await it.as('shache-dispatcher')
    const order = await registered(await it.as('shache-agent'))
    const before = (await home.workOrder.get.query({ id: order.id })).order
    const proposed = await act(home, order, 'proposeTransfer', { toTenantId: tenantId['653124'], reason: '事发地在贵县', evidence: '定位' })
    const inbox = await (await it.as('zepu-dispatcher')).workOrder.list.query({ view: 'transfers.in' })
    expect(inbox.rows.map((row) => row.id)).toContain(order.id)
    const taken = await act(await it.as('zepu-dispatcher'), proposed, 'acceptTransfer')
    const seen = (await home.workOrder.get.query({ id: order.id })).order
    expect(seen).toMatchObject({ tenantId: tenantId['653124'], orderNo: before.orderNo, verbs: [] })
    expect(seen.dueAt).toEqual(before.dueAt)
    expect(await refusalOf(act(home, taken, 'reclassify', { urgency: 'URGENT', reason: '试试' }))).toBe('work-order.forbidden')
  })

  test('撤回转办，对方派单员得知是哪一件，不见诉求内容', async () => {
    const home = await it.as('shache-dispatcher')
    let order = await registered(await it.as('shache-agent'))
    order = await act(home, order, 'proposeTransfer', { toTenantId: tenantId['653124'], reason: '事发地在贵县', evidence: '定位' })
    order = await act(home, order, 'cancelTransfer', { reason: '地址核实有误' })
    await relay(it)
    const { orderNo, title } = (await home.workOrder.get.query({ id: order.id })).order
    const told = (await (await it.as('zepu-dispatcher')).notice.list.query({})).rows.filter(({ code }) => code === 'N05C')
    expect(told).toMatchObject([{ orderId: null, orderNo: null, params: { title: printedNo(orderNo ?? ''), place: '莎车县' } }])
    expect(JSON.stringify(told)).not.toContain(title)
  })

  test('无关县看不到，也答不出有没有', async () => {
    const order = await registered(await it.as('shache-agent'))
    const other = await it.as('bachu-dispatcher')
    expect(await refusalOf(other.workOrder.get.query({ id: order.id }))).toBe('work-order.not-found')
    expect(await refusalOf(other.workOrder.get.query({ id: '01900000-0000-7000-8000-000000000000' }))).toBe('work-order.not-found')
  })

  test('被拒两次提请协调，各方意见齐了由地区指定，指定件不能再退', async () => {
    let order = await refusedTwice()
    order = await act(await it.as('shache-dispatcher'), order, 'raiseDispute', { ground: 'REFUSED' })
    expect(order.status).toBe('DISPUTED')
    const coordinator = await it.as('kashi-coordinator')
    const units = await coordinator.directory.units.query({ tenantId: tenantId['653124'] })
    const lead = units.find((unit) => unit.role === 'URBAN_MGMT' || unit.role === 'HOUSING')
    const designation = { leadUnitId: lead?.id, decision: '由泽普县城管局主办', basis: '以道路权属为准' }
    expect(await refusalOf(act(coordinator, order, 'designate', designation))).not.toBeNull()
    for (const user of ['shache-dispatcher', 'zepu-dispatcher', 'yecheng-dispatcher']) {
      order = await act(await it.as(user), order, 'giveOpinion', { words: '不属我县职责', clause: '三定规定第五条', evidence: '权属图' })
    }
    order = await act(coordinator, order, 'designate', designation)
    expect(order.status).toBe('DISPATCHED')
    const { order: seen, history } = await coordinator.workOrder.get.query({ id: order.id })
    expect(seen).toMatchObject({ isDesignated: true, tenantId: tenantId['653124'], routingBasis: 'COORDINATION' })
    expect(history.opinions).toHaveLength(3)
    expect(seen.verbs).not.toContain('recallDispatch')
  })

  test('县里上报，地区接收后下派回县队列，县里只能再上报', async () => {
    let order = await registered(await it.as('shache-agent'))
    order = await act(await it.as('shache-dispatcher'), order, 'proposeTransfer', { toTenantId: tenantId['653100'], reason: '涉及地区层面设施', evidence: '设施清单' })
    const prefecture = await it.as('kashi-dispatcher')
    order = await act(prefecture, order, 'acceptTransfer')
    order = await act(prefecture, order, 'sendDown', { toTenantId: tenantId['653125'], opinion: '属县级职责，请办理' })
    expect(order.status).toBe('REGISTERED')
    const queue = await (await it.as('shache-dispatcher')).workOrder.list.query({ view: 'dispatch.waiting' })
    expect(queue.rows.map((row) => row.id)).toContain(order.id)
  })

  test('不满意重办，两次时钟各有一行，指定给同一单位', async () => {
    const agent = await it.as('shache-agent')
    let order = await registered(agent, { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天' })
    order = await dispatched(await it.as('shache-dispatcher'), order, { co: [] })
    const liaison = await it.as('shache-zhujian-liaison')
    order = await act(liaison, order, 'sign')
    order = await act(liaison, order, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系，约定上门时间' })
    order = await act(liaison, order, 'submitReply', { reply: '3月5日上午我局督促物业更换曳引机配件，当日下午三点恢复运行，已试运行两小时。', resolution: 'RESOLVED', contactPhone: '0998-8512016' })
    order = await act(await it.as('shache-zhujian-leader'), order, 'unitApprove')
    order = await act(await it.as('shache-result'), order, 'acceptResult')
    order = await act(await it.as('shache-callback'), order, 'markDissatisfied', {
      channel: 'PHONE', contacted: 'YES', resolved: 'NO', resultRating: 2, processRating: 3, words: '昨天又停了', reason: 'NOT_DONE', proposedEffective: true,
    })
    expect(order.status).toBe('REDO_REVIEW')
    order = await act(await it.as('shache-supervisor'), order, 'redo', { points: '查清反复停运原因，给出根治时间' })
    const { order: seen, history } = await liaison.workOrder.get.query({ id: order.id })
    expect(seen).toMatchObject({ status: 'DISPATCHED', redoCount: 1, isDesignated: true })
    expect(history.assignments.filter((part) => part.role === 'LEAD')).toHaveLength(2)
  })
})
