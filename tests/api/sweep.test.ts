import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { daysLater } from '../world/moments.ts'
import { act, dispatched, registered, unitsOfShache } from '../world/orders.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

/** The same product, `days` later. */

test('逾期不签，系统代签并标明，记首办责任', async () => {
  const order = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
  await sweepOnce(it.server.app)
  const dispatcher = await it.as('shache-dispatcher')
  expect((await dispatcher.workOrder.get.query({ id: order.id })).order.status).toBe('DISPATCHED')
  await sweepOnce(daysLater(it.server.app, 20))
  const { order: seen, history } = await dispatcher.workOrder.get.query({ id: order.id })
  expect(seen.status).toBe('IN_PROGRESS')
  expect(history.assignments.find((part) => part.role === 'LEAD')).toMatchObject({ autoSigned: true, signedBy: null })
  const before = seen.version
  await sweepOnce(daysLater(it.server.app, 20))
  expect((await dispatcher.workOrder.get.query({ id: order.id })).order.version).toBe(before)
})

test('转办逾时未答，自动提请地区协调；意见逾期记为沉默', async () => {
  const dispatcher = await it.as('shache-dispatcher')
  const zepu = (await dispatcher.directory.tenants.query()).find((tenant) => tenant.code === '653124')
  const order = await act(dispatcher, await registered(await it.as('shache-agent')), 'proposeTransfer', { toTenantId: zepu?.id, reason: '事发地在贵县', evidence: '定位' })
  await sweepOnce(daysLater(it.server.app, 20))
  const coordinator = await it.as('kashi-coordinator')
  const raised = await coordinator.workOrder.get.query({ id: order.id })
  expect(raised.order.status).toBe('DISPUTED')
  await sweepOnce(daysLater(it.server.app, 60))
  const { history } = await coordinator.workOrder.get.query({ id: order.id })
  expect(history.opinions.length).toBeGreaterThan(0)
  expect(history.opinions.every((opinion) => opinion.silentAt)).toBe(true)
})

const refuse = { basis: '该路段不在我县境内', clause: '行政区划界线协议第三条', evidence: '界桩照片' }

test('两个县都不接收的，系统随即提请地区协调，只提一次；只一个县不接收的、之后派过单的留给派单员', async () => {
  const home = await it.as('shache-dispatcher')
  const tenants = await home.directory.tenants.query()
  const refusedBy = async (...neighbours: [user: string, code: string][]) => {
    let order = await registered(await it.as('shache-agent'))
    for (const [user, code] of neighbours) {
      order = await act(home, order, 'proposeTransfer', { toTenantId: tenants.find((tenant) => tenant.code === code)?.id, reason: '事发地在贵县', evidence: '定位' })
      order = await act(await it.as(user), order, 'refuseTransfer', refuse)
    }
    return order
  }
  const both: [string, string][] = [['zepu-dispatcher', '653124'], ['yecheng-dispatcher', '653126']]
  const [twice, mended, once] = [await refusedBy(...both), await refusedBy(...both), await refusedBy(...both.slice(0, 1))]
  const sent = await dispatched(home, mended, { leadUnitId: (await unitsOfShache(home)).URBAN_MGMT, basis: 'INDUSTRY', manualBasis: { clause: '三定规定第三条', overrideReason: '本县愿意承办' } })
  await act(home, sent, 'recallDispatch', { reason: '换一个科室' })
  await Promise.all([sweepOnce(it.server.app), sweepOnce(it.server.app)])
  await sweepOnce(it.server.app)
  const { order, history } = await (await it.as('kashi-coordinator')).workOrder.get.query({ id: twice.id })
  expect(order.status).toBe('DISPUTED')
  expect(history.events.filter(({ type }) => type === 'work-order.dispute-raised')).toMatchObject([{ actorName: '系统', payload: { ground: 'REFUSED' } }])
  expect(history.opinions.map(({ partyName }) => partyName).sort()).toEqual(['叶城县', '泽普县', '莎车县'].sort())
  for (const { id } of [mended, once]) expect((await home.workOrder.get.query({ id })).order.status).toBe('REGISTERED')
})

test('办结满三十天归档，之后不能再改', async () => {
  const agent = await it.as('shache-agent')
  const order = await registered(agent)
  const opened = await agent.workOrder.openDraft.mutate({ channel: 'PHONE', phone: '19900007777', idempotencyKey: 'archive-test-1' })
  const refused = await act(agent, opened, 'reject', {
    requestType: 'COMPLAINT', categoryCode: '1205', title: '不服法院判决', content: '对法院判决不服，要求重审', areaCode: '653125',
    reasonCode: 'NA02', basisText: '民事诉讼法', explanation: '已进入诉讼程序，热线不能受理', guidance: '请向原审法院或上级法院提出',
  })
  expect(refused.status).toBe('REJECTED')
  await sweepOnce(daysLater(it.server.app, 10))
  expect((await agent.workOrder.get.query({ id: refused.id })).order.status).toBe('REJECTED')
  await sweepOnce(daysLater(it.server.app, 31))
  const { order: archived } = await agent.workOrder.get.query({ id: refused.id })
  expect(archived).toMatchObject({ status: 'ARCHIVED', verbs: [] })
  expect(order.status).toBe('REGISTERED')
})
