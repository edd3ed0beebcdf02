import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { everythingStored } from '../world/database.ts'
import { act, dispatched, draft, MATTER, nextPhone, refusalOf, registered } from '../world/orders.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

describe('一件诉求从来电走到归档', () => {
  test('登记、派单、签收、联系、答复、审批、审核、回访办结', async () => {
    const agent = await it.as('shache-agent')
    const order = await registered(agent)
    expect(order).toMatchObject({ status: 'REGISTERED' })
    expect(order.orderNo).toMatch(/^653125\d{6}0\d{5}$/)
    expect(order.queryCode).toMatch(/^\d{6}$/)

    const dispatcher = await it.as('shache-dispatcher')
    const sent = await dispatched(dispatcher, order)
    expect(sent.status).toBe('DISPATCHED')

    const liaison = await it.as('shache-chengguan-liaison')
    let now = await act(liaison, sent, 'sign')
    expect(now.status).toBe('IN_PROGRESS')
    now = await act(liaison, now, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系，说明今晚起夜间停工' })
    const handled = await liaison.workOrder.get.query({ id: now.id })
    expect(handled.order.caller.phone).toMatch(/^199\*{4}\d{4}$/)
    const reply = {
      reply: '3月4日晚我局到光明路工地现场核查，情况属实，责令夜间十点后停工并张贴公告，三日内复查。', resolution: 'RESOLVED', contactPhone: '0998-8510000',
    }
    expect(await refusalOf(act(liaison, now, 'submitReply', reply))).toBe('work-order.co-handlers-owing')
    const co = await it.as('shache-zhujian-liaison')
    now = await act(co, now, 'signPart')
    now = await act(co, now, 'submitPart', { opinion: '已查，该工地未办理夜间施工许可', evidence: '施工许可台账' })
    expect(await refusalOf(act(liaison, now, 'submitReply', reply))).toBe('work-order.co-handlers-owing')
    const leader = await it.as('shache-zhujian-leader')
    const opinions = async (who: typeof liaison) => (await who.workOrder.get.query({ id: now.id })).history.assignments.filter(({ role }) => role === 'CO').map(({ opinion }) => opinion)
    expect([await opinions(liaison), await opinions(dispatcher)]).toEqual([[null], [null]])
    expect(await opinions(leader)).toEqual(['已查，该工地未办理夜间施工许可'])
    now = await act(leader, now, 'approvePart', { opinion: '同意' })
    expect(await opinions(liaison)).toEqual(['已查，该工地未办理夜间施工许可'])
    now = await act(liaison, now, 'submitReply', reply)
    expect(now.status).toBe('UNIT_REVIEW')

    now = await act(await it.as('shache-chengguan-leader'), now, 'unitApprove')
    expect(now.status).toBe('CENTRE_REVIEW')
    now = await act(await it.as('shache-result'), now, 'acceptResult')
    expect(now.status).toBe('CALLBACK_PENDING')
    now = await act(await it.as('shache-callback'), now, 'closeByEvaluation', { kind: 'RATED', contacted: 'YES', resolved: 'YES', resultRating: 5, processRating: 5 })
    expect(now.status).toBe('CLOSED')

    const { order: closed, history } = await dispatcher.workOrder.get.query({ id: now.id })
    expect(closed.closeReason).toBe('RESOLVED')
    expect(history.events.map((event) => event.version)).toEqual(Array.from({ length: now.version }, (_, index) => index + 1))
    expect(history.custody.map((row) => row.holderName)).toEqual(['莎车县', '莎车县', expect.stringContaining('城'), '莎车县', ''])
  })
})

test('签收时交本单位一人经办：只能是本单位的人，记在主办的一份上', async () => {
  const liaison = await it.as('shache-chengguan-liaison')
  const sent = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
  const here = await liaison.directory.colleagues.query()
  const [stranger] = await (await it.as('shache-zhujian-liaison')).directory.colleagues.query()
  const own = (await liaison.session.me.query()).person.id
  const other = here.find(({ personId }) => personId !== own)
  expect(other).toBeDefined()
  expect(await refusalOf(act(liaison, sent, 'sign', { handlerId: stranger?.personId }))).toBe('work-order.handler-unknown')
  const now = await act(liaison, sent, 'sign', { handlerId: other?.personId })
  const { history } = await liaison.workOrder.get.query({ id: now.id })
  expect(history.events.at(-1)?.payload).toMatchObject({ handlerName: other?.name })
  expect(await (await it.as('shache-dispatcher')).directory.colleagues.query()).toEqual([])
})

describe('同一条命令', () => {
  test('同键同内容重发，回同一个结果，只办一次', async () => {
    const agent = await it.as('shache-agent')
    const order = await registered(agent)
    const dispatcher = await it.as('shache-dispatcher')
    const command = { id: order.id, version: order.version, verb: 'reclassify' as const, input: { urgency: 'URGENT', reason: '有老人卧床' }, idempotencyKey: randomUUID() }
    const [first, second] = await Promise.all([dispatcher.workOrder.perform.mutate(command), dispatcher.workOrder.perform.mutate(command)])
    expect(second).toEqual(first)
    expect((await dispatcher.workOrder.get.query({ id: order.id })).order.version).toBe(order.version + 1)
  })
  test('同键换内容，拒绝', async () => {
    const agent = await it.as('shache-agent')
    const order = await registered(agent)
    const key = randomUUID()
    const dispatcher = await it.as('shache-dispatcher')
    const send = (reason: string) => dispatcher.workOrder.perform.mutate({ id: order.id, version: order.version, verb: 'reclassify', input: { urgency: 'URGENT', reason }, idempotencyKey: key })
    await send('有老人卧床')
    expect(await refusalOf(send('另一个理由'))).toBe('work-order.repeated-key')
  })
  test('版本旧了，说明谁的是新的', async () => {
    const order = await registered(await it.as('shache-agent'))
    const dispatcher = await it.as('shache-dispatcher')
    await act(dispatcher, order, 'reclassify', { urgency: 'URGENT', reason: '有老人卧床' })
    expect(await refusalOf(act(dispatcher, order, 'reclassify', { urgency: 'NORMAL', reason: '误选' }))).toBe('work-order.stale')
  })
})

describe('号码', () => {
  test('三十件同时登记，号码连续无重无缺', async () => {
    const agent = await it.as('zepu-agent')
    const drafts = await Promise.all(Array.from({ length: 30 }, () => draft(agent)))
    const orders = await Promise.all(drafts.map((order) => act(agent, order, 'register', { ...MATTER, areaCode: '653124' })))
    const tails = orders.map((order) => Number(order.orderNo?.slice(-5))).sort((a, b) => a - b)
    expect(tails).toEqual(Array.from({ length: 30 }, (_, index) => (tails[0] ?? 0) + index))
  })
  test('未登记成功的不占号', async () => {
    const agent = await it.as('yecheng-agent')
    const first = await registered(agent, { areaCode: '653126' })
    expect(await refusalOf(act(agent, await draft(agent), 'register', { ...MATTER, categoryCode: '08' }))).toBe('work-order.category-not-leaf')
    const next = await registered(agent, { areaCode: '653126' })
    expect(Number(next.orderNo?.slice(-5))).toBe(Number(first.orderNo?.slice(-5)) + 1)
  })
})

describe('坏输入得到一句明白话', () => {
  const cases: [string, Record<string, unknown>, string][] = [
    ['缺分类', { categoryCode: '' }, 'work-order.category-missing'],
    ['不是末级分类', { categoryCode: '08' }, 'work-order.category-not-leaf'],
    ['本地区以外', { areaCode: '510107' }, 'work-order.area-outside'],
    ['地点没说', { areaCode: null }, 'work-order.area-missing'],
    ['超过八千字', { content: '水'.repeat(8001) }, 'work-order.content-too-long'],
    ['正文里有身份证号', { content: '我的证件是 65312519900101123X 请查' }, 'work-order.citizen-id-in-text'],
  ]
  test.each(cases)('%s', async (_name, overrides, code) => {
    const agent = await it.as('shache-agent')
    expect(await refusalOf(act(agent, await draft(agent), 'register', { ...MATTER, ...overrides }))).toBe(code)
  })
  test('没有号码的来电', async () => {
    const agent = await it.as('shache-agent')
    expect(await refusalOf(agent.workOrder.openDraft.mutate({ channel: 'PHONE', idempotencyKey: randomUUID() }))).toBe('work-order.phone-missing')
  })
  test('表情和四字节汉字原样留存', async () => {
    const agent = await it.as('shache-agent')
    const text = '𠮷家巷的路灯💡坏了，𡋾村口也黑'
    const order = await registered(agent, { content: text, title: '𠮷家巷路灯💡不亮' })
    const { order: read } = await agent.workOrder.get.query({ id: order.id })
    expect([read.content, read.title]).toEqual([text, '𠮷家巷路灯💡不亮'])
  })
})

describe('诉求人的号码', () => {
  test('数据库里只有密文，同号仍能认出', async () => {
    const agent = await it.as('shache-agent')
    const phone = nextPhone()
    const order = await act(agent, await draft(agent, { phone }), 'register', MATTER)
    expect(await everythingStored(it.database, order.id)).not.toContain(phone)
    const caller = await agent.intake.caller.query({ phone: `+86${phone}` })
    expect(caller.open.map((row) => row.id)).toContain(order.id)
    expect(JSON.stringify(await (await it.as('shache-dispatcher')).workOrder.get.query({ id: order.id }))).not.toContain(phone)
  })
  test('查看须写事由，查看留痕', async () => {
    const agent = await it.as('shache-agent')
    const phone = nextPhone()
    const order = await act(agent, await draft(agent, { phone }), 'register', MATTER)
    const dispatcher = await it.as('shache-dispatcher')
    expect(await refusalOf(dispatcher.workOrder.reveal.mutate({ id: order.id, purpose: 'OTHER', words: ' ' }))).not.toBeNull()
    expect(await dispatcher.workOrder.reveal.mutate({ id: order.id, purpose: 'VERIFY' })).toMatchObject({ phone })
  })
  test('举报件对承办单位隐去诉求人', async () => {
    const agent = await it.as('shache-agent')
    const order = await dispatched(await it.as('shache-dispatcher'), await registered(agent, { requestType: 'REPORT' }))
    const liaison = await it.as('shache-chengguan-liaison')
    const signed = await act(liaison, order, 'sign')
    const { order: seen } = await liaison.workOrder.get.query({ id: signed.id })
    expect(seen.caller).toMatchObject({ view: 'HIDDEN', name: null, phone: null, mayReveal: false })
    expect(await refusalOf(liaison.workOrder.reveal.mutate({ id: signed.id, purpose: 'CONTACT' }))).toBe('work-order.forbidden')
  })
})
