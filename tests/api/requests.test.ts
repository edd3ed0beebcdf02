import { randomUUID } from 'node:crypto'
import { POLICY } from '@hotline/domain/policy/kinds.ts'
import { suspensionReminder } from '@hotline/server/sweep/suspension-checks.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser as superuser, everythingStored } from '../world/database.ts'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { DAY, daysLater } from '../world/moments.ts'
import { act, dispatched, draft, MATTER, nextPhone, refusalOf, registered, type Ref } from '../world/orders.ts'

let it: Instance
let secondHat: { leader: number; supervisor: number }
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  secondHat = { leader: await giveHat('p-shache-zhujian-leader', 'DISPATCH_REVIEWER'), supervisor: await giveHat('p-shache-supervisor', 'CENTRE_DIRECTOR') }
})
afterAll(() => it?.stop())

const dateIn = (days: number) => new Date(Date.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
const seen = async (api: Api, { id }: Pick<Ref, 'id'>) => (await api.workOrder.get.query({ id })).order

/** For what no screen offers: a second membership. */
const asSuperuser = <T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> => superuser<T>(it.database, text, values)

/** A second duty in the centre of 莎车, under a membership of its own. */
async function giveHat(personId: string, duty: string): Promise<number> {
  const [row] = await asSuperuser<{ id: number }>(
    `insert into membership (tenant_id, person_id, unit_id, duties) select id, $1, null, array[$2] from tenant where code = '653125' returning id`, [personId, duty],
  )
  if (!row) throw new Error('no such person')
  return row.id
}

/** A lift that the county's housing bureau has signed for. */
async function handled(): Promise<Ref> {
  const order = await registered(await it.as('shache-agent'), { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天' })
  return act(await it.as('shache-zhujian-liaison'), await dispatched(await it.as('shache-dispatcher'), order, { co: [] }), 'sign')
}

const wanting = () => ({ amount: 3, reason: '配件须从外地调运', stageReport: '已停梯封控并联系厂家', plan: '到货后次日恢复运行', callerToldAt: new Date() })
const extending = async () => act(await it.as('shache-zhujian-leader'), await handled(), 'requestExtension', wanting())

describe('延期', () => {
  test('批准后两个时限同延，次数和累计记在单上', async () => {
    const reviewer = await it.as('shache-dispatch-reviewer')
    const asked = await extending()
    const before = await seen(reviewer, asked)
    expect(before.status).toBe('IN_PROGRESS')
    const after = await seen(reviewer, await act(reviewer, asked, 'approveExtension', {}))
    expect(after).toMatchObject({ extensionCount: 1, extendedTotal: 3, status: 'IN_PROGRESS' })
    expect(after.dueAt?.getTime()).toBeGreaterThan(before.dueAt?.getTime() ?? 0)
    expect(after.holderDueAt?.getTime()).toBeGreaterThan(before.holderDueAt?.getTime() ?? 0)
    const { history } = await reviewer.workOrder.get.query({ id: asked.id })
    expect(history.assignments.find(({ role }) => role === 'LEAD')?.dueAt).toEqual(after.holderDueAt)
    const rows = await asSuperuser<{ kind: string }>(`select kind from order_clock where order_id = $1 and cause = 'EXTENSION' order by kind`, [asked.id])
    expect(rows.map(({ kind }) => kind)).toEqual(['CITIZEN', 'HOLDER'])
  })
  test('长周期件的长延期向地区备案；地区异议，两个时限回到没延过时，申请重新等人决定', async () => {
    // The published totals keep every extension below the thirty days of rule 4.9; a prefecture that allows more reaches them.
    await asSuperuser(
      `insert into policy_version (tenant_id, kind, number, name, content, status, initial, effective_from, drafted_at)
       select prefecture_id, 'ORDER', 99, '备案从两天起', $1::jsonb, 'PUBLISHED', true, timestamptz '2025-01-01 00:00+08', now() from tenant where code = '653125'`,
      [JSON.stringify({ ...POLICY.ORDER.proposal, fileFrom: { suspension: 30, extension: 2 } })])
    it.server.app.reference.forget()
    try {
      const [agent, desk, liaison, leader, reviewer, above] = await Promise.all(['shache-agent', 'shache-dispatcher', 'shache-zhujian-liaison', 'shache-zhujian-leader', 'shache-dispatch-reviewer', 'kashi-supervisor'].map((who) => it.as(who)))
      if (!agent || !desk || !liaison || !leader || !reviewer || !above) throw new Error('nobody to act')
      const order = await act(liaison, await dispatched(desk, await registered(agent, { requestType: 'HELP', categoryCode: '0301', title: '老旧小区整体改造', urgency: 'LONG_CYCLE' }), { co: [] }), 'sign')
      const before = await seen(reviewer, order)
      const asked = await act(leader, order, 'requestExtension', wanting())
      const granted = await act(reviewer, asked, 'approveExtension', {})
      expect((await seen(reviewer, granted)).dueAt?.getTime()).toBeGreaterThan(before.dueAt?.getTime() ?? 0)
      const filed = (await above.filing.list.query({ kinds: ['LONG_EXTENSION'] })).rows.find(({ orderId }) => orderId === order.id)
      expect(filed).toMatchObject({ mayObject: true })
      expect(await refusalOf(act(reviewer, granted, 'objectFiling', { filingId: filed?.id, objection: '自己的不能自己异议' }))).toBe('work-order.forbidden')
      const undone = await act(above, granted, 'objectFiling', { filingId: filed?.id, objection: '配件本地有货，不需要延期' })
      expect(await seen(reviewer, undone)).toMatchObject({ dueAt: before.dueAt, holderDueAt: before.holderDueAt, extensionCount: 0, extendedTotal: 0, status: 'IN_PROGRESS' })
      const { history } = await reviewer.workOrder.get.query({ id: order.id })
      expect(history.requests.at(-1)).toMatchObject({ kind: 'EXTENSION', status: 'SUBMITTED' })
      expect(await refusalOf(act(above, undone, 'objectFiling', { filingId: filed?.id, objection: '再提一次' }))).toBe('work-order.filing-objected')
      expect((await act(reviewer, undone, 'rejectExtension', { opinion: '地区有异议' })).status).toBe('IN_PROGRESS')
    } finally {
      await asSuperuser(`delete from policy_version where kind = 'ORDER' and number = 99`)
      it.server.app.reference.forget()
    }
  })
  test('不批准的时限一丝不动', async () => {
    const reviewer = await it.as('shache-dispatch-reviewer')
    const asked = await extending()
    const before = await seen(reviewer, asked)
    const after = await seen(reviewer, await act(reviewer, asked, 'rejectExtension', { opinion: '理由不充分' }))
    expect([after.dueAt, after.holderDueAt, after.extensionCount]).toEqual([before.dueAt, before.holderDueAt, 0])
  })
  test('两人同时决定一份申请，只有一个算数', async () => {
    const asked = await extending()
    const [reviewer, supervisor] = [await it.as('shache-dispatch-reviewer'), await it.as('shache-supervisor')]
    const tries = await Promise.allSettled([act(reviewer, asked, 'approveExtension', {}), act(supervisor, asked, 'rejectExtension', { opinion: '不同意' })])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const rows = await asSuperuser<{ status: string }>('select status from request where order_id = $1', [asked.id])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.status).toBe(tries[0]?.status === 'fulfilled' ? 'APPROVED' : 'REJECTED')
  })
  test('申请人换个岗位也不能批自己的申请', async () => {
    const asked = await extending()
    const himself = await it.as('shache-zhujian-leader', secondHat.leader)
    expect(await refusalOf(act(himself, asked, 'approveExtension', {}))).toBe('work-order.four-eyes')
    expect(await refusalOf(act(himself, asked, 'rejectExtension', { opinion: '不同意' }))).toBe('work-order.four-eyes')
  })
  test('单位可以撤回，之后可再提一份', async () => {
    const leader = await it.as('shache-zhujian-leader')
    const asked = await extending()
    expect(await refusalOf(act(leader, asked, 'requestExtension', wanting()))).toBe('work-order.request-open')
    const [request] = await asSuperuser<{ id: string }>('select id from request where order_id = $1', [asked.id])
    const dropped = await act(leader, asked, 'dropRequest', { requestId: request?.id })
    expect((await act(leader, dropped, 'requestExtension', wanting())).status).toBe('IN_PROGRESS')
    expect((await asSuperuser<{ no: string }>('select no from request where order_id = $1 order by proposed_at', [asked.id])).map(({ no }) => no.slice(-3))).toEqual(['-Y1', '-Y2'])
  })
})

describe('挂起', () => {
  test('同意后时钟停住，到日子由系统恢复，两个时限顺延', async () => {
    const reviewer = await it.as('shache-dispatch-reviewer')
    const suspension = { ground: 'COURT_OR_TEST', reason: '委托检测机构鉴定', proof: '委托鉴定书', resumeOn: dateIn(10) }
    const asked = await act(await it.as('shache-zhujian-leader'), await handled(), 'suspend', suspension)
    const before = await seen(reviewer, asked)
    const suspended = await act(reviewer, asked, 'approveSuspension', {})
    expect(suspended.status).toBe('SUSPENDED')
    expect(await refusalOf(act(await it.as('shache-zhujian-liaison'), suspended, 'submitReply', { reply: '已办' }))).toBe('work-order.not-in-state')
    await sweepOnce(daysLater(it.server.app, 5))
    expect((await seen(reviewer, suspended)).status).toBe('SUSPENDED')
    await sweepOnce(daysLater(it.server.app, 11))
    const after = await seen(reviewer, suspended)
    expect(after).toMatchObject({ status: 'IN_PROGRESS', suspendedAt: null, resumeBy: null })
    expect(after.dueAt?.getTime()).toBeGreaterThan(before.dueAt?.getTime() ?? 0)
    expect(after.holderDueAt?.getTime()).toBeGreaterThan(before.holderDueAt?.getTime() ?? 0)
  })
  test('挂起的每月请中心看一次：各通知一次，看过的下个月再看；快恢复的不再看', async () => {
    const suspension = { ground: 'COURT_OR_TEST', reason: '委托检测机构鉴定', proof: '委托鉴定书', resumeOn: dateIn(75) }
    const order = await act(await it.as('shache-dispatch-reviewer'), await act(await it.as('shache-zhujian-leader'), await handled(), 'suspend', suspension), 'approveSuspension', {})
    const ahead = async (days: number) => suspensionReminder(it.server.app)(new Date(Date.now() + days * DAY))
    const told = () => asSuperuser(`select n.person_id from notice n where n.order_id = $1 and n.code = 'N09K' order by 1`, [order.id])
    await ahead(20)
    expect(await told()).toHaveLength(0)
    await ahead(40)
    const first = await told()
    expect(first.map(({ person_id: id }) => id)).toEqual(expect.arrayContaining(['p-shache-dispatch-reviewer', 'p-shache-supervisor']))
    // A process that starts again goes round again.
    await ahead(41)
    expect(await told()).toHaveLength(first.length)
    const supervisor = await it.as('shache-supervisor')
    const listed = (await supervisor.workOrder.list.query({ view: 'supervise.suspended' })).rows.find(({ id }) => id === order.id)
    expect(listed?.checkDueAt).toBeInstanceOf(Date)
    expect(await refusalOf(act(await it.as('shache-zhujian-leader'), order, 'checkSuspension', { finding: '鉴定没有完成' }))).toBe('work-order.forbidden')
    expect(await refusalOf(act(supervisor, order, 'checkSuspension', { finding: ' ' }))).toBe('work-order.suspension-finding-missing')
    const checked = await act(supervisor, order, 'checkSuspension', { finding: '鉴定报告还没有出具' })
    expect(checked.status).toBe('SUSPENDED')
    const { order: page, history } = await supervisor.workOrder.get.query({ id: order.id })
    expect(page.checkDueAt?.getTime()).toBeGreaterThan(Date.now() + 29 * DAY)
    expect(history.events.map(({ type }) => type)).toContain('work-order.suspension-checked')
  })
  test('单位可以提前恢复；三十天以上的留下备案', async () => {
    const leader = await it.as('shache-zhujian-leader')
    const asked = await act(leader, await handled(), 'suspend', { ground: 'SEASONAL', reason: '冬季不能施工', proof: '气象资料', resumeOn: dateIn(40) })
    const suspended = await act(await it.as('shache-supervisor'), asked, 'approveSuspension', {})
    expect(await asSuperuser('select 1 from filing where order_id = $1 and kind = $2', [asked.id, 'LONG_SUSPENSION'])).toHaveLength(1)
    expect((await act(leader, suspended, 'resume', {})).status).toBe('IN_PROGRESS')
  })
})

describe('撤单', () => {
  test('查询码对不上的不能撤，对上的撤，在办任务随之结束', async () => {
    const agent = await it.as('shache-agent')
    const order = await registered(agent, { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了' })
    const sent = await dispatched(await it.as('shache-dispatcher'), order)
    const wrong = order.queryCode === '000000' ? '111111' : '000000'
    expect(await refusalOf(act(agent, sent, 'withdraw', { identity: 'QUERY_CODE', code: wrong, reason: '已解决' }))).toBe('work-order.wrong-query-code')
    const gone = await act(agent, sent, 'withdraw', { identity: 'QUERY_CODE', code: order.queryCode, reason: '已解决' })
    expect(gone.status).toBe('WITHDRAWN')
    const { order: closed, history } = await agent.workOrder.get.query({ id: gone.id })
    expect(closed.closeReason).toBe('WITHDRAWN')
    expect(history.assignments.every(({ status }) => status === 'CANCELLED')).toBe(true)
    expect(history.custody.at(-1)?.holderName).toBe('')
  })
  test('同号才算本人；号码不进库', async () => {
    const agent = await it.as('shache-agent')
    const [mine, other] = [nextPhone(), nextPhone()]
    const order = await act(agent, await draft(agent, { phone: mine }), 'register', MATTER)
    expect(await refusalOf(act(agent, order, 'withdraw', { identity: 'SAME_PHONE', phone: other, reason: '误报' }))).toBe('work-order.not-same-phone')
    expect((await act(agent, order, 'withdraw', { identity: 'SAME_PHONE', phone: `+86 ${mine}`.replace(' ', ''), reason: '误报' })).status).toBe('WITHDRAWN')
    const stored = await everythingStored(it.database, order.id)
    expect(stored).not.toContain(mine)
    expect(stored).not.toContain(other)
  })
  test('督办件不能撤', async () => {
    const order = await registered(await it.as('shache-agent'))
    const watched = await act(await it.as('shache-supervisor'), order, 'openSupervision', { level: 'L2', trigger: 'P1', requirements: '请尽快办理' })
    expect(await refusalOf(act(await it.as('shache-agent'), watched, 'withdraw', { identity: 'QUERY_CODE', code: order.queryCode, reason: '已解决' }))).toBe('work-order.withdraw-supervised')
  })
})

describe('不再办理', () => {
  const ground = { ground: 'B4', proof: '诉求人已向法院起诉', documentNo: '（2026）新3125民初18号', callerNotice: '已电话告知由法院裁判' }
  async function stopped(): Promise<Ref> {
    let order = await act(await it.as('shache-zhujian-chief'), await handled(), 'stopPursuing', ground)
    expect(order.status).toBe('IN_PROGRESS')
    const director = await it.as('shache-director')
    expect(await refusalOf(act(director, order, 'approveNotPursue', {}))).toBe('work-order.not-seconded')
    order = await act(await it.as('shache-supervisor'), order, 'secondNotPursue', { opinion: '证明属实' })
    return act(director, order, 'approveNotPursue', { opinion: '同意' })
  }

  test('三个人先后签才算，向地区备案；地区撤销后回到原单位、原状态', async () => {
    const closed = await stopped()
    expect(closed.status).toBe('NOT_PURSUED')
    expect(await refusalOf(act(await it.as('shache-supervisor'), closed, 'reopen', { reason: '试试' }))).toBe('work-order.forbidden')
    const overseer = await it.as('kashi-supervisor')
    const before = await overseer.workOrder.get.query({ id: closed.id })
    expect(before.history.assignments.every(({ status }) => status === 'CANCELLED')).toBe(true)
    const reopened = await act(overseer, closed, 'reopen', { reason: '诉讼已撤回' })
    expect(reopened.status).toBe('IN_PROGRESS')
    const { order, history } = await overseer.workOrder.get.query({ id: closed.id })
    expect(order).toMatchObject({ closedAt: null, closeReason: null, formerStatus: null })
    expect(history.assignments.filter(({ role, status }) => role === 'LEAD' && status === 'IN_PROGRESS')).toHaveLength(1)
    expect(history.custody.map(({ holderName }) => holderName).slice(-2)[0]).toBe('')
    expect(history.custody.at(-1)?.holderUnitId).toBe(order.leadUnitId)
    expect(await asSuperuser('select 1 from filing where order_id = $1 and kind = $2 and objected_at is not null', [closed.id, 'NOT_PURSUED'])).toHaveLength(1)
    const liaison = await it.as('shache-zhujian-liaison')
    expect((await act(liaison, reopened, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系' })).status).toBe('IN_PROGRESS')
  })
  test('附议的人兼任主任也不能批准', async () => {
    const asked = await act(await it.as('shache-zhujian-chief'), await handled(), 'stopPursuing', ground)
    const order = await act(await it.as('shache-supervisor'), asked, 'secondNotPursue', { opinion: '证明属实' })
    expect(await refusalOf(act(await it.as('shache-supervisor', secondHat.supervisor), order, 'approveNotPursue', {}))).toBe('work-order.four-eyes')
  })
})

describe('提级、督办、询问', () => {
  test('地区收回自己派，县里的单位出局，县中心随派单成为协办', async () => {
    const overseer = await it.as('kashi-supervisor')
    const order = await act(overseer, await handled(), 'takeOver', { ground: 'INSTRUCTION', reason: '领导批示' })
    expect(order.status).toBe('REGISTERED')
    expect(await refusalOf(act(await it.as('shache-zhujian-liaison'), order, 'addRecord', { kind: 'PROGRESS', content: '试试' }))).not.toBeNull()
    expect((await seen(await it.as('shache-dispatcher'), order)).verbs).not.toContain('dispatch')
    const dispatcher = await it.as('kashi-dispatcher')
    const units = await dispatcher.directory.units.query({})
    const kashi = (await dispatcher.directory.tenants.query()).find(({ code }) => code === '653100')
    const lead = units.find(({ tenantId, role }) => tenantId === kashi?.id && role === 'HOUSING')
    const sent = await act(dispatcher, order, 'dispatch', { leadUnitId: lead?.id, basis: 'INDUSTRY', opinion: '请办理', manualBasis: { clause: '权责清单', overrideReason: '提级办理' } })
    const { history } = await dispatcher.workOrder.get.query({ id: sent.id })
    expect(history.assignments.filter(({ role, status, unitId }) => role === 'CO' && unitId === null && status === 'PENDING_SIGN')).toHaveLength(1)
    expect((await seen(await it.as('shache-dispatcher'), sent)).verbs).toContain('signPart')
  })
  test('重办两次仍不满意，县里提级给地区；没满两次的不行', async () => {
    const order = await handled()
    const supervisor = await it.as('shache-supervisor')
    const judged = async (redoCount: number) => {
      // Two whole rounds of handling, told short.
      await asSuperuser(`update work_order set status = 'REDO_REVIEW', holder_unit_id = null, redo_count = $2, is_designated = true where id = $1`, [order.id, redoCount])
      return order
    }
    expect(await refusalOf(act(supervisor, await judged(1), 'escalateRedo', { reason: '重办未果' }))).toBe('work-order.redo-first')
    const risen = await act(supervisor, await judged(2), 'escalateRedo', { reason: '两次重办未果' })
    expect(risen.status).toBe('REGISTERED')
    const queue = await (await it.as('kashi-dispatcher')).workOrder.list.query({ view: 'dispatch.waiting' })
    expect(queue.rows.map(({ id }) => id)).toContain(order.id)
    expect(await seen(supervisor, order)).toMatchObject({ isEscalated: true, isDesignated: false, holderUnitId: null, leadUnitId: null })
  })
  test('地区自己的件重办两次仍不满意，留在地区，由协调专员重新派单；没提级的件协调专员派不了', async () => {
    const [agent, dispatcher, coordinator] = await Promise.all(['kashi-agent', 'kashi-dispatcher', 'kashi-coordinator'].map((user) => it.as(user)))
    if (!agent || !dispatcher || !coordinator) throw new Error('nobody there')
    const units = await dispatcher.directory.units.query({})
    const own = (await dispatcher.directory.tenants.query()).find(({ code }) => code === '653100')?.id
    const of = (role: string) => units.find((unit) => unit.tenantId === own && unit.role === role)?.id
    const sent = (role: string) => ({ leadUnitId: of(role), basis: 'INDUSTRY', opinion: '请办理', manualBasis: { clause: '权责清单', overrideReason: '地区本级事项' } })
    let order = await registered(agent, { areaCode: '653100' })
    expect(await refusalOf(act(coordinator, order, 'dispatch', sent('HOUSING')))).toBe('work-order.forbidden')
    order = await act(dispatcher, order, 'dispatch', sent('HOUSING'))
    // Two whole rounds of handling, told short.
    await asSuperuser(`update work_order set status = 'REDO_REVIEW', holder_unit_id = null, redo_count = 2, is_designated = true where id = $1`, [order.id])
    order = await act(await it.as('kashi-supervisor'), order, 'escalateRedo', { reason: '两次重办未果' })
    expect(order.status).toBe('REGISTERED')
    expect(await seen(coordinator, order)).toMatchObject({ tenantId: own, isEscalated: true, verbs: expect.arrayContaining(['dispatch']) })
    order = await act(coordinator, order, 'dispatch', sent('URBAN_MGMT'))
    expect(await seen(coordinator, order)).toMatchObject({ status: 'DISPATCHED', leadUnitId: of('URBAN_MGMT') })
  })
  test('办结后又来说不满意的，转研判一次', async () => {
    let order = await handled()
    const liaison = await it.as('shache-zhujian-liaison')
    order = await act(liaison, order, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系，约定上门时间' })
    order = await act(liaison, order, 'submitReply', { reply: '3月5日上午我局督促物业更换曳引机配件，当日下午三点恢复运行，已试运行两小时。', resolution: 'RESOLVED', contactPhone: '0998-8512016' })
    order = await act(await it.as('shache-zhujian-leader'), order, 'unitApprove')
    order = await act(await it.as('shache-result'), order, 'acceptResult')
    order = await act(await it.as('shache-callback'), order, 'closeByEvaluation', { kind: 'RATED', contacted: 'YES', resolved: 'YES', resultRating: 5, processRating: 5 })
    const agent = await it.as('shache-agent')
    const complaint = { reason: 'NOT_DONE', words: '昨天又停了', resultRating: 2 }
    order = await act(agent, order, 'lateDissatisfaction', complaint)
    expect(order.status).toBe('REDO_REVIEW')
    const supervisor = await it.as('shache-supervisor')
    const despite = { code: 'I6', evidence: '回访录音' }
    expect(await refusalOf(act(supervisor, order, 'acceptDespite', despite))).toBe('work-order.chief-not-signed')
    const statement = { code: 'I6', statement: '电梯运行正常，监测记录可查' }
    expect(await refusalOf(act(await it.as('shache-zhujian-leader'), order, 'signStatement', statement))).toBe('work-order.forbidden')
    order = await act(await it.as('shache-zhujian-chief'), order, 'signStatement', statement)
    const { history } = await supervisor.workOrder.get.query({ id: order.id })
    expect(history.records.at(-1)).toMatchObject({ kind: 'STATEMENT', content: '恶意评价或评错。电梯运行正常，监测记录可查' })
    order = await act(supervisor, order, 'acceptDespite', despite)
    expect(await refusalOf(act(agent, order, 'lateDissatisfaction', complaint))).toBe('work-order.late-only-once')
  })
  test('上级的督办县里销不了', async () => {
    const order = await handled()
    const overseer = await it.as('kashi-overseer')
    const watched = await act(overseer, order, 'openSupervision', { level: 'L3', trigger: 'P1', requirements: '三日内报告' })
    expect((await seen(overseer, watched)).isSupervised).toBe(true)
    const [letter] = await asSuperuser<{ id: string }>('select id from supervision where order_id = $1', [order.id])
    const closing = { supervisionId: letter?.id, result: '已办' }
    expect(await refusalOf(act(await it.as('shache-supervisor'), watched, 'closeSupervision', closing))).toBe('work-order.supervision-not-yours')
    expect(await refusalOf(act(overseer, watched, 'closeSupervision', closing))).toBe('work-order.supervision-order-open')
  })
  test('单位提问，诉求人的补充就是答复', async () => {
    const asked = await act(await it.as('shache-zhujian-liaison'), await handled(), 'askCaller', { questions: '是哪一部电梯？' })
    const [question] = await asSuperuser<{ id: string }>('select id from caller_question where order_id = $1', [asked.id])
    const agent = await it.as('shache-agent')
    const told = await act(agent, asked, 'addSupplement', { text: '左边那部', questionId: question?.id })
    expect(await refusalOf(act(agent, told, 'addSupplement', { text: '右边', questionId: question?.id }))).toBe('work-order.question-answered')
  })
})

describe('误受理和重复来电', () => {
  test('派单员提请、审核员决定，一人两岗不行', async () => {
    const dispatcher = await it.as('shache-dispatcher')
    const order = await registered(await it.as('shache-agent'))
    const refusal = { reasonCode: 'NA02', basisText: '民事诉讼法', explanation: '已进入诉讼程序', guidance: '请向法院反映', callerToldAt: new Date() }
    const proposed = await act(dispatcher, order, 'proposeRejectLate', refusal)
    expect(proposed.status).toBe('REGISTERED')
    expect(await refusalOf(act(dispatcher, proposed, 'rejectLate', {}))).toBe('work-order.forbidden')
    expect((await act(await it.as('shache-dispatch-reviewer'), proposed, 'rejectLate', {})).status).toBe('REJECTED')
  })
  test('没有办结的不能另立重复件', async () => {
    const agent = await it.as('shache-agent')
    const order = await registered(agent)
    const opening = (previousOrderId: string) => agent.workOrder.openDraft.mutate({ channel: 'PHONE', phone: nextPhone(), previousOrderId, idempotencyKey: randomUUID() })
    expect(await refusalOf(opening(order.id))).toBe('work-order.previous-not-closed')
    const opened = await act(agent, await draft(agent), 'answerDirectly', { ...MATTER, requestType: 'CONSULT', answer: '办理时间为工作日九点至十八点', noKbReason: '知识库暂无' })
    const again = await opening(opened.id)
    const rows = await asSuperuser<{ previous_order_id: string; is_repeat: boolean }>('select previous_order_id, is_repeat from work_order where id = $1', [again.id])
    expect(rows).toEqual([{ previous_order_id: opened.id, is_repeat: true }])
  })
})
