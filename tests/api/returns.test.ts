import { inScope } from '@hotline/server/db/in-scope.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '../world/database.ts'
import { buildInstance, type Instance } from '../world/instance.ts'
import { daysLater } from '../world/moments.ts'
import { act, dispatched, LIFT, refusalOf, registered, unitsOfShache, type Ref } from '../world/orders.ts'

let it: Instance
let units: Record<string, number> = {}
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  units = await unitsOfShache(await it.as('shache-dispatcher'))
})
afterAll(() => it?.stop())

const manual = { clause: '权责清单第十二项', overrideReason: '原单位退单依据成立' }
const returning = (suggested: string) => ({ ground: 'WRONG_REMIT', words: '不属我局职责', basis: '三定规定第五条', suggestedUnitId: units[suggested] })

const sent = async (matter: Record<string, unknown> = LIFT): Promise<Ref> => dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent'), matter), { co: [] })
const endorsed = async (order: Ref, unit: string, suggested: string): Promise<Ref> =>
  act(await it.as(`shache-${unit}-leader`), await act(await it.as(`shache-${unit}-liaison`), order, 'requestReturn', returning(suggested)), 'endorseRequest')
const seen = async (order: Ref, user = 'shache-dispatcher') => (await it.as(user)).workOrder.get.query({ id: order.id })

/** Given back by the first unit with good reason and sent to a second one. */
async function sentAgain(): Promise<Ref> {
  let order = await endorsed(await sent(), 'zhujian', 'MARKET')
  order = await act(await it.as('shache-dispatch-reviewer'), order, 'approveReturn', { opinion: '依据成立，改派', basisSound: true })
  return dispatched(await it.as('shache-dispatcher'), order, { leadUnitId: units.MARKET, co: [], manualBasis: manual, ruleId: null })
}

