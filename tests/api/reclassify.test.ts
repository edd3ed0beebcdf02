import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, dispatched, LIFT, refusalOf, registered } from '../world/orders.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

test('单位建议改分类：派单员采纳才改，不采纳照旧；清单里看得到，撤得回', async () => {
  const [liaison, desk] = [await it.as('shache-zhujian-liaison'), await it.as('shache-dispatcher')]
  const order = await dispatched(desk, await registered(await it.as('shache-agent'), LIFT), { co: [] })
  const asked = await act(liaison, order, 'proposeReclassify', { requestType: 'COMPLAINT', reason: '实为投诉物业' })
  expect((await desk.workOrder.get.query({ id: order.id })).order.requestType).toBe('HELP')
  const rows = (await desk.workOrder.list.query({ view: 'dispatch.requests' })).rows
  expect(rows.find(({ id }) => id === order.id)).toMatchObject({ requestKind: 'RECLASSIFY', requestNo: `${order.orderNo}-F1` })
  expect(await refusalOf(act(liaison, asked, 'approveReclassify', {}))).toBe('work-order.forbidden')
  const kept = await act(desk, asked, 'rejectReclassify', { opinion: '按首次反映登记' })
  const again = await act(liaison, kept, 'proposeReclassify', { requestType: 'COMPLAINT', reason: '诉求人来电改为投诉' })
  const taken = await act(desk, again, 'approveReclassify', {})
  const { order: now, history } = await desk.workOrder.get.query({ id: taken.id })
  expect(now.requestType).toBe('COMPLAINT')
  expect(history.requests.map(({ kind, status }) => [kind, status])).toEqual([['RECLASSIFY', 'REJECTED'], ['RECLASSIFY', 'APPROVED']])
})
