import { warnOnce } from '@hotline/server/sweep/warn.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { act, dispatched, draft, LIFT, MATTER, refusalOf, registered, unitsOfShache, type Ref } from '../world/orders.ts'
import { relay } from '../world/relay.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

const CLAUSE = '《中华人民共和国行政复议法》第六十二条'
const sixty = { limit: { unit: 'CALENDAR_DAY' as const, amount: 60 }, clause: CLAUSE, callerTold: '依法六十日内作出决定' }
const rows = async <T extends Record<string, unknown>>(text: string, values: unknown[]) => (await it.db.query<T>(text, values)).rows
const seen = async (api: Api, { id }: Pick<Ref, 'id'>) => api.workOrder.get.query({ id })

/** Signed by the housing bureau, with the urban management beside it. */
async function handled(): Promise<Ref> {
  const desk = await it.as('shache-dispatcher')
  const { URBAN_MGMT } = await unitsOfShache(desk)
  const order = await dispatched(desk, await registered(await it.as('shache-agent'), LIFT), { co: [{ unitId: URBAN_MGMT }] })
  return act(await it.as('shache-zhujian-liaison'), order, 'sign')
}

test('设定：预看的两个日期就是存下的；诉求人收到一条短信，主办和协办各得通知；清单、预警都按新期限', async () => {
  const desk = await it.as('shache-dispatcher')
  const order = await handled()
  const before = (await seen(desk, order)).order
  const [warned] = await rows<{ at: Date }>('select next_warning_at as at from work_order where id = $1', [order.id])
  const preview = await desk.workOrder.statutoryDates.query({ id: order.id, limit: sixty.limit })
  const { order: after, history } = await seen(desk, await act(desk, order, 'setStatutoryLimit', sixty))
  expect(after).toMatchObject({ statutoryLimit: { limit: sixty.limit, clause: CLAUSE }, dueAt: preview.dueAt, holderDueAt: preview.holderDueAt, nextDueAt: preview.dueAt })
  expect(after.dueAt?.getTime()).toBeGreaterThan(before.dueAt?.getTime() ?? Infinity)
  expect(history.assignments.find(({ role }) => role === 'LEAD')).toMatchObject({ dueAt: after.holderDueAt, limit: sixty.limit })
  expect(history.assignments.find(({ role }) => role === 'CO')?.dueAt?.getTime()).toBeGreaterThan(before.dueAt?.getTime() ?? Infinity)
  expect(history.events.at(-1)).toMatchObject({ type: 'work-order.statutory-limit-set', payload: { clause: CLAUSE, limit: sixty.limit, dueBefore: before.dueAt?.toISOString(), dueAt: after.dueAt?.toISOString() } })
  expect(await rows(`select kind from order_clock where order_id = $1 and cause = 'STATUTORY' order by kind`, [order.id])).toEqual([{ kind: 'CITIZEN' }, { kind: 'HOLDER' }])

  // With a third of sixty days left nothing is warm yet; a limit of seven working days had warned long before.
  const [next] = await rows<{ at: Date }>('select next_warning_at as at from work_order where id = $1', [order.id])
  expect(next?.at.getTime()).toBeGreaterThan(warned?.at.getTime() ?? Infinity)
  await warnOnce({ ...it.server.app, clock: { ...it.server.app.clock, now: () => before.dueAt ?? new Date() } }, before.dueAt ?? new Date())
  expect(await rows(`select rung from clock_warning where order_id = $1 and clock = 'HANDLE'`, [order.id])).toEqual([])
  const listed = (await desk.workOrder.list.query({ view: 'orders.all', search: order.orderNo ?? '' })).rows.find(({ id }) => id === order.id)
  expect(listed?.clock?.dueAt).toEqual(after.dueAt)

  await relay(it)
  const sent = await rows<{ code: string; body: string }>(`select code, body from outbound where order_id = $1 and to_caller and code like 'N09%'`, [order.id])
  expect(sent).toHaveLength(1)
  expect(sent[0]?.code).toBe('N09-statutory')
  expect(sent[0]?.body).toContain(`依法适用法定期限，预计`)
  expect(sent[0]?.body).toContain(sixty.callerTold)
  const told = await rows<{ who: string }>(`select p.username as who from notice n join person p on p.id = n.person_id where n.order_id = $1 and n.code = 'N09S' order by 1`, [order.id])
  const names = told.map(({ who }) => who)
  expect(names).toEqual(expect.arrayContaining(['shache-zhujian-leader', 'shache-zhujian-liaison', 'shache-chengguan-liaison']))
  expect(names).not.toContain('shache-dispatcher')
  expect(new Set(names).size).toBe(names.length)
})

