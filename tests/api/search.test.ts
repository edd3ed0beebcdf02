import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { act, dispatched, draft, MATTER, registered, type Ref } from '../world/orders.ts'

let it: Instance
let lift: Ref
let noise: Ref
let neighbour: Ref
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  const agent = await it.as('shache-agent')
  lift = await dispatched(await it.as('shache-dispatcher'), await registered(agent, { requestType: 'HELP', categoryCode: '0301', title: '迎宾花园三号楼电梯停运' }), { co: [] })
  noise = await registered(agent, { title: '迎宾花园工地夜间施工' })
  neighbour = await registered(await it.as('zepu-agent'), { title: '迎宾花园电梯异响', areaCode: '653124' })
})
afterAll(() => it?.stop())

const found = async (api: Api, search: string) => (await api.workOrder.list.query({ view: 'orders.all', search })).rows.map(({ id }) => id)

test('标题里的字都在的才找到，不论先后；一个字不找', async () => {
  const desk = await it.as('shache-dispatcher')
  expect(await found(desk, '迎宾花园')).toEqual([noise.id, lift.id])
  expect(await found(desk, '电梯 迎宾')).toEqual([lift.id])
  expect(await found(desk, '三号楼')).toEqual([lift.id])
  expect(await found(desk, '电梯 施工')).toEqual([])
  expect(await found(desk, '梯')).toEqual([])
  expect(await found(desk, '，。！')).toEqual([])
})

test('各找各的：邻县的找不到，地区都找得到，单位只找到派给自己的', async () => {
  expect(await found(await it.as('zepu-dispatcher'), '迎宾花园')).toEqual([neighbour.id])
  expect((await found(await it.as('kashi-overseer'), '迎宾花园')).toSorted()).toEqual([lift.id, noise.id, neighbour.id].toSorted())
  expect(await found(await it.as('shache-zhujian-liaison'), '迎宾花园')).toEqual([lift.id])
  expect(await found(await it.as('shache-shijian-liaison'), '迎宾花园')).toEqual([])
})

test('没有登记的草稿不在其中；登记时改的标题才算', async () => {
  const agent = await it.as('shache-agent')
  const opened = await draft(agent, { title: '葡萄架倒伏' })
  const desk = await it.as('shache-dispatcher')
  expect(await found(desk, '葡萄')).toEqual([])
  await act(agent, opened, 'register', { ...MATTER, title: '核桃树被砍' })
  expect(await found(desk, '葡萄')).toEqual([])
  expect(await found(desk, '核桃树')).toHaveLength(1)
})