describe('退单', () => {
  test('联络员提出、领导审签、中心同意后重新派单；对诉求人的期限不变，原单位不再看到', async () => {
    const order = await sent()
    const before = (await seen(order)).order
    const proposed = await act(await it.as('shache-zhujian-liaison'), order, 'requestReturn', returning('MARKET'))
    expect(proposed.status).toBe('DISPATCHED')
    expect(await refusalOf(act(await it.as('shache-zhujian-liaison'), proposed, 'sign'))).toBe('work-order.return-pending')
    const reviewed = await act(await it.as('shache-zhujian-leader'), proposed, 'endorseRequest', { opinion: '同意' })
    expect(reviewed.status).toBe('RETURN_REVIEW')

    const liaison = await it.as('shache-zhujian-liaison')
    expect(await refusalOf(act(liaison, reviewed, 'submitReply', {}))).toBe('work-order.not-in-state')
    const recorded = await act(liaison, reviewed, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已先行联系，安排物业值守' })
    expect(await refusalOf(act(await it.as('shache-dispatcher'), recorded, 'approveReturn', { opinion: '同意' }))).toBe('work-order.forbidden')
    expect(await refusalOf(act(await it.as('kashi-overseer'), recorded, 'approveReturn', { opinion: '同意' }))).toBe('work-order.forbidden')
    expect(await refusalOf(act(await it.as('kashishi-dispatch-reviewer'), recorded, 'approveReturn', { opinion: '同意' }))).toBe('work-order.not-found')

    const approved = await act(await it.as('shache-dispatch-reviewer'), recorded, 'approveReturn', { opinion: '依据成立', basisSound: true })
    expect(approved.status).toBe('REGISTERED')
    const after = (await seen(approved)).order
    expect(after).toMatchObject({ returnCount: 1, leadUnitName: null, holderUnitId: null })
    expect(after.dueAt).toEqual(before.dueAt)
    expect(await refusalOf(liaison.workOrder.get.query({ id: order.id }))).toBe('work-order.not-found')
    const again = await dispatched(await it.as('shache-dispatcher'), approved, { leadUnitId: units.MARKET, co: [], manualBasis: manual, ruleId: null })
    expect(again.status).toBe('DISPATCHED')
    expect((await seen(again)).order.dueAt).toEqual(before.dueAt)
  })

  test('驳回后必须签收，同一单位不能再退', async () => {
    const reviewed = await endorsed(await sent(), 'zhujian', 'MARKET')
    const rejected = await act(await it.as('shache-dispatch-reviewer'), reviewed, 'rejectReturn', { opinion: '属你局职责' })
    expect(rejected.status).toBe('DISPATCHED')
    const liaison = await it.as('shache-zhujian-liaison')
    expect(await refusalOf(act(liaison, rejected, 'requestReturn', returning('MARKET')))).toBe('work-order.returned-before')
    const signed = await act(liaison, rejected, 'sign')
    const late = { ...returning('MARKET'), evidence: '现场照片' }
    expect(await refusalOf(act(liaison, signed, 'requestLateReturn', late))).toBe('work-order.forbidden')
    expect(await refusalOf(act(await it.as('shache-zhujian-leader'), signed, 'requestLateReturn', late))).toBe('work-order.returned-before')
  })

  test('信息不全的退单由中心补问，工单仍在原单位', async () => {
    const asked = { ground: 'INFO_INSUFFICIENT', words: '请问是几号楼、哪部电梯？', basis: '诉求内容没有楼栋号' }
    const proposed = await act(await it.as('shache-zhujian-liaison'), await sent(), 'requestReturn', asked)
    const reviewed = await act(await it.as('shache-zhujian-leader'), proposed, 'endorseRequest')
    const back = await act(await it.as('shache-dispatch-reviewer'), reviewed, 'approveReturn', { opinion: '请回访组补问' })
    expect(back.status).toBe('DISPATCHED')
    const { order, history } = await seen(back)
    expect(order).toMatchObject({ returnCount: 0, holderUnitId: units.HOUSING })
    expect(history.questions).toMatchObject([{ questions: asked.words, answer: null }])
  })

  test('领导到时没有审签的，系统代签，申请作废', async () => {
    const proposed = await act(await it.as('shache-zhujian-liaison'), await sent(), 'requestReturn', returning('MARKET'))
    await sweepOnce(daysLater(it.server.app, 20))
    const { order, history } = await seen(proposed)
    expect(order.status).toBe('IN_PROGRESS')
    expect(history.requests).toMatchObject([{ kind: 'RETURN', status: 'CANCELLED' }])
  })

  test('审核中可撤回，外单位的人不能撤回，时限过了不能退', async () => {
    const reviewed = await endorsed(await sent(), 'zhujian', 'MARKET')
    const { history } = await seen(reviewed)
    const drop = { requestId: history.requests[0]?.id, reason: '由我局办理' }
    expect(await refusalOf(act(await it.as('shache-shijian-leader'), reviewed, 'dropRequest', drop))).toBe('work-order.not-found')
    const dropped = await act(await it.as('shache-zhujian-leader'), reviewed, 'dropRequest', drop)
    expect(dropped.status).toBe('DISPATCHED')
    await inScope(it.server.app.pool, (await seen(dropped)).order.tenantId, (tx) => tx.query(`update work_order set return_due_at = product_now() - interval '1 minute' where id = $1`, [dropped.id]))
    expect(await refusalOf(act(await it.as('shache-zhujian-liaison'), dropped, 'requestReturn', returning('MARKET')))).toBe('work-order.return-late')
  })
})

describe('争议、指定与先例', () => {
  test('第二次退单自动进入争议，各方提意见后指定，作为先例采用后同类件照此建议', async () => {
    let order = await endorsed(await sentAgain(), 'shijian', 'URBAN_MGMT')
    expect(order.status).toBe('DISPUTED')
    const coordinator = await it.as('shache-coordinator')
    const ruling = { leadUnitId: units.URBAN_MGMT, decision: '由县城管局主办', basis: '权责清单第二十项', asPrecedent: true }
    expect(await refusalOf(act(coordinator, order, 'designate', ruling))).toBe('work-order.opinions-missing')
    for (const unit of ['zhujian', 'shijian', 'chengguan']) {
      order = await act(await it.as(`shache-${unit}-leader`), order, 'giveOpinion', { words: '不属我局职责', clause: '三定规定第五条', evidence: '职责清单' })
    }
    order = await act(coordinator, order, 'designate', ruling)
    expect(order.status).toBe('DISPATCHED')
    const { order: page, history } = await seen(order)
    expect(page).toMatchObject({ isDesignated: true, leadUnitId: units.URBAN_MGMT, routingBasis: 'COORDINATION' })
    expect(history.requests.map((request) => request.status)).toEqual(['APPROVED', 'DISPUTED'])
    expect(history.filings).toMatchObject([{ kind: 'DESIGNATION' }])
    expect(await refusalOf(act(await it.as('shache-chengguan-liaison'), order, 'requestReturn', returning('HOUSING')))).toBe('work-order.designated-no-return')

    const reviewer = await it.as('shache-dispatch-reviewer')
    const { rows } = await reviewer.precedent.list.query({ status: 'PROPOSED' })
    expect(rows).toMatchObject([{ orderId: order.id, categoryCode: '0301', areaCode: '653125', leadUnitName: '莎车县城市管理局', mayDecide: true }])
    const decision = { id: rows[0]?.id ?? '', adopt: true, words: '同意作为先例' }
    expect(await refusalOf(coordinator.precedent.decide.mutate(decision))).toBe('register.forbidden')
    expect(await refusalOf((await it.as('kashishi-director')).precedent.decide.mutate(decision))).toBe('precedent.not-found')
    const adopted = await reviewer.precedent.decide.mutate(decision)
    expect(adopted).toMatchObject({ status: 'APPROVED' })
    expect(await refusalOf(reviewer.precedent.decide.mutate(decision))).toBe('precedent.decided')
    // A ruling in the catalogue is a change of the catalogue: filed once, and without the number of its order.
    const filed = (await (await it.as('kashi-overseer')).filing.list.query({ kinds: ['CATALOGUE'] })).rows
    expect(filed).toMatchObject([{ tenantName: '莎车县', orderId: null, orderNo: null, policyVersionId: null, subject: expect.stringMatching(/^先例写入派单目录：.+ \/ .+/), mayObject: true }])
    expect(JSON.stringify(filed)).not.toContain(order.orderNo)

    const like = await registered(await it.as('shache-agent'), LIFT)
    const dispatcher = await it.as('shache-dispatcher')
    const { proposal } = await dispatcher.workOrder.route.query({ id: like.id })
    expect(proposal).toMatchObject({ action: 'DISPATCH', lead: units.URBAN_MGMT, ruleId: adopted.ruleId })
    expect(proposal.explanation.map((remark) => remark.code)).toContain('S6_PRECEDENT')
    expect((await dispatched(dispatcher, like)).status).toBe('DISPATCHED')
    const elsewhere = await registered(await it.as('shache-agent'), { ...LIFT, categoryCode: '0802', title: '夜间施工噪声' })
    expect((await dispatcher.workOrder.route.query({ id: elsewhere.id })).proposal.explanation.map((remark) => remark.code)).not.toContain('S6_PRECEDENT')

    // The ruling stays its own where the order went to others since; the order is no longer there for it.
    const beyond = await registered(await it.as('zepu-agent'), { ...LIFT, areaCode: '653124' })
    await asSuperuser(it.database, 'update precedent set order_id = $1 where id = $2', [beyond.id, decision.id])
    expect((await reviewer.precedent.list.query({})).rows.find((row) => row.id === decision.id)).toMatchObject({ orderId: null, status: 'APPROVED' })
  })

  test('地市对指定提备案异议：任务收回，原各方重提意见，撤了的指定不能当先例', async () => {
    let order = await endorsed(await sent({ ...LIFT, categoryCode: '0704', title: '燃气热水器漏气' }), 'shijian', 'HOUSING')
    order = await act(await it.as('shache-dispatch-reviewer'), order, 'openDispute', { words: '两家都有依据' })
    const opinion = { words: '请中心定', clause: '三定规定第五条' }
    for (const unit of ['zhujian', 'shijian']) order = await act(await it.as(`shache-${unit}-leader`), order, 'giveOpinion', opinion)
    order = await act(await it.as('shache-coordinator'), order, 'designate', { leadUnitId: units.MARKET, decision: '由市监局主办', basis: '特种设备安全法', asPrecedent: true })
    const overseer = await it.as('kashi-overseer')
    const filingId = (await overseer.workOrder.get.query({ id: order.id })).history.filings[0]?.id
    order = await act(overseer, order, 'objectFiling', { filingId, objection: '依据不足，请重新协调' })
    expect(order.status).toBe('DISPUTED')
    const { history, order: page } = await seen(order)
    expect(page.isDesignated).toBe(false)
    expect(history.assignments.every(({ status }) => status === 'CANCELLED')).toBe(true)
    expect(history.disputes.map(({ ground }) => ground)).toContain('OBJECTED')
    const reviewer = await it.as('shache-dispatch-reviewer')
    const id = (await reviewer.precedent.list.query({ status: 'PROPOSED' })).rows.find((row) => row.orderId === order.id)?.id ?? ''
    expect(await refusalOf(reviewer.precedent.decide.mutate({ id, adopt: true, words: '采用' }))).toBe('precedent.objected')
    expect((await reviewer.precedent.decide.mutate({ id, adopt: false, words: '指定已被撤销' })).status).toBe('REJECTED')
    for (const unit of ['zhujian', 'shijian']) order = await act(await it.as(`shache-${unit}-leader`), order, 'giveOpinion', opinion)
    expect((await act(await it.as('shache-coordinator'), order, 'designate', { leadUnitId: units.HOUSING, decision: '由住建局主办', basis: '燃气条例' })).status).toBe('DISPATCHED')
  })

  test('牵涉外县的由地区协调，地区的先例在县里同样有效', async () => {
    const matter = { ...LIFT, categoryCode: '0102', title: '单位不签劳动合同' }
    const dispatcher = await it.as('shache-dispatcher')
    let order = await endorsed(await sent(matter), 'renshe', 'MARKET')
    order = await act(await it.as('shache-dispatch-reviewer'), order, 'approveReturn', { opinion: '依据成立' })
    order = await dispatched(dispatcher, order, { leadUnitId: units.MARKET, co: [], manualBasis: manual, ruleId: null })
    const zepu = (await dispatcher.directory.tenants.query()).find((tenant) => tenant.code === '653124')
    const elsewhere = { ...returning('HOUSING'), ground: 'WRONG_AREA', suggestedUnitId: null, suggestedTenantId: zepu?.id }
    order = await act(await it.as('shache-shijian-liaison'), order, 'requestReturn', elsewhere)
    order = await act(await it.as('shache-shijian-leader'), order, 'endorseRequest')
    expect(order.status).toBe('DISPUTED')
    expect(await refusalOf(act(await it.as('shache-coordinator'), order, 'designate', { leadUnitId: units.HOUSING, decision: '定', basis: '清单' }))).toBe('work-order.forbidden')
    const opinion = { words: '不属我方职责', clause: '三定规定第五条' }
    for (const user of ['shache-renshe-leader', 'shache-shijian-leader', 'zepu-dispatcher']) order = await act(await it.as(user), order, 'giveOpinion', opinion)
    const ruling = { leadUnitId: units.HOUSING, decision: '由莎车县住建局主办', basis: '行业主管', asPrecedent: true }
    order = await act(await it.as('kashi-coordinator'), order, 'designate', ruling)
    const { history } = await seen(order)
    expect(history.filings).toEqual([])
    expect(await refusalOf(seen(order, 'zepu-dispatcher'))).toBe('work-order.not-found')

    expect((await (await it.as('shache-dispatch-reviewer')).precedent.list.query({})).rows.map((row) => row.orderId)).not.toContain(order.id)
    const reviewer = await it.as('kashi-dispatch-reviewer')
    const { rows } = await reviewer.precedent.list.query({ status: 'PROPOSED' })
    const adopted = await reviewer.precedent.decide.mutate({ id: rows[0]?.id ?? '', adopt: true, words: '同意' })
    const like = await registered(await it.as('shache-agent'), matter)
    expect((await dispatcher.workOrder.route.query({ id: like.id })).proposal).toMatchObject({ lead: units.HOUSING, ruleId: adopted.ruleId })
  })

  test('审核员可直接转争议；指定的人不能自己采用先例', async () => {
    let order = await endorsed(await sent({ ...LIFT, categoryCode: '0704', title: '热水器漏电' }), 'shijian', 'HOUSING')
    order = await act(await it.as('shache-dispatch-reviewer'), order, 'openDispute', { words: '两家都有依据' })
    expect(order.status).toBe('DISPUTED')
    for (const unit of ['zhujian', 'shijian']) order = await act(await it.as(`shache-${unit}-leader`), order, 'giveOpinion', { words: '请中心定', clause: '三定规定第五条' })
    const director = await it.as('shache-director')
    const listed = await (await it.as('shache-dispatch-reviewer')).workOrder.get.query({ id: order.id })
    expect(listed.history.disputes).toMatchObject([{ ground: 'RETURNED' }])
    await act(director, order, 'designate', { leadUnitId: units.MARKET, decision: '由市监局主办', basis: '特种设备安全法', asPrecedent: true })
    const { rows } = await director.precedent.list.query({ status: 'PROPOSED' })
    expect(rows[0]).toMatchObject({ orderId: order.id, mayDecide: false })
    expect(await refusalOf(director.precedent.decide.mutate({ id: rows[0]?.id ?? '', adopt: true, words: '采用' }))).toBe('work-order.four-eyes')
  })
})
