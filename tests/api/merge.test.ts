import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { relayOnce } from '@hotline/server/events/relay.ts'
import type { NewJob } from '@hotline/server/events/queue.ts'
import { asSuperuser as superuser } from '../world/database.ts'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { act, dispatched, draft, MATTER, nextPhone, refusalOf, registered, type Ref } from '../world/orders.ts'

let it: Instance
const tenantId: Record<string, number> = {}
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  for (const tenant of await (await it.as('kashi-dispatcher')).directory.tenants.query()) tenantId[tenant.code] = tenant.id
})
afterAll(() => it?.stop())

const LIFT = { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天', content: '迎宾花园三号楼电梯停运两天，老人下不了楼。', address: '迎宾路迎宾花园' }
const reason = '同一小区同一部电梯'
const seen = async (api: Api, { id }: Pick<Ref, 'id'>) => api.workOrder.get.query({ id })
const fresh = async (api: Api, { id }: Pick<Ref, 'id'>): Promise<Ref> => (await seen(api, { id })).order
const lift = async () => registered(await it.as('shache-agent'), LIFT)

/** A registered order of a known caller. */
async function calledBy(username: string, phone: string, matter: object = {}): Promise<Ref> {
  const api = await it.as(username)
  return act(api, await draft(api, { phone }), 'register', { ...MATTER, ...matter })
}

/** Through the unit to the accepted result. */
async function answered(order: Ref): Promise<Ref> {
  const liaison = await it.as('shache-zhujian-liaison')
  let at = order.status === 'REGISTERED' ? await dispatched(await it.as('shache-dispatcher'), order, { co: [] }) : order
  if (at.status === 'DISPATCHED') at = await act(liaison, at, 'sign')
  at = await act(liaison, at, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系，约定上门时间' })
  at = await act(liaison, at, 'submitReply', { reply: '3月5日上午我局督促物业更换曳引机配件，当日下午三点恢复运行，已试运行两小时。', resolution: 'RESOLVED', contactPhone: '0998-8512016' })
  at = await act(await it.as('shache-zhujian-leader'), at, 'unitApprove')
  return act(await it.as('shache-result'), at, 'acceptResult')
}

/** Whoever was told of anything until now, and what the queue got now. */
async function relayed(): Promise<{ code: string; orderId: string; duties: string[] }[]> {
  const jobs: NewJob[] = []
  await relayOnce(it.server.app, { add: async (more) => void jobs.push(...more) })
  const told = await superuser<{ code: string; orderId: string; duties: string[] }>(it.database, `select n.code, n.order_id as "orderId", m.duties from notice n join membership m on m.person_id = n.person_id and m.tenant_id = n.tenant_id
    union all select code, order_id, '{}' from outbound where to_caller`)
  return [...jobs.map(({ data }) => data), ...told]
}

describe('并单与拆单', () => {
  test('三位诉求人一件办、一个答复、各评各的；并错的先拆出来', async () => {
    const desk = await it.as('shache-dispatcher')
    const callback = await it.as('shache-callback')
    const parent = await lift()
    const [first, second, wrong] = [await lift(), await lift(), await lift()]
    const before = await seen(desk, wrong)
    const merged: Ref[] = []
    for (const order of [first, second, wrong]) merged.push(await act(desk, order, 'merge', { targetId: parent.id, reason }))
    expect(merged.map(({ status }) => status)).toEqual(['MERGED', 'MERGED', 'MERGED'])
    const took = await seen(desk, parent)
    expect(took.order).toMatchObject({ repeatCount: 3, involvedHeadcount: 4, version: parent.version + 3 })
    expect(took.history.events.filter(({ type }) => type === 'work-order.took-in')).toHaveLength(3)

    const apart = await act(desk, merged[2] ?? wrong, 'unmerge', { reason: '是另一个小区' })
    expect(apart.status).toBe('REGISTERED')
    const back = await seen(desk, apart)
    expect(back.order).toMatchObject({ dueAt: before.order.dueAt, nextDueAt: before.order.nextDueAt, holderTenantId: tenantId['653125'] })
    expect((await fresh(desk, parent))).toMatchObject({ repeatCount: 2, involvedHeadcount: 3 })

    await answered(await fresh(desk, parent))
    const rated = { kind: 'RATED', channel: 'PHONE', contacted: 'YES', resolved: 'YES', processRating: 5 }
    const waiting = await callback.workOrder.list.query({ view: 'callback.merged' })
    expect(waiting.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]))
    expect(waiting.rows.map(({ id }) => id)).not.toContain(wrong.id)
    const child = await seen(callback, first)
    expect(child.order).toMatchObject({ status: 'MERGED', resolution: 'RESOLVED', closeReason: 'MERGED' })
    expect(child.order.replyText).toBe((await seen(callback, parent)).order.replyText)

    await act(callback, await fresh(callback, first), 'closeMerged', { ...rated, resultRating: 5 })
    await act(callback, await fresh(callback, second), 'closeMerged', { ...rated, resultRating: 2, resolved: 'NO', reason: 'NOT_DONE', words: '昨天又停了' })
    await act(callback, await fresh(callback, parent), 'closeByEvaluation', { ...rated, resultRating: 4 })
    const ratings = await Promise.all([parent, first, second].map(async (order) => (await seen(callback, order)).history.evaluations.map(({ resultRating }) => resultRating)))
    expect(ratings).toEqual([[4], [5], [2]])
    expect((await seen(callback, parent)).order.status).toBe('CLOSED')
    expect((await callback.workOrder.list.query({ view: 'callback.merged' })).rows).toEqual([])
    expect(await refusalOf(act(callback, await fresh(callback, first), 'closeMerged', { ...rated, resultRating: 5 }))).toBe('work-order.merged-evaluated')
    expect(await refusalOf(act(desk, await fresh(desk, second), 'unmerge', { reason: '试试' }))).toBe('work-order.unmerge-parent-closed')
    const told = await relayed()
    expect(told).toContainEqual(expect.objectContaining({ code: 'N12M', orderId: second.id, duties: ['SUPERVISOR'] }))
    expect(told).not.toContainEqual(expect.objectContaining({ code: 'N12M', orderId: first.id }))
  })

  test('主单不再办理：并来的得到告知；地市提异议恢复后，并来的照样等到共同的答复', async () => {
    const desk = await it.as('shache-dispatcher')
    const child = await lift()
    let parent = await act(await it.as('shache-zhujian-liaison'), await dispatched(desk, await lift(), { co: [] }), 'sign')
    await act(desk, child, 'merge', { targetId: parent.id, reason })
    parent = await act(await it.as('shache-zhujian-chief'), await fresh(desk, parent), 'stopPursuing', { ground: 'B4', proof: '诉求人已向法院起诉', documentNo: '（2026）新3125民初18号', callerNotice: '由法院裁判' })
    parent = await act(await it.as('shache-supervisor'), parent, 'secondNotPursue', { opinion: '证明属实' })
    parent = await act(await it.as('shache-director'), parent, 'approveNotPursue', { opinion: '同意' })
    expect((await seen(desk, child)).order).toMatchObject({ status: 'MERGED', replyText: '由法院裁判', repliedAt: null })
    const codes = async () => (await relayed()).filter(({ orderId }) => orderId === child.id || orderId === parent.id).map(({ code, orderId }) => `${code} ${orderId === child.id ? '并来的' : '主单'}`)
    expect(await codes()).toEqual(expect.arrayContaining(['N11-stopped 主单', 'N11-stopped 并来的', 'N01-merged 并来的']))

    const overseer = await it.as('kashi-overseer')
    const filingId = (await seen(overseer, parent)).history.filings[0]?.id
    parent = await act(overseer, parent, 'objectFiling', { filingId, objection: '诉讼已撤回，应继续办理' })
    expect(parent.status).toBe('IN_PROGRESS')
    expect((await seen(overseer, parent)).order.leadUnitName).toBe('莎车县住房和城乡建设局')
    await answered(parent)
    expect((await seen(desk, child)).order).toMatchObject({ status: 'MERGED', resolution: 'RESOLVED' })
    expect((await seen(desk, child)).order.callbackDueAt).not.toBeNull()
    expect(await codes()).toContain('N10 并来的')
  })

  test('办理中的并进去再拆出来：还是原来那家在办，只有一个主办，经手不断不叠', async () => {
    const desk = await it.as('shache-dispatcher')
    const liaison = await it.as('shache-zhujian-liaison')
    const parent = await lift()
    const order = await act(liaison, await dispatched(desk, await lift(), { co: [] }), 'sign')
    const before = (await seen(liaison, order)).order
    const merged = await act(desk, order, 'merge', { targetId: parent.id, reason })
    expect(await refusalOf(seen(liaison, merged))).toBe('work-order.not-found')
    const back = await act(desk, merged, 'unmerge', { reason: '不是同一部电梯' })
    expect(back.status).toBe('IN_PROGRESS')
    const { order: after, history } = await seen(liaison, back)
    expect(after).toMatchObject({ dueAt: before.dueAt, holderDueAt: before.holderDueAt, holderUnitId: before.holderUnitId, leadAssignmentId: before.leadAssignmentId })
    expect(history.assignments.filter((part) => part.role === 'LEAD').map((part) => part.status)).toEqual(['IN_PROGRESS'])
    const { spans } = await liaison.workOrder.custodyTimes.query({ id: order.id })
    expect(spans.at(-1)).toMatchObject({ holderUnitId: before.holderUnitId, to: null })
    for (const [index, span] of spans.slice(1).entries()) expect(span.from.getTime()).toBeGreaterThanOrEqual(spans[index]?.to?.getTime() ?? 0)
    await answered(back)
  })

  test('跨地区、绕圈、并给自己或已办结的都不行，并入主单的动作不开放给任何人', async () => {
    const desk = await it.as('shache-dispatcher')
    const [one, two, three] = [await lift(), await lift(), await lift()]
    const elsewhere = await registered(await it.as('zepu-agent'), { ...MATTER, areaCode: '653124' })
    expect(await refusalOf(act(desk, one, 'merge', { targetId: elsewhere.id, reason }))).toBe('work-order.merge-target-missing')
    expect(await refusalOf(act(desk, one, 'merge', { targetId: '不是编号', reason }))).toBe('work-order.merge-target-missing')
    expect(await refusalOf(act(await it.as('zepu-dispatcher'), one, 'merge', { targetId: elsewhere.id, reason }))).toBe('work-order.not-found')
    const own = await registered(await it.as('kashi-agent'), { ...MATTER, areaCode: '653101' })
    // A prefecture's dispatcher may not read what its county has by itself: that order is no other than one that isn't there.
    expect(await refusalOf(seen(await it.as('kashi-dispatcher'), one))).toBe('work-order.not-found')
    expect(await refusalOf(act(await it.as('kashi-dispatcher'), own, 'merge', { targetId: one.id, reason }))).toBe('work-order.merge-target-missing')
    expect(await refusalOf(act(desk, one, 'merge', { targetId: one.id, reason }))).toBe('work-order.merge-itself')
    await act(desk, two, 'merge', { targetId: one.id, reason })
    expect(await refusalOf(act(desk, await fresh(desk, one), 'merge', { targetId: two.id, reason }))).toBe('work-order.merge-target-merged')
    expect(await refusalOf(act(desk, await fresh(desk, one), 'merge', { targetId: three.id, reason }))).toBe('work-order.merge-parent')
    expect(await refusalOf(act(desk, three, 'absorb', { childId: one.id, childNo: null, headcount: 9 }))).toBe('work-order.forbidden')
  })

  test('两人同时互相并单，只成一件，谁也不卡住谁', async () => {
    const desk = await it.as('shache-dispatcher')
    const [one, two] = [await lift(), await lift()]
    const outcomes = await Promise.allSettled([act(desk, one, 'merge', { targetId: two.id, reason }), act(desk, two, 'merge', { targetId: one.id, reason })])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const after = [(await fresh(desk, one)).status, (await fresh(desk, two)).status].sort()
    expect(after).toEqual(['MERGED', 'REGISTERED'])
  })

  test('一天之内五位诉求人，报热点并提一级', async () => {
    const desk = await it.as('shache-dispatcher')
    const parent = await lift()
    for (let n = 0; n < 4; n++) await act(desk, await lift(), 'merge', { targetId: parent.id, reason })
    const { order, history } = await seen(desk, parent)
    expect(order.urgency).toBe('URGENT')
    expect(history.events.at(-1)?.payload).toMatchObject({ alarm: 'HOTSPOT', callers: 5 })
    expect(await relayed()).toContainEqual(expect.objectContaining({ code: 'HOTSPOT', orderId: parent.id, duties: ['SUPERVISOR'] }))
    expect(await refusalOf(act(desk, await fresh(desk, parent), 'proposeTransfer', { toTenantId: tenantId['653124'], reason: '属地', evidence: '定位' }))).toBe('work-order.merged-stay')
  })
})

