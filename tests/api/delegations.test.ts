import type { Duty } from '@hotline/domain/access/duties.ts'
import { notify } from '@hotline/server/notice/notify.ts'
import { passed } from '../world/moments.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '../world/database.ts'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { act, dispatched, refusalOf, registered, type Ref } from '../world/orders.ts'

let it: Instance
let security: Api
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  security = await it.as('shache-security')
})
afterAll(() => it?.stop())

const DAY = 86_400_000
const p = (username: string) => `p-${username}`
type Given = { id: number; end: () => Promise<unknown> }

/** Passes on what `from` holds with these duties (of the post that has them all), as the form does. */
async function give(from: string, to: string, duties: Duty[], over: Partial<Parameters<Api['delegation']['make']['mutate']>[0]> = {}, as?: Api): Promise<Given> {
  const api = as ?? (await it.as(from))
  const posts = as ? await as.delegation.postsOf.query({ personId: p(from) }) : (await api.delegation.mine.query()).posts
  const post = posts.find((each) => duties.every((duty) => each.duties.includes(duty))) ?? posts[0]
  const { id } = await api.delegation.make.mutate({
    giverId: p(from), membershipId: post?.membershipId ?? 0, viaId: post?.viaId ?? null, delegateId: p(to), duties, from: null, until: new Date(Date.now() + 5 * DAY), reason: '外出培训', ...over,
  })
  return { id, end: () => api.delegation.end.mutate({ id }) }
}
const actingAs = (username: string, { id }: Given): Promise<Api> => it.as(username, -id)
const nameOf = async (username: string) => (await (await it.as(username)).session.me.query()).person.name
const handled = async (): Promise<Ref> => {
  const order = await registered(await it.as('shache-agent'), { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天' })
  return act(await it.as('shache-zhujian-liaison'), await dispatched(await it.as('shache-dispatcher'), order, { co: [] }), 'sign')
}
const wanting = () => ({ amount: 3, reason: '配件须从外地调运', stageReport: '已停梯封控并联系厂家', plan: '到货后次日恢复运行', callerToldAt: new Date() })
async function giveHat(username: string, duty: Duty): Promise<number> {
  const [row] = await asSuperuser<{ id: number }>(it.database, `insert into membership (tenant_id, person_id, unit_id, duties) select id, $1, null, array[$2] from tenant where code = '653125' returning id`, [p(username), duty])
  return row?.id ?? 0
}

describe('代办', () => {
  test('一秒内多出一个岗位，办的事署“李强（代 王芳）”，留在历史里；提前结束一秒内失效', async () => {
    const agent = await it.as('shache-agent2')
    const before = await agent.session.me.query()
    const given = await give('shache-dispatcher', 'shache-agent2', ['DISPATCHER'])
    await passed()
    const me = await agent.session.me.query()
    const [giver, own] = [await nameOf('shache-dispatcher'), await nameOf('shache-agent2')]
    expect(me.memberships.slice(0, -1)).toEqual(before.memberships)
    expect(me.memberships.at(-1)).toMatchObject({ id: -given.id, tenantName: '莎车县', duties: ['DISPATCHER'], actsFor: [giver] })
    const acting = await actingAs('shache-agent2', given)
    expect(await acting.session.me.query()).toMatchObject({ person: { id: p('shache-agent2'), name: own }, membership: { id: -given.id, duties: ['DISPATCHER'], actsFor: [{ personId: p('shache-dispatcher'), name: giver }] } })
    const order = await registered(await it.as('shache-agent'))
    expect((await agent.workOrder.get.query({ id: order.id })).order.verbs).not.toContain('dispatch')
    const sent = await dispatched(acting, order)
    const { history } = await acting.workOrder.get.query({ id: order.id })
    expect(history.events.at(-1)?.actorName).toBe(`${own}（代 ${giver}）`)
    const [event] = await asSuperuser<{ actor_id: string; acting_for: string[] }>(it.database, 'select actor_id, acting_for from work_order_event where order_id = $1 and version = $2', [order.id, sent.version])
    expect(event).toEqual({ actor_id: p('shache-agent2'), acting_for: [p('shache-dispatcher')] })
    await given.end()
    await passed()
    expect(await refusalOf(acting.session.me.query())).toBe('session.no-membership')
    expect(await refusalOf(act(acting, sent, 'recallDispatch', { reason: '再看看' }))).toBe('session.no-membership')
    expect((await agent.session.me.query()).memberships).toEqual(before.memberships)
  })

  test('受托人收到通知；到期、未到的都不给', async () => {
    const coming = await give('shache-dispatcher', 'shache-callback', ['DISPATCHER'], { from: new Date(Date.now() + DAY) })
    await passed()
    expect(await refusalOf((await actingAs('shache-callback', coming)).session.me.query())).toBe('session.no-membership')
    const notices = await (await it.as('shache-callback')).notice.list.query({})
    expect(notices.rows[0]).toMatchObject({ code: 'N19', params: { name: await nameOf('shache-dispatcher'), duties: '派单员' } })
    await asSuperuser(it.database, `update delegation set valid_from = now() - interval '2 days', valid_to = now() + interval '2 seconds' where id = $1`, [coming.id])
    await passed()
    const acting = await actingAs('shache-callback', coming)
    expect((await acting.session.me.query()).membership.duties).toEqual(['DISPATCHER'])
    await passed(2_300)
    expect(await refusalOf(acting.session.me.query())).toBe('session.no-membership')
    expect((await security.delegation.list.query({ what: 'PAST' })).rows.find(({ id }) => id === coming.id)?.state).toBe('OVER')
  })

  test('本该通知岗位本人的，也通知代办的人', async () => {
    const given = await give('shache-zhujian-liaison', 'shache-zhujian-handler', ['UNIT_LIAISON'])
    const order = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')), { co: [] })
    const [event] = await asSuperuser<{ id: string; unit: number; tenant: number }>(it.database, `select e.id, o.lead_unit_id as unit, o.tenant_id as tenant from work_order_event e join work_order o on o.id = e.order_id where e.order_id = $1 order by e.version desc limit 1`, [order.id])
    const [giverUnit] = await asSuperuser<{ unit_id: number }>(it.database, 'select unit_id from membership where person_id = $1', [p('shache-zhujian-liaison')])
    await notify(it.server.app, { eventId: event?.id ?? '', orderId: order.id, tenantId: event?.tenant ?? 0, code: 'N04', duties: ['UNIT_LIAISON'], unitIds: [giverUnit?.unit_id ?? 0] })
    const told = await asSuperuser<{ person_id: string }>(it.database, `select person_id from notice where event_id = $1 and code = 'N04'`, [event?.id])
    expect(told.map(({ person_id }) => person_id)).toEqual(expect.arrayContaining([p('shache-zhujian-liaison'), p('shache-zhujian-handler')]))
    await given.end()
  })
})

describe('给不了的', () => {
  test('给自己、给别县的人、给没有的职责、给管理员职责、绕圈、太深', async () => {
    const refused = (...of: Parameters<typeof give>) => refusalOf(give(...of))
    expect(await refused('shache-dispatcher', 'shache-dispatcher', ['DISPATCHER'])).toBe('delegation.to-oneself')
    expect(await refused('shache-dispatcher', 'cangxi-agent', ['DISPATCHER'])).toBe('delegation.not-here')
    expect(await refused('shache-dispatcher', 'nobody', ['DISPATCHER'])).toBe('delegation.not-here')
    expect(await refused('shache-dispatcher', 'shache-agent2', ['SUPERVISOR'])).toBe('delegation.duty-not-held')
    expect(await refused('shache-admin', 'shache-agent2', ['TENANT_ADMIN'])).toBe('delegation.source-missing')
    expect(await refused('shache-dispatcher', 'shache-auditor', ['DISPATCHER'])).toBe('delegation.administrator')
    expect(await refused('shache-dispatcher', 'shache-security', ['DISPATCHER'], {}, security)).toBe('delegation.own-duties')
    // The prefecture's post of the same person is no post of this county: it is given under its own membership.
    const there = (await (await it.as('shache-dispatcher')).session.me.query()).memberships.find(({ tenantName }) => tenantName === '喀什地区')?.id ?? 0
    expect(await refused('shache-dispatcher', 'shache-agent2', ['COORDINATOR'], { membershipId: there })).toBe('delegation.source-missing')
    const elsewhere = await it.as('shache-dispatcher', there)
    expect(await refusalOf(elsewhere.delegation.make.mutate({ giverId: p('shache-dispatcher'), membershipId: there, viaId: null, delegateId: p('shache-agent2'), duties: ['COORDINATOR'], from: null, until: new Date(Date.now() + DAY), reason: '外出培训' }))).toBe('delegation.not-here')
    expect((await elsewhere.delegation.mine.query()).posts).toMatchObject([{ membershipId: there, duties: ['COORDINATOR'] }])
  })

  test('只有安全管理员看得见全部、替别人办；别人的结束不了，外县的像没有一样', async () => {
    const given = await give('shache-dispatcher', 'shache-agent2', ['DISPATCHER'], {}, security)
    for (const username of ['shache-agent2', 'shache-admin', 'shache-director']) {
      const api = await it.as(username)
      expect(await refusalOf(api.delegation.list.query({ what: 'CURRENT' }))).toBe('settings.forbidden')
      expect(await refusalOf(api.delegation.postsOf.query({ personId: p('shache-dispatcher') }))).toBe('settings.forbidden')
      expect(await refusalOf(give('shache-dispatcher', 'shache-online', ['DISPATCHER'], {}, security).then(() => null))).toBe(username === 'shache-agent2' ? null : 'delegation.overlaps')
      expect(await refusalOf(api.delegation.end.mutate({ id: given.id }))).toBe('delegation.not-found')
    }
    const neighbour = await it.as('cangxi-security')
    expect(await refusalOf(neighbour.delegation.end.mutate({ id: given.id }))).toBe('delegation.not-found')
    expect(await refusalOf(neighbour.delegation.end.mutate({ id: 999_999 }))).toBe('delegation.not-found')
    expect((await neighbour.delegation.list.query({ what: 'CURRENT' })).rows).toEqual([])
    expect(await neighbour.delegation.postsOf.query({ personId: p('shache-dispatcher') })).toEqual([])
    expect((await security.delegation.list.query({ what: 'CURRENT' })).rows.find(({ id }) => id === given.id)).toMatchObject({ state: 'IN_FORCE', actsForNames: [await nameOf('shache-dispatcher')], reason: '外出培训' })
    // The giver himself takes back what the administrator arranged.
    await (await it.as('shache-dispatcher')).delegation.end.mutate({ id: given.id })
    expect(await refusalOf(security.delegation.end.mutate({ id: given.id }))).toBe('delegation.over')
    for (const { id, delegateId } of (await security.delegation.list.query({ what: 'CURRENT' })).rows) if (delegateId === p('shache-online')) await security.delegation.end.mutate({ id })
    const noted = await asSuperuser<{ what: string; changed_by: string }>(it.database, `select what, changed_by from person_change where (detail ->> 'delegation')::int = $1 order by at`, [given.id])
    expect(noted).toEqual([{ what: 'DELEGATED', changed_by: p('shache-security') }, { what: 'DELEGATION_ENDED', changed_by: p('shache-dispatcher') }])
  })

  test('不是自己的委托号，当不了岗位', async () => {
    const given = await give('shache-dispatcher', 'shache-agent2', ['DISPATCHER'])
    await passed()
    for (const username of ['shache-dispatcher', 'shache-agent', 'cangxi-agent']) expect(await refusalOf((await it.as(username, -given.id)).session.me.query())).toBe('session.no-membership')
    expect(await refusalOf((await it.as('shache-agent2', -999_999)).session.me.query())).toBe('session.no-membership')
    await given.end()
  })
})

describe('转委托', () => {
  test('丙代乙代甲：署名带全链；中间哪一环断了都不算', async () => {
    const [a, b, c] = ['shache-dispatcher', 'shache-agent2', 'shache-callback'] as const
    const first = await give(a, b, ['DISPATCHER'])
    await passed()
    expect(await refusalOf(give(b, c, ['DISPATCHER'], { until: new Date(Date.now() + 6 * DAY) }))).toBe('delegation.outlasts')
    const second = await give(b, c, ['DISPATCHER'], { until: new Date(Date.now() + 4 * DAY) })
    await passed()
    const acting = await actingAs(c, second)
    const [names, own] = [[await nameOf(b), await nameOf(a)], await nameOf(c)]
    expect((await acting.session.me.query()).memberships.at(-1)).toMatchObject({ id: -second.id, actsFor: names })
    const order = await dispatched(acting, await registered(await it.as('shache-agent')))
    expect((await acting.workOrder.get.query({ id: order.id })).history.events.at(-1)?.actorName).toBe(`${own}（代 ${names[0]}，代 ${names[1]}）`)
    expect(await refusalOf(give(c, 'shache-online', ['DISPATCHER']))).toBe('delegation.too-deep')
    expect(await refusalOf(give(b, a, ['DISPATCHER'], { viaId: first.id, membershipId: (await (await it.as(b)).delegation.mine.query()).posts.at(-1)?.membershipId ?? 0 }))).toBe('delegation.cycle')

    const holds = async () => { await passed(); return (await refusalOf(acting.session.me.query())) === null }
    const breaking: [string, string, string, unknown[]][] = [
      ['甲停用', `update person set disabled_at = now() where id = $1`, `update person set disabled_at = null where id = $1`, [p(a)]],
      ['乙停用', `update person set disabled_at = now() where id = $1`, `update person set disabled_at = null where id = $1`, [p(b)]],
      ['甲的岗位没了这项职责', `update membership set duties = '{QA_INSPECTOR}' where person_id = $1 and duties = '{DISPATCHER}'`, `update membership set duties = '{DISPATCHER}' where person_id = $1 and duties = '{QA_INSPECTOR}'`, [p(a)]],
      ['甲的岗位到期', `update membership set valid_to = now() where person_id = $1 and duties = '{DISPATCHER}'`, `update membership set valid_to = null where person_id = $1`, [p(a)]],
      ['乙离开本中心', `update membership set valid_to = now() where person_id = $1`, `update membership set valid_to = null where person_id = $1`, [p(b)]],
      ['丙离开本中心', `update membership set valid_to = now() where person_id = $1`, `update membership set valid_to = null where person_id = $1`, [p(c)]],
      ['第一环还没到', `update delegation set valid_from = now() + interval '1 hour' where id = $1`, `update delegation set valid_from = now() - interval '1 hour' where id = $1`, [first.id]],
      ['第一环没了这项职责', `update delegation set duties = '{COORDINATOR}' where id = $1`, `update delegation set duties = '{DISPATCHER}' where id = $1`, [first.id]],
    ]
    for (const [what, broken, mended, values] of breaking) {
      await asSuperuser(it.database, broken, values)
      expect([what, await holds()]).toEqual([what, false])
      expect([what, (await security.delegation.list.query({ what: 'CURRENT' })).rows.find(({ id }) => id === second.id)?.state]).toEqual([what, 'BROKEN'])
      await asSuperuser(it.database, mended, values)
      expect([what, await holds()]).toEqual([what, true])
    }
    await first.end()
    expect(await holds()).toBe(false)
    await second.end()
  })
})

describe('四眼：看真人，也看替谁办', () => {
  const extensionBy = async (api: Api) => act(api, await handled(), 'requestExtension', wanting())

  test('替申请人审批、审批自己替人提的、两人都替同一个人，都不行；换一个人才行', async () => {
    const hat = await giveHat('shache-zhujian-leader', 'DISPATCH_REVIEWER')
    const leader = await it.as('shache-zhujian-leader')
    // He asked himself; whoever acts for him doesn't decide.
    const asked = await extensionBy(leader)
    const forLeader = await give('shache-zhujian-leader', 'shache-supervisor', ['DISPATCH_REVIEWER'], { membershipId: hat })
    await passed()
    const standIn = await actingAs('shache-supervisor', forLeader)
    expect(await refusalOf(act(standIn, asked, 'approveExtension'))).toBe('work-order.four-eyes')
    // Somebody asked for him: neither he himself nor another who acts for him decides.
    const asking = await give('shache-zhujian-leader', 'shache-zhujian-liaison', ['UNIT_LEADER'])
    await passed()
    const other = await extensionBy(await actingAs('shache-zhujian-liaison', asking))
    expect(await refusalOf(act(await it.as('shache-zhujian-leader', hat), other, 'approveExtension'))).toBe('work-order.four-eyes')
    expect(await refusalOf(act(standIn, other, 'approveExtension'))).toBe('work-order.four-eyes')
    // The reviewer is away and his duties lie with the one who asked.
    const reviewing = await give('shache-dispatch-reviewer', 'shache-zhujian-liaison', ['DISPATCH_REVIEWER'])
    await passed()
    expect(await refusalOf(act(await actingAs('shache-zhujian-liaison', reviewing), other, 'approveExtension'))).toBe('work-order.four-eyes')
    // Nobody of these: it goes through, signed for whom it is done.
    const fair = await give('shache-dispatch-reviewer', 'shache-result', ['DISPATCH_REVIEWER'])
    await passed()
    const done = await act(await actingAs('shache-result', fair), other, 'approveExtension')
    const [row] = (await (await it.as('shache-dispatcher')).workOrder.get.query({ id: done.id })).history.requests
    expect(row).toMatchObject({ status: 'APPROVED', decidedByName: `${await nameOf('shache-result')}（代 ${await nameOf('shache-dispatch-reviewer')}）` })
    await Promise.all([forLeader, asking, reviewing, fair].map((each) => each.end()))
  })

  test('经办人拿着领导的委托，也审不了自己的答复', async () => {
    const given = await give('shache-zhujian-leader', 'shache-zhujian-handler', ['UNIT_LEADER'])
    const forHandler = await give('shache-zhujian-handler', 'shache-zhujian-liaison2', ['UNIT_HANDLER'])
    await passed()
    const reply = { reply: '已到现场核实并修复电梯主板，今天上午恢复运行，已电话告知诉求人，他表示认可，后续由物业每周巡检。', resolution: 'RESOLVED', legalBasis: '《特种设备安全法》第三十九条', contactPhone: '0998-8520001' }
    const replied = async (api: Api) => {
      const recorded = await act(api, await handled(), 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '电话联系，对方在家', at: new Date() })
      return act(api, recorded, 'submitReply', reply)
    }
    const own = await replied(await it.as('shache-zhujian-handler'))
    const acting = await actingAs('shache-zhujian-handler', given)
    expect(await refusalOf(act(acting, own, 'unitApprove'))).toBe('work-order.own-reply')
    // Written by another in his name: still his.
    const written = await replied(await actingAs('shache-zhujian-liaison2', forHandler))
    expect(await refusalOf(act(acting, written, 'unitApprove'))).toBe('work-order.own-reply')
    expect((await act(await it.as('shache-zhujian-leader'), own, 'unitApprove')).status).toBe('CENTRE_REVIEW')
    await Promise.all([given, forHandler].map((each) => each.end()))
  })
})
