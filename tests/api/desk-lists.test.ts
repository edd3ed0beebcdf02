import type { ViewName } from '@hotline/server/work-order/views.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, dispatched, registered, type Ref } from '../world/orders.ts'

let it: Instance
const tenantId: Record<string, number> = {}
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  for (const tenant of await (await it.as('kashi-dispatcher')).directory.tenants.query()) tenantId[tenant.code] = tenant.id
})
afterAll(() => it?.stop())

const LIFT = { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天', content: '电梯停运两天，老人下不了楼。', address: '迎宾路迎宾花园' }
const sent = async (): Promise<Ref> => dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent'), LIFT), { co: [] })
const rowsOf = async (username: string, view: ViewName) => (await (await it.as(username)).workOrder.list.query({ view })).rows
const idsIn = async (username: string, view: ViewName) => (await rowsOf(username, view)).map((row) => row.id)

describe('申请在哪张单子上', () => {
  test('退单：领导审签前只在本单位，审签后到审核员，都带着编号和理由', async () => {
    const order = await sent()
    const proposed = await act(await it.as('shache-zhujian-liaison'), order, 'requestReturn', { ground: 'OWNERSHIP_UNCLEAR', words: '电梯产权未移交', basis: '三定规定第五条', evidence: '移交协议', suggestedTenantId: tenantId['653100'] })
    expect(await rowsOf('shache-zhujian-leader', 'handle.requests')).toMatchObject([{ id: order.id, requestKind: 'RETURN', requestStatus: 'PROPOSED', requestNo: `${order.orderNo}-T1`, requestGround: 'OWNERSHIP_UNCLEAR' }])
    expect(await idsIn('shache-dispatch-reviewer', 'dispatch.returns')).toEqual([])
    await act(await it.as('shache-zhujian-leader'), proposed, 'endorseRequest', {})
    const [row] = await rowsOf('shache-dispatch-reviewer', 'dispatch.returns')
    expect(row).toMatchObject({ id: order.id, requestStatus: 'SUBMITTED', requestDueAt: expect.any(Date), requestedAt: expect.any(Date) })
    expect((await (await it.as('shache-dispatch-reviewer')).workOrder.counts.query())['dispatch.returns']).toBe(1)
    expect(await idsIn('kashishi-dispatcher', 'dispatch.returns')).toEqual([])
  })

  test('延期：审核员和督办员都看得到，定了就不在', async () => {
    const leader = await it.as('shache-zhujian-leader')
    const signed = await act(await it.as('shache-zhujian-liaison'), await sent(), 'sign')
    const asked = await act(leader, signed, 'requestExtension', { amount: 2, reason: '配件未到', stageReport: '已查明原因', plan: '周五前更换', callerToldAt: new Date() })
    for (const [who, view] of [['shache-dispatch-reviewer', 'dispatch.requests'], ['shache-supervisor', 'supervise.extensions'], ['shache-zhujian-liaison', 'handle.requests']] as const) expect(await idsIn(who, view), view).toContain(asked.id)
    expect((await it.as('shache-supervisor').then((api) => api.session.me.query())).desks).toContain('supervise')
    await act(await it.as('shache-supervisor'), asked, 'rejectExtension', { opinion: '配件已到货' })
    for (const [who, view] of [['shache-dispatch-reviewer', 'dispatch.requests'], ['shache-zhujian-liaison', 'handle.requests']] as const) expect(await idsIn(who, view), view).not.toContain(asked.id)
    const { history } = await leader.workOrder.get.query({ id: asked.id })
    expect(history.requests).toMatchObject([{ kind: 'EXTENSION', status: 'REJECTED', detail: { wanted: 2, unit: 'WORKING_DAY' } }])
  })
})

describe('问诉求人', () => {
  test('问题到回访台，答复了就不在；工单转走，问题跟着走', async () => {
    const dispatcher = await it.as('shache-dispatcher')
    const order = await registered(await it.as('shache-agent'))
    const asked = await act(dispatcher, order, 'askCaller', { questions: '具体是哪个路口？' })
    expect((await rowsOf('shache-callback', 'callback.questions')).find((row) => row.id === order.id)).toMatchObject({ questions: '具体是哪个路口？', askedAt: expect.any(Date) })
    const { history } = await dispatcher.workOrder.get.query({ id: order.id })
    await act(dispatcher, asked, 'addSupplement', { text: '光明路与团结路路口', questionId: history.questions[0]?.id })
    expect(await idsIn('shache-callback', 'callback.questions')).not.toContain(order.id)

    const other = await act(dispatcher, await registered(await it.as('shache-agent')), 'askCaller', { questions: '在哪个镇？' })
    const proposed = await act(dispatcher, other, 'proposeTransfer', { toTenantId: tenantId['653100'], reason: '职责在地区', evidence: '权责清单' })
    await act(await it.as('kashi-dispatcher'), proposed, 'acceptTransfer')
    expect(await idsIn('shache-callback', 'callback.questions')).not.toContain(other.id)
    expect(await idsIn('kashi-callback', 'callback.questions')).toContain(other.id)
  })
})

describe('关联的工单', () => {
  test('本县看得到主单和并来的；只是参与的邻县知道有关联工单，不知道是哪一件', async () => {
    const shache = await it.as('shache-dispatcher')
    const parent = await registered(await it.as('shache-agent'), LIFT)
    const proposed = await act(await it.as('kashishi-dispatcher'), await registered(await it.as('kashishi-agent'), { ...LIFT, areaCode: '653101' }), 'proposeTransfer', { toTenantId: tenantId['653125'], reason: '事发地在莎车', evidence: '定位' })
    const child = await act(shache, await act(shache, proposed, 'acceptTransfer'), 'merge', { targetId: parent.id, reason: '同一小区同一部电梯' })
    const mine = await shache.workOrder.get.query({ id: child.id })
    expect(mine.history.parent).toEqual({ seen: true, id: parent.id, orderNo: parent.orderNo })
    expect((await shache.workOrder.get.query({ id: parent.id })).history.merged).toMatchObject([{ id: child.id, orderNo: child.orderNo, status: 'MERGED' }])
    const theirs = await (await it.as('kashishi-dispatcher')).workOrder.get.query({ id: child.id })
    expect(theirs.history.parent).toEqual({ seen: false })
    for (const secret of [parent.id, parent.orderNo ?? '']) expect(JSON.stringify(theirs)).not.toContain(secret)
  })
})
