import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { refusalOf, registered } from '../world/orders.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

test('一人两处任职：令牌只说是谁，请求头说以哪个身份', async () => {
  const first = await (await it.as('shache-dispatcher')).session.me.query()
  expect(first.memberships).toHaveLength(2)
  expect(first.membership).toMatchObject({ tenantName: '莎车县', duties: ['DISPATCHER'] })
  const second = first.memberships.find((membership) => membership.id !== first.membership.id)
  const there = await (await it.as('shache-dispatcher', second?.id)).session.me.query()
  expect(there.membership).toMatchObject({ tenantName: '喀什地区', duties: ['COORDINATOR'] })
})

test('别人的身份、不存在的身份，都不能顶用', async () => {
  const other = await (await it.as('zepu-dispatcher')).session.me.query()
  for (const membershipId of [other.membership.id, 999_999]) {
    expect(await refusalOf((await it.as('shache-dispatcher', membershipId)).session.me.query())).toBe('session.no-membership')
  }
})

test('停用的人，令牌还在也进不来；职责降了，两秒内生效', async () => {
  const agent = await it.as('yingjisha-agent')
  const order = await registered(agent, { areaCode: '653123' })
  const dispatcher = await it.as('yingjisha-dispatcher')
  expect((await dispatcher.workOrder.get.query({ id: order.id })).order.verbs).toContain('dispatch')

  await it.db.query(`update membership set duties = '{QA_INSPECTOR}', permission_version = permission_version + 1 where person_id = 'p-yingjisha-dispatcher'`)
  await it.db.query(`update person set disabled_at = now() where id = 'p-yingjisha-agent'`)
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect((await dispatcher.workOrder.get.query({ id: order.id })).order.verbs).not.toContain('dispatch')
  expect(await refusalOf(agent.session.me.query())).toBe('session.disabled')
})
