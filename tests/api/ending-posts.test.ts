import { endingPostReminder } from '@hotline/server/sweep/ending-posts.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { passed } from '../world/moments.ts'
import { CENTRE, inForce } from '../world/published.ts'
import { refusalOf } from '../world/orders.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

const DAY = 86_400_000
const HOUR = 3_600_000

test('外包人员的岗位到期自动失效；到期前按本地的天数提醒系统管理员，只提醒一次', async () => {
  const admin = await it.as('shache-admin')
  const until = new Date(Date.now() + 20 * DAY)
  const { personId } = await admin.admin.savePerson.mutate({ personId: null, username: 'outsourced', name: '买买提', memberships: [{ id: null, unitId: null, duties: ['AGENT'], until }] })
  const person = await admin.admin.person.query({ personId })
  expect(person.memberships).toMatchObject([{ duties: ['AGENT'], until }])
  expect((await admin.admin.people.query({ search: 'outsourced' })).rows).toMatchObject([{ validTo: until }])

  const told = async () => (await admin.notice.list.query({})).rows.filter(({ code }) => code === 'N18')
  const now = new Date()
  await endingPostReminder(it.server.app)(now)
  expect(await told()).toEqual([])
  // The prefecture lets its counties know a month ahead.
  const [kashi] = (await it.db.query<{ id: number }>(`select id from tenant where code = '653100'`)).rows
  await inForce(it.db, kashi?.id ?? 0, 'CENTRE', { ...CENTRE, delegation: { ...CENTRE.delegation, remindDays: 30 } })
  const remind = endingPostReminder(it.server.app)
  await remind(now)
  await remind(new Date(now.getTime() + 2 * HOUR))
  expect(await told()).toMatchObject([{ params: { name: '买买提', place: '中心' }, orderId: null }])
  for (const other of ['shache-security', 'cangxi-admin', 'kashi-admin']) expect((await (await it.as(other)).notice.list.query({})).rows.filter(({ code }) => code === 'N18')).toEqual([])

  const [held] = person.memberships
  const save = (memberships: { id: number | null; unitId: null; duties: 'AGENT'[]; until?: Date | null }[]) => admin.admin.savePerson.mutate({ personId, username: 'outsourced', name: '买买提', memberships })
  expect(await refusalOf(save([{ id: held?.id ?? 0, unitId: null, duties: ['AGENT'], until: new Date(Date.now() - DAY) }]))).toBe('people.until-past')
  await save([{ id: held?.id ?? 0, unitId: null, duties: ['AGENT'], until: new Date(Date.now() + 2_500) }])
  await passed()
  const agent = await it.as('outsourced')
  expect((await agent.session.me.query()).membership.duties).toEqual(['AGENT'])
  await passed(2_700)
  expect(await refusalOf(agent.session.me.query())).toBe('session.no-membership')
})