describe('疑似重复', () => {
  test('同号同类、同地点、文字相近，都说出来；别的中心的不在其中', async () => {
    const phone = nextPhone()
    const matter = { ...LIFT, address: '团结路幸福里小区', title: '幸福里电梯坏了' }
    const known = await calledBy('shache-agent', phone, matter)
    const order = await calledBy('shache-agent', phone, matter)
    const { alike, relatedAbove } = await (await it.as('shache-dispatcher')).workOrder.route.query({ id: order.id })
    expect(alike[0]).toMatchObject({ id: known.id, score: 1, suggested: true, reasons: ['同号同类', '同地点', '文字相近 100%'] })
    expect(JSON.stringify(alike)).not.toContain(phone)
    expect(relatedAbove).toBe(false)
    const agent = await it.as('shache-agent')
    const coming = await draft(agent, { phone })
    const rows = await agent.intake.alike.query({ exceptId: coming.id, categoryCode: '0301', townCode: null, address: '幸福里小区', text: '' })
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([known.id, order.id]))
  })

  test('县里只知道上级有关联工单，别的什么也不知道；别人的工单问不出来', async () => {
    const phone = nextPhone()
    const above = await calledBy('kashi-agent', phone, { ...MATTER, areaCode: '653101' })
    const below = await calledBy('shache-agent', phone)
    const desk = await it.as('shache-dispatcher')
    const { alike, relatedAbove } = await desk.workOrder.route.query({ id: below.id })
    expect(relatedAbove).toBe(true)
    expect(JSON.stringify(alike)).not.toContain(above.id)
    expect(await refusalOf(seen(desk, above))).toBe('work-order.not-found')
    const other = await calledBy('shache-agent', nextPhone())
    expect((await desk.workOrder.route.query({ id: other.id })).relatedAbove).toBe(false)
    const agent = await it.as('shache-agent')
    expect(await agent.intake.relatedAbove.query({ id: below.id, categoryCode: MATTER.categoryCode })).toBe(true)
    expect(await agent.intake.relatedAbove.query({ id: below.id, categoryCode: '0301' })).toBe(false)
    expect(await (await it.as('zepu-agent')).intake.relatedAbove.query({ id: below.id, categoryCode: MATTER.categoryCode })).toBe(false)
  })
})

