import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { refusalOf } from '../world/orders.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

const REPLY = { use: 'REPLY', name: '商家整改', text: '已责令【商家名称】停业整改，【复查时间】复查。', shared: false } as const
const namesOf = async (user: string) => (await (await it.as(user)).template.list.query()).rows.map(({ name }) => name)

test('自己的模板只有自己看得到、改得动；没有要填的不能存', async () => {
  const liaison = await it.as('shache-zhujian-liaison')
  const { id } = await liaison.template.save.mutate(REPLY)
  expect(await namesOf('shache-zhujian-liaison')).toContain('商家整改')
  expect(await namesOf('shache-zhujian-leader')).not.toContain('商家整改')
  const other = await it.as('shache-zhujian-leader')
  expect(await refusalOf(other.template.save.mutate({ ...REPLY, id, name: '改一改' }))).toBe('template.not-found')
  expect(await refusalOf(other.template.remove.mutate({ id }))).toBe('template.not-found')
  expect(await refusalOf(liaison.template.save.mutate({ ...REPLY, text: '已整改' }))).not.toBeNull()

  await liaison.template.save.mutate({ ...REPLY, id, text: '已约谈【商家名称】。' })
  expect((await liaison.template.list.query()).rows).toMatchObject([{ id, text: '已约谈【商家名称】。', shared: false, mayChange: true }])
  await liaison.template.remove.mutate({ id })
  expect(await namesOf('shache-zhujian-liaison')).toEqual([])
  expect(await refusalOf(liaison.template.remove.mutate({ id }))).toBe('template.not-found')
})

test('中心的模板本中心人人能用，只有管事的改得动；别的中心看不到', async () => {
  const shared = { ...REPLY, name: '中心答复', shared: true }
  expect(await refusalOf((await it.as('shache-zhujian-liaison')).template.save.mutate(shared))).toBe('template.not-shared')
  const director = await it.as('shache-director')
  const { id } = await director.template.save.mutate(shared)
  for (const user of ['shache-zhujian-liaison', 'shache-dispatcher']) expect(await namesOf(user), user).toContain('中心答复')
  for (const user of ['zepu-dispatcher', 'kashishi-director', 'kashi-dispatcher']) expect(await namesOf(user), user).not.toContain('中心答复')
  expect(await refusalOf((await it.as('kashishi-director')).template.remove.mutate({ id }))).toBe('template.not-found')
  // The prefecture lies above the county; its templates are still the county's own.
  expect(await refusalOf((await it.as('kashi-dispatch-reviewer')).template.remove.mutate({ id }))).toBe('template.not-found')
  expect(await refusalOf((await it.as('shache-dispatcher')).template.remove.mutate({ id }))).toBe('template.not-found')
  expect((await (await it.as('shache-dispatcher')).template.list.query()).rows).toMatchObject([{ id, mayChange: false }])
})

test('存满了说出来', async () => {
  const agent = await it.as('shache-result')
  for (let n = 1; n <= 40; n++) await agent.template.save.mutate({ ...REPLY, name: `模板${n}` })
  expect(await refusalOf(agent.template.save.mutate({ ...REPLY, name: '再来一个' }))).toBe('template.too-many')
})
