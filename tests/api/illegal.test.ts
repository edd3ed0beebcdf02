import { randomUUID } from 'node:crypto'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser } from '../world/database.ts'
import { buildInstance, type Instance } from '../world/instance.ts'
import { DAY, daysLater } from '../world/moments.ts'
import { act, dispatched, LIFT, refusalOf, registered, unitsOfShache, type Ref } from '../world/orders.ts'

// "Illegal moves to test" of rule 4.2, each tried on the real database by somebody who otherwise may.

let it: Instance
let units: Record<string, number> = {}
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  units = await unitsOfShache(await it.as('shache-dispatcher'))
})
afterAll(() => it?.stop())

const sent = async (): Promise<Ref> => dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent'), LIFT), { co: [] })
const signed = async (): Promise<Ref> => act(await it.as('shache-zhujian-liaison'), await sent(), 'sign')
const returning = { ground: 'WRONG_REMIT', words: '不属我局职责', basis: '三定规定第五条' }
const reply = { reply: '3月5日上午我局督促物业更换曳引机配件，当日下午三点恢复运行，已试运行两小时。', resolution: 'RESOLVED', contactPhone: '0998-8512016' }

test('退单已提出的不能再签收，退单审核中的不能答复', async () => {
  const liaison = await it.as('shache-zhujian-liaison')
  const asked = await act(liaison, await sent(), 'requestReturn', { ...returning, suggestedUnitId: units.MARKET })
  expect(await refusalOf(act(liaison, asked, 'sign'))).toBe('work-order.return-pending')
  const reviewed = await act(await it.as('shache-zhujian-leader'), asked, 'endorseRequest')
  expect(reviewed.status).toBe('RETURN_REVIEW')
  expect(await refusalOf(act(liaison, reviewed, 'submitReply', reply))).toBe('work-order.not-in-state')
  expect(await refusalOf(act(liaison, reviewed, 'sign'))).toBe('work-order.not-in-state')
})

test('到期以后不能申请延期', async () => {
  const order = await signed()
  await asSuperuser(it.database, `update assignment set due_at = now() - interval '1 hour' where order_id = $1`, [order.id])
  const wanting = { amount: 3, reason: '配件须从外地调运', stageReport: '已停梯封控', plan: '到货后次日恢复', callerToldAt: new Date() }
  expect(await refusalOf(act(await it.as('shache-zhujian-leader'), order, 'requestExtension', wanting))).toBe('work-order.extension-too-late')
})

test('并单不能跨中心，不能绕圈', async () => {
  const desk = await it.as('shache-dispatcher')
  const [own, other] = [await registered(await it.as('shache-agent'), LIFT), await registered(await it.as('kashi-agent'), { ...LIFT, areaCode: '653125' })]
  expect(await refusalOf(act(desk, own, 'merge', { targetId: other.id, reason: '同一部电梯' }))).toMatch(/^work-order\.merge-/)
  const parent = await registered(await it.as('shache-agent'), LIFT)
  await act(desk, own, 'merge', { targetId: parent.id, reason: '同一部电梯' })
  const now = (await desk.workOrder.get.query({ id: parent.id })).order
  expect(await refusalOf(act(desk, now, 'merge', { targetId: own.id, reason: '绕回来' }))).toBe('work-order.merge-target-merged')
})

test('办结的不能撤单；经办人不能审批自己的答复；归档的除附加说明外都不能动', async () => {
  const liaison = await it.as('shache-zhujian-liaison')
  let order = await act(liaison, await signed(), 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系' })
  order = await act(liaison, order, 'submitReply', reply)
  const [hat] = await asSuperuser<{ id: number }>(it.database, `insert into membership (tenant_id, person_id, unit_id, duties) select tenant_id, 'p-shache-zhujian-liaison', id, array['UNIT_LEADER'] from unit where id = $1 returning id`, [units.HOUSING])
  expect(await refusalOf(act(await it.as('shache-zhujian-liaison', hat?.id), order, 'unitApprove'))).toBe('work-order.own-reply')
  order = await act(await it.as('shache-result'), await act(await it.as('shache-zhujian-leader'), order, 'unitApprove'), 'acceptResult')
  order = await act(await it.as('shache-callback'), order, 'closeByEvaluation', { kind: 'RATED', channel: 'PHONE', contacted: 'YES', resolved: 'YES', processRating: 5, resultRating: 5 })
  expect(order.status).toBe('CLOSED')
  expect(await refusalOf(act(await it.as('shache-agent'), order, 'withdraw', { identity: 'SAME_PHONE', phone: '13900000000', reason: '不用了' }))).toBe('work-order.not-in-state')

  await sweepOnce(daysLater(it.server.app, 32))
  const director = await it.as('shache-director')
  const { order: archived } = await director.workOrder.get.query({ id: order.id })
  expect(archived.status).toBe('ARCHIVED')
  expect(archived.verbs).toEqual(['addendum'])
  for (const [who, verb] of [['shache-dispatcher', 'merge'], ['shache-supervisor', 'openSupervision'], ['shache-agent', 'repeat'], ['shache-dispatcher', 'addSupplement']] as const) {
    expect(await refusalOf(act(await it.as(who), archived, verb, {})), verb).toBe('work-order.not-in-state')
  }
  expect((await act(director, archived, 'addendum', { reason: '补充情况', text: '归档后收到回函' })).status).toBe('ARCHIVED')
})

test('邻县动不了，也看不见；地区动不了县里写的内容', async () => {
  const order = await signed()
  expect(await refusalOf(act(await it.as('zepu-dispatcher'), order, 'reclassify', { urgency: 'URGENT', reason: '试试' }))).toBe('work-order.not-found')
  for (const [verb, input] of [['reclassify', { urgency: 'URGENT', reason: '更正' }], ['addSupplement', { text: '补充' }], ['cancelPart', { assignmentId: randomUUID(), reason: '取消' }]] as const) {
    expect(await refusalOf(act(await it.as('kashi-dispatcher'), order, verb, input)), verb).toMatch(/^work-order\.(forbidden|not-found)$/)
    expect(await refusalOf(act(await it.as('kashi-supervisor'), order, verb, input)), verb).toBe('work-order.forbidden')
  }
})

test('时限改不到过去：没有一个动作收时限，日期早于现在的都退回', async () => {
  const order = await signed()
  const leader = await it.as('shache-zhujian-leader')
  expect(await refusalOf(act(leader, order, 'requestExtension', { amount: -3, reason: '提前', stageReport: '已办', plan: '办结', callerToldAt: new Date() }))).toBe('work-order.extension-amount-missing')
  expect(await refusalOf(act(leader, order, 'suspend', { ground: 'COURT_OR_TEST', reason: '鉴定', proof: '委托书', resumeOn: '2020-01-01' }))).toBe('work-order.resume-date-past')
  const liaison = await it.as('shache-zhujian-liaison')
  expect(await refusalOf(act(liaison, order, 'subAssign', { unitId: units.HOUSING, dueAt: new Date(Date.now() - DAY) }))).not.toBeNull()
  // The application's role can't write one past the product either: a clock's rows are only ever added.
  const [rights] = await asSuperuser<{ may: boolean }>(it.database, `select has_table_privilege('app', 'order_clock', 'update') or has_table_privilege('app', 'order_clock', 'delete') as may`)
  expect(rights?.may).toBe(false)
})