describe('转出方的去留', () => {
  async function passedOn(stay: 'CO_HANDLE' | 'FOLLOW' | 'LEAVE'): Promise<Ref> {
    const order = await registered(await it.as('shache-agent'))
    const proposed = await act(await it.as('shache-dispatcher'), order, 'proposeTransfer', { toTenantId: tenantId['653124'], reason: '事发地在贵县', evidence: '定位', stay })
    return act(await it.as('zepu-dispatcher'), proposed, 'acceptTransfer')
  }
  /** 泽普 sends it on to 莎车's neighbour and is neither origin nor holder. */
  async function passedTwice(stay: 'CO_HANDLE' | 'FOLLOW' | 'LEAVE'): Promise<Ref> {
    const taken = await passedOn('FOLLOW')
    const proposed = await act(await it.as('zepu-dispatcher'), taken, 'proposeTransfer', { toTenantId: tenantId['653126'], reason: '事发地在贵县', evidence: '界桩', stay })
    return act(await it.as('yecheng-dispatcher'), proposed, 'acceptTransfer')
  }

  test('登记地选择退出也始终能看；接收方可以再转，满两次的提请协调', async () => {
    const taken = await passedOn('LEAVE')
    const origin = await it.as('shache-dispatcher')
    expect((await seen(origin, taken)).order.verbs).toEqual([])
    const again = await passedTwice('FOLLOW')
    expect(again.status).toBe('REGISTERED')
    const holder = await it.as('yecheng-dispatcher')
    expect(await refusalOf(act(holder, again, 'proposeTransfer', { toTenantId: tenantId['653125'], reason: '属地', evidence: '定位' }))).toBe('work-order.transfer-limit')
    expect((await act(holder, again, 'raiseDispute', { ground: 'LIMIT' })).status).toBe('DISPUTED')
  })
  test('中间县跟踪的能看不能办，退出的不再看到', async () => {
    const middle = await it.as('zepu-dispatcher')
    const followed = await passedTwice('FOLLOW')
    expect((await seen(middle, followed)).order.verbs).toEqual([])
    expect(await refusalOf(act(middle, followed, 'reclassify', { urgency: 'URGENT', reason: '试试' }))).toBe('work-order.forbidden')
    expect(await refusalOf(seen(middle, await passedTwice('LEAVE')))).toBe('work-order.not-found')
  })
  test('提级后又派回来的，再上报时退出，先前协办的那份也到此为止', async () => {
    const middle = await it.as('zepu-dispatcher')
    const above = await it.as('kashi-dispatcher')
    const taken = await act(await it.as('kashi-supervisor'), await passedOn('FOLLOW'), 'takeOver', { ground: 'INSTRUCTION', reason: '领导批示' })
    expect((await seen(middle, taken)).order.verbs).toEqual([])
    const back = await act(above, taken, 'sendDown', { toTenantId: tenantId['653124'], opinion: '请核实', basis: '事发地在该县' })
    const reported = await act(middle, back, 'proposeTransfer', { toTenantId: tenantId['653100'], reason: '属地区职责', evidence: '权责清单', stay: 'LEAVE' })
    const left = await act(above, reported, 'acceptTransfer')
    expect(await refusalOf(seen(middle, left))).toBe('work-order.not-found')
  })
  test('继续协办的，接收方派单时自动成为协办，办自己的一份', async () => {
    const taken = await passedOn('CO_HANDLE')
    const holder = await it.as('zepu-dispatcher')
    const units = await holder.directory.units.query({ tenantId: tenantId['653124'] })
    const lead = units.find((unit) => unit.role === 'URBAN_MGMT')
    const sent = await act(holder, taken, 'dispatch', {
      leadUnitId: lead?.id, co: [], basis: 'INDUSTRY', ruleId: null, manualBasis: { clause: '三定规定第三条', overrideReason: '工地噪声由城管管理' }, opinion: '请依职责办理',
    })
    const origin = await it.as('shache-dispatcher')
    const { order, history } = await seen(origin, sent)
    expect(history.assignments.filter(({ role }) => role === 'CO')).toMatchObject([{ unitId: null, unitTenantId: tenantId['653125'], status: 'PENDING_SIGN' }])
    expect(order.verbs).toContain('signPart')
    expect((await act(origin, sent, 'signPart')).status).toBe('DISPATCHED')
  })
})

describe('备案', () => {
  test('县区的备案由地市在异议期内提异议，县区自己不能提', async () => {
    const order = await registered(await it.as('shache-agent'))
    const filingId = '01900000-0000-7000-8000-00000000f11e'
    await it.db.query(
      `insert into filing (id, order_id, tenant_id, prefecture_id, kind, subject, event_version, filed_at, object_until)
       values ($1, $2, $3, $4, 'SENSITIVE', '敏感件', 2, now(), now() + interval '3 days')`, [filingId, order.id, tenantId['653125'], tenantId['653100']],
    )
    const objection = '敏感件未按规定报送，请补报'
    expect(await refusalOf(act(await it.as('shache-supervisor'), order, 'objectFiling', { filingId, objection }))).toBe('work-order.forbidden')
    const objected = await act(await it.as('kashi-overseer'), order, 'objectFiling', { filingId, objection })
    expect(await refusalOf(act(await it.as('kashi-overseer'), objected, 'objectFiling', { filingId, objection }))).toBe('work-order.filing-objected')
    expect(await relayed()).toContainEqual(expect.objectContaining({ code: 'N08F', orderId: order.id, duties: ['SUPERVISOR'] }))
  })
})