test('撤销：两个时限回到没设过时，诉求人再收到一条；清掉的不能再撤', async () => {
  const desk = await it.as('shache-dispatcher')
  const order = await handled()
  const before = (await seen(desk, order)).order
  const set = await act(desk, order, 'setStatutoryLimit', sixty)
  const preview = await desk.workOrder.statutoryDates.query({ id: order.id, limit: null })
  const undone = await act(desk, set, 'setStatutoryLimit', { limit: null, reason: '引错了条款' })
  const { order: after, history } = await seen(desk, undone)
  expect(after).toMatchObject({ statutoryLimit: null, dueAt: before.dueAt, holderDueAt: before.holderDueAt, originalDueAt: before.originalDueAt })
  expect(preview).toEqual({ dueAt: before.dueAt, holderDueAt: before.holderDueAt })
  expect(history.events.at(-1)?.payload).toMatchObject({ limit: null, reason: '引错了条款', clause: CLAUSE })
  await relay(it)
  const sent = await rows<{ code: string }>(`select code from outbound where order_id = $1 and to_caller and code like 'N09%' order by code`, [order.id])
  expect(sent.map(({ code }) => code)).toEqual(['N09-statutory', 'N09-statutory-ended'])
  expect(await refusalOf(act(desk, undone, 'setStatutoryLimit', { limit: null, reason: '再撤一次' }))).toBe('work-order.statutory-none')
})

test('撤回重派仍按法定期限；派单台预看的也是', async () => {
  const desk = await it.as('shache-dispatcher')
  const order = await registered(await it.as('shache-agent'), LIFT)
  const set = await act(desk, order, 'setStatutoryLimit', sixty)
  expect((await desk.workOrder.route.query({ id: order.id })).limit).toEqual(sixty.limit)
  const recalled = await act(desk, await dispatched(desk, set, { co: [] }), 'recallDispatch', { reason: '派错了单位' })
  const { history } = await seen(desk, await dispatched(desk, recalled, { co: [] }))
  expect(history.assignments.filter(({ role }) => role === 'LEAD').map(({ limit }) => limit)).toEqual([sixty.limit, sixty.limit])
})

test('只有本中心的派单员能设：单位、督办员、上级、邻县都不行，没有按钮，也看不到算出的日期', async () => {
  const order = await handled()
  const hasButton = async (who: string) => (await seen(await it.as(who), order)).order.verbs.includes('setStatutoryLimit')
  expect(await hasButton('shache-dispatcher')).toBe(true)
  const may = async (who: string) => {
    const api = await it.as(who)
    return [await refusalOf(act(api, order, 'setStatutoryLimit', sixty)), await refusalOf(api.workOrder.statutoryDates.query({ id: order.id, limit: sixty.limit }))]
  }
  for (const who of ['shache-zhujian-liaison', 'shache-zhujian-leader', 'shache-supervisor', 'shache-dispatch-reviewer', 'kashi-supervisor']) expect([who, await hasButton(who), ...(await may(who))]).toEqual([who, false, 'work-order.forbidden', 'work-order.forbidden'])
  for (const who of ['zepu-dispatcher', 'kashi-dispatcher']) expect([who, ...(await may(who))]).toEqual([who, 'work-order.not-found', 'work-order.not-found'])
})

test('不在能设的环节就不预看：不予受理的', async () => {
  const agent = await it.as('shache-agent')
  const desk = await it.as('shache-dispatcher')
  const rejected = await act(agent, await draft(agent), 'reject', { ...MATTER, reasonCode: 'NA02', basisText: '民事诉讼法', explanation: '已在诉讼中', guidance: '请向法院反映' })
  expect(await refusalOf(desk.workOrder.statutoryDates.query({ id: rejected.id, limit: sixty.limit }))).toBe('work-order.not-in-state')
})

test('只收更长的：预看和提交说同一句话', async () => {
  const desk = await it.as('shache-dispatcher')
  const order = await handled()
  const short = { ...sixty, limit: { unit: 'WORKING_DAY' as const, amount: 1 } }
  expect(await refusalOf(desk.workOrder.statutoryDates.query({ id: order.id, limit: short.limit }))).toBe('work-order.statutory-not-longer')
  expect(await refusalOf(act(desk, order, 'setStatutoryLimit', short))).toBe('work-order.statutory-not-longer')
  expect(await refusalOf(act(desk, order, 'setStatutoryLimit', { ...sixty, clause: '某法' }))).toBe('work-order.statutory-clause-missing')
})
