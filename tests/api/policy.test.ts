import { randomUUID } from 'node:crypto'
import { DAY_MS, dateOfDay, dayOf } from '@hotline/domain/deadline/beijing.ts'
import { due } from '@hotline/domain/deadline/limit.ts'
import { XINJIANG } from '@hotline/domain/deadline/profiles.ts'
import { MATCH_DEFAULTS } from '@hotline/domain/duplicates/score.ts'
import type { PolicyKind } from '@hotline/domain/policy/kinds.ts'
import { SCORE_PLAN } from '@hotline/domain/assessment/plan.ts'
import { ROUTING_DEFAULTS } from '@hotline/domain/routing/model.ts'
import { formSettings, ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import { publishedLimits } from '@hotline/server/cli/lib/published.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { policyReminder } from '@hotline/server/policy/ending.ts'
import { contactReminder } from '@hotline/server/sweep/unit-contacts.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { act, dispatched, nextPhone, refusalOf, registered, draft as opened, MATTER } from '../world/orders.ts'
import { midnight, turnClock } from '../world/published.ts'

let it: Instance
let db: Instance['db']
let admin: Api
let director: Api
let countyAdmin: Api
let countyDirector: Api
const MINUTE_MS = 60_000
const RECORD = { body: '司法局', on: '2026-01-05', words: '合法性审查通过' }
const APPROVAL = { body: '地区行署', on: '2026-01-12', words: '第3次常务会议审议通过' }

beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  db = it.db
  await db.query(`update membership set duties = '{DISPATCHER,TENANT_ADMIN}', permission_version = permission_version + 1 where person_id = 'p-zepu-dispatcher'`)
  ;[admin, director, countyAdmin, countyDirector] = await Promise.all([it.as('kashi-admin'), it.as('kashi-director'), it.as('shache-admin'), it.as('shache-director')])
})
afterAll(() => it?.stop())
beforeEach(() => setClock(new Date()))

/** Nothing is forgotten: the product has to see by itself that a version began. */
const setClock = (at: Date) => turnClock(it, at)
const dateOf = (at: Date) => dateOfDay(dayOf(at))

async function tenantOf(api: Api): Promise<number> {
  return (await api.session.me.query()).membership.tenantId
}
const documentOf = async (api: Api): Promise<number> =>
  (await api.policy.saveDocument.mutate({ id: null, revision: 0, title: '关于调整办理时限的通知', documentNo: '喀署办发〔2026〕8号', issuingBody: '行署办公室', issuedOn: '2026-01-15', effectiveFrom: null, effectiveTo: null, provisional: false, reviewOn: null, upper: [] })).id

type Draft = { kind?: PolicyKind; content: Record<string, unknown>; documentId?: number | null }
const draft = async (api: Api, { kind = 'SLA', content, documentId }: Draft) =>
  api.policy.saveVersion.mutate({ id: null, revision: 0, kind, name: '试行调整', content, documentId: documentId === undefined ? await documentOf(api) : documentId, note: '缩短时限' })
const submit = (api: Api, seen: { id: number; revision: number }, on: Date, until: Date | null = null) =>
  api.policy.submit.mutate({ ...seen, legality: RECORD, approval: APPROVAL, effectiveOn: dateOf(on), effectiveUntil: until && dateOf(until) })
async function publish(by: Api, second: Api, what: Draft, on: Date, until: Date | null = null): Promise<number> {
  const submitted = await submit(by, await draft(by, what), on, until)
  await second.policy.decide.mutate({ ...submitted, publish: true, words: '' })
  return submitted.id
}
const shorter = (days: number) => ({ ...XINJIANG, handle: { ...XINJIANG.handle, complaint: { unit: 'WORKING_DAY' as const, amount: days } } })
type Stored = { policy: number; due: Date; version: number }
const stored = async (id: string): Promise<Stored> =>
  (await db.query<Stored>('select sla_policy_id as policy, due_at as due, version from work_order where id = $1', [id])).rows[0] ?? Promise.reject(new Error('gone'))

describe('到点自己生效，老工单守老版本', () => {
  test('施行前一分钟受理的按旧版，后一分钟的按新版；之后派单也还是各按各的，没有重算', async () => {
    const at = midnight(3)
    const before = (await admin.policy.list.query()).versions.find(({ kind, phase }) => kind === 'SLA' && phase === 'IN_FORCE')
    const id = await publish(admin, director, { content: shorter(3) }, at)
    const agent = await it.as('shache-agent')

    await setClock(new Date(at.getTime() - MINUTE_MS))
    const old = await registered(agent)
    await setClock(new Date(at.getTime() + MINUTE_MS))
    const fresh = await registered(agent)
    expect([(await stored(old.id)).policy, (await stored(fresh.id)).policy]).toEqual([before?.id, id])
    const versionBefore = (await stored(old.id)).version

    await setClock(new Date(at.getTime() + DAY_MS))
    const dispatcher = await it.as('shache-dispatcher')
    expect((await dispatcher.workOrder.route.query({ id: old.id })).limit).toEqual({ unit: 'WORKING_DAY', amount: 7 })
    expect((await dispatcher.workOrder.route.query({ id: fresh.id })).limit).toEqual({ unit: 'WORKING_DAY', amount: 3 })
    expect((await stored(old.id)).version).toBe(versionBefore)
    await dispatched(dispatcher, old)
    await dispatched(dispatcher, fresh)
    const limits = await db.query('select order_id, "limit" from assignment where order_id = any($1)', [[old.id, fresh.id]])
    expect(Object.fromEntries(limits.rows.map((row) => [row.order_id, row.limit.amount]))).toEqual({ [old.id]: 7, [fresh.id]: 3 })
    expect((await db.query('select count(*)::int as n from recalculation')).rows).toEqual([{ n: 0 }])

    const { versions } = await admin.policy.list.query()
    expect(versions.find((each) => each.id === id)?.phase).toBe('IN_FORCE')
    expect(versions.find((each) => each.id === before?.id)).toMatchObject({ phase: 'PAST', effectiveTo: at })
  })
})

describe('任何人都能按旧版本核一个日期', () => {
  test('按某一刻、按第几版，各算各的；没有的说没有', async () => {
    const { app } = it.server
    const tenantId = await tenantOf(countyAdmin)
    const { versions } = await admin.policy.list.query()
    const [older, newer] = ['PAST', 'COMING'].map((phase) => versions.findLast((each) => each.kind === 'SLA' && each.phase === phase))
    // The version of the first test, in three days; before it the one the prefecture started with.
    const days = async (wanted: Parameters<typeof publishedLimits>[2]) => (await publishedLimits(app, tenantId, wanted))?.policy.handle.complaint.amount
    const on = newer?.effectiveFrom ?? new Date()
    app.reference.forget()
    expect(older).toBeUndefined()
    expect([await days({ at: new Date(on.getTime() - MINUTE_MS) }), await days({ at: on })]).toEqual([7, 3])
    expect([await days({ number: 1 }), await days({ number: newer?.number ?? 0 }), await days({ number: 99 })]).toEqual([7, 3, undefined])
    expect((await publishedLimits(app, tenantId, { at: on }))?.told).toMatch(/^喀什地区.*第 \d+ 版《试行调整》 喀署办发〔2026〕8号$/)
    expect(await days({ at: new Date(0) })).toBeUndefined()
  })
})

describe('发布', () => {
  test('提交人不能自己发布；主任不能起草；退回要写理由，退回后可再改', async () => {
    const made = await draft(admin, { content: shorter(5) })
    const submitted = await submit(admin, made, midnight(200))
    expect(await refusalOf(admin.policy.decide.mutate({ ...submitted, publish: true, words: '' }))).toBe('policy.four-eyes')
    expect(await refusalOf(draft(director, { content: shorter(5), documentId: null }))).toBe('settings.forbidden')
    expect(await refusalOf(director.policy.decide.mutate({ ...submitted, publish: false, words: '' }))).toBe('server.bad-request')
    await director.policy.decide.mutate({ ...submitted, publish: false, words: '请再征求县区意见' })
    const page = await admin.policy.version.query({ id: made.id })
    expect(page.version).toMatchObject({ status: 'DRAFT', decisionWords: '请再征求县区意见' })
    expect(page.acts).toEqual(['edit', 'consult', 'submit', 'withdraw'])
    expect((await admin.policy.withdraw.mutate({ id: made.id, revision: page.version.revision })).id).toBe(made.id)
  })

  test('没有依据文件、没有文号、施行日已到，都发布不了', async () => {
    const bare = await draft(admin, { content: shorter(5), documentId: null })
    expect(await refusalOf(submit(admin, bare, midnight(200)))).toBe('policy.document-missing')
    const documentId = (await admin.policy.saveDocument.mutate({ id: null, revision: 0, title: '还没发文', documentNo: null, issuingBody: '行署办公室', issuedOn: null, effectiveFrom: null, effectiveTo: null, provisional: false, reviewOn: null, upper: [] })).id
    expect(await refusalOf(submit(admin, await draft(admin, { content: shorter(5), documentId }), midnight(200)))).toBe('policy.document-no-missing')
    expect(await refusalOf(submit(admin, await draft(admin, { content: shorter(5) }), midnight(0)))).toBe('policy.too-soon')
  })

  test('同一刻只有一个有效：两个版本同时发布，一个成，一个被库里的约束拦下', async () => {
    const at = midnight(40)
    const submitted = [await submit(admin, await draft(admin, { content: MATCH_DEFAULTS, kind: 'MATCH' }), at), await submit(admin, await draft(admin, { content: { ...MATCH_DEFAULTS, suggest: 0.6 }, kind: 'MATCH' }), at)]
    const answers = await Promise.all(submitted.map((each) => refusalOf(director.policy.decide.mutate({ ...each, publish: true, words: '' }))))
    expect(answers.filter((each) => each === null)).toHaveLength(1)
    expect(answers.filter((each) => each === 'policy.overlap')).toHaveLength(1)
  })

  test('别人先存了就拒绝；发布了的一个字也改不动，直接写库也不行', async () => {
    const made = await draft(admin, { content: shorter(6) })
    const edit = () => admin.policy.saveVersion.mutate({ id: made.id, revision: made.revision, kind: 'SLA', name: '再改', content: shorter(6), documentId: null, note: '' })
    await edit()
    expect(await refusalOf(edit())).toBe('policy.stale')
    const tenantId = await tenantOf(admin)
    const [inForce] = (await admin.policy.list.query()).versions.filter(({ kind, status }) => kind === 'SLA' && status === 'PUBLISHED')
    const write = (sql: string) => refusalOf(inScope(it.server.app.pool, tenantId, (tx) => tx.query(sql, [inForce?.id])))
    expect(await write(`update policy_version set content = '{}' where id = $1`)).toMatch(/settled/)
    expect(await write(`update policy_version set status = 'DRAFT' where id = $1`)).toMatch(/settled/)
    expect(await write(`update policy_version set effective_to = null where id = $1`)).toMatch(/settled/)
    expect(await write('delete from policy_version where id = $1')).toMatch(/permission denied/)
  })

  test('没有合法性审查和第二人的，直接写库也发布不了', async () => {
    const made = await draft(admin, { content: shorter(6) })
    const tenantId = await tenantOf(admin)
    const write = refusalOf(inScope(it.server.app.pool, tenantId, (tx) => tx.query(`update policy_version set status = 'PUBLISHED', effective_from = now() + interval '9 years' where id = $1`, [made.id])))
    expect(await write).toMatch(/policy_version_chain/)
  })

  test('到期没有下一版的，提前六十天告诉管理员和主任，各一次；过期后受理不了新工单', async () => {
    const guangyuan = await it.as('guangyuan-admin')
    const until = midnight(30)
    await publish(guangyuan, await it.as('guangyuan-director'), { content: (await guangyuan.policy.list.query()).kinds.find(({ kind }) => kind === 'SLA')?.content as Record<string, unknown> }, midnight(2), until)
    await setClock(midnight(4))
    await policyReminder(it.server.app)(it.server.app.clock.now())
    await policyReminder(it.server.app)(it.server.app.clock.now())
    const told = await db.query(`select person_id from notice where code = 'POLICY_END'`)
    expect(told.rows.map((row) => row.person_id).sort()).toEqual(['p-guangyuan-admin', 'p-guangyuan-director'])
    await setClock(new Date(until.getTime() + MINUTE_MS))
    expect(await refusalOf(registered(await it.as('cangxi-agent'), { areaCode: '510824' }))).toBe('deadline.policy-missing')
  })
})

describe('县区', () => {
  const consult = (amount: number) => ({ handle: { consult: { unit: 'WORKING_DAY', amount } } })

  test('只能收紧：放宽的拒绝并说出哪一项，没改的不收；一般规则不归县区定', async () => {
    expect(await refusalOf(draft(countyAdmin, { content: consult(9) }))).toBe('policy.looser')
    expect(await refusalOf(draft(countyAdmin, { content: consult(2) }))).toBe('policy.nothing-set')
    expect(await refusalOf(draft(countyAdmin, { content: {} }))).toBe('policy.nothing-set')
    expect(await refusalOf(draft(countyAdmin, { content: { suggest: 0.9 }, kind: 'MATCH' }))).toBe('policy.prefecture-only')
  })

  test('收紧的一版到点在本县生效，邻县不受影响；转出去的工单守受理时的版本', async () => {
    const at = midnight(6)
    const id = await publish(countyAdmin, countyDirector, { content: consult(1) }, at)
    await setClock(new Date(at.getTime() + MINUTE_MS))
    const order = await registered(await it.as('shache-agent'), { requestType: 'CONSULT' })
    const neighbour = await registered(await it.as('zepu-agent'), { requestType: 'CONSULT', areaCode: '653124' })
    expect((await stored(order.id)).policy).toBe(id)
    expect((await stored(neighbour.id)).policy).not.toBe(id)
    expect((await (await it.as('shache-dispatcher')).workOrder.route.query({ id: order.id })).limit).toEqual({ unit: 'WORKING_DAY', amount: 1 })
    expect((await (await it.as('zepu-dispatcher')).workOrder.route.query({ id: neighbour.id })).limit).toEqual({ unit: 'WORKING_DAY', amount: 2 })
    const shown = await (await it.as('shache-dispatcher')).workOrder.get.query({ id: order.id })
    expect(shown.order.policy).toMatchObject({ number: 1, documentNo: '喀署办发〔2026〕8号', own: true })
  })
})

describe('办理规则、派单规则', () => {
  test('县区多列一类不得撤回的举报、收紧答复和评价：到点起本县新受理的撤不了、表单按新的数，之前受理的和邻县的照旧', async () => {
    const at = midnight(9)
    const safety = [...ORDER_DEFAULTS.safetyCategories, '0802']
    expect(await refusalOf(draft(countyAdmin, { kind: 'ORDER', content: { safetyCategories: ['0702'] } }))).toBe('policy.looser')
    expect(await refusalOf(draft(countyAdmin, { kind: 'ORDER', content: { callingHours: [['09:00', '12:00']] } }))).toBe('policy.looser')
    await publish(countyAdmin, countyDirector, { kind: 'ORDER', content: { safetyCategories: safety, shortestReply: 50, lowestContent: 4 } }, at)
    const reported = async (username: string, areaCode: string) => {
      const [api, phone] = [await it.as(username), nextPhone()]
      return { order: await act(api, await opened(api, { phone }), 'register', { ...MATTER, requestType: 'REPORT', areaCode }), phone, api }
    }
    const withdrawn = ({ order, phone, api }: Awaited<ReturnType<typeof reported>>) =>
      refusalOf(act(api, order, 'withdraw', { identity: 'SAME_PHONE', phone, reason: '已经协商解决' }))

    await setClock(new Date(at.getTime() - MINUTE_MS))
    const before = await reported('shache-agent', '653125')
    await setClock(new Date(at.getTime() + MINUTE_MS))
    const after = await reported('shache-agent', '653125')
    // What its forms go by comes with the order.
    const settings = async ({ order, api }: typeof after) => (await api.workOrder.get.query({ id: order.id })).order.settings
    expect(await settings(before)).toEqual(formSettings(ORDER_DEFAULTS))
    expect(await settings(after)).toEqual({ ...formSettings(ORDER_DEFAULTS), shortestReply: 50, lowestContent: 4 })
    expect(await withdrawn(before)).toBeNull()
    expect(await withdrawn(after)).toBe('work-order.withdraw-safety')
    expect(await withdrawn(await reported('zepu-agent', '653124'))).toBeNull()
  })

  test('地市改了配备人数，到点起各县都按它看单位缺不缺人', async () => {
    const at = midnight(10)
    await publish(admin, director, { kind: 'ROUTING', content: { ...ROUTING_DEFAULTS, minimumStaff: 7 } }, at)
    const short = async () => (await countyAdmin.admin.units.query()).filter(({ gaps }) => gaps.includes('NO_STAFF')).length
    const now = await short()
    await setClock(new Date(at.getTime() + MINUTE_MS))
    it.server.app.reference.forget()
    expect(await short()).toBeGreaterThan(now)
  })

  test('地市改了单位变动的天数，县里把报备定得更紧：到点起的变动按新的，之前的守着原来的期限；可撤销的天数县里不能改', async () => {
    const at = midnight(11)
    const within = (amount: number) => ({ unit: 'WORKING_DAY' as const, amount })
    await publish(admin, director, { kind: 'ROUTING', content: { ...ROUTING_DEFAULTS, minimumStaff: 7, unit: { undoDays: 15, fileContactWithin: within(8), remindDays: 2 } } }, at)
    expect(await refusalOf(draft(countyAdmin, { kind: 'ROUTING', content: { unit: { undoDays: 3 } } }))).toBe('policy.looser')
    expect(await refusalOf(draft(countyAdmin, { kind: 'ROUTING', content: { unit: { fileContactWithin: within(12) } } }))).toBe('policy.looser')
    await publish(countyAdmin, countyDirector, { kind: 'ROUTING', content: { unit: { fileContactWithin: within(4) } } }, at)
    const tenantId = await tenantOf(countyAdmin)
    const added = async (name: string) => (await countyAdmin.unit.save.mutate({ id: randomUUID(), unitId: null, version: null, code: `N-${name}`, name, kind: 'SUBDISTRICT', dutyPhone: '0998-1', reason: '新设' })).unitId
    const rung = async (unitId: number, name: string) => {
      await countyAdmin.unit.save.mutate({ id: randomUUID(), unitId, version: 1, code: `N-${name}`, name, kind: 'SUBDISTRICT', dutyPhone: '0998-2', reason: '换号' })
      const row = (await countyAdmin.unit.contacts.query()).find((each) => each.unitId === unitId)
      const calendar = (await it.server.app.reference.of(tenantId)).calendars.get(tenantId)
      return { dueAt: row?.dueAt, by: (amount: number) => row && calendar && due(row.happenedAt, within(amount), calendar) }
    }
    const closing = async (unitId: number) => {
      const move = { kind: 'CLOSE', unitId } as const
      const { undoDays, unit } = await countyAdmin.unit.preview.query(move)
      const changed = await countyAdmin.unit.change.mutate({ id: randomUUID(), move, unitVersion: unit.version, targetVersion: null, reason: '撤销', document: null })
      return { undoDays, lasts: Math.round(((changed.undoUntil?.getTime() ?? 0) - it.server.app.clock.now().getTime()) / DAY_MS) }
    }

    await setClock(new Date(at.getTime() - MINUTE_MS))
    const [old, shut] = [await rung(await added('城东街道'), '城东街道'), await closing(await added('城西街道'))]
    expect(shut).toEqual({ undoDays: 7, lasts: 7 })
    expect(old.dueAt).toEqual(old.by(10))
    await setClock(new Date(at.getTime() + MINUTE_MS))
    const [fresh, later] = [await rung(await added('城南街道'), '城南街道'), await closing(await added('城北街道'))]
    expect(later).toEqual({ undoDays: 15, lasts: 15 })
    expect(fresh.dueAt).toEqual(fresh.by(4))

    const told = async () => (await countyAdmin.notice.list.query({})).rows.filter(({ code }) => code === 'UNIT_CONTACT').map(({ params }) => params.unit)
    const remindedAt = (ahead: number) => contactReminder(it.server.app)(new Date((fresh.dueAt?.getTime() ?? 0) - ahead * DAY_MS))
    await remindedAt(2.1)
    expect(await told()).toEqual([])
    await remindedAt(1.9)
    expect(await told()).toEqual(['城南街道'])
  })

  test('地市改了回访时段和几次算联系不上，到点起各县的回访台都按它', async () => {
    const at = midnight(12)
    const calling = { unreachable: { attempts: 4, days: 3 }, callingHours: [['08:30', '12:00'], ['15:00', '20:30']] as [string, string][] }
    await publish(admin, director, { kind: 'ORDER', content: { ...ORDER_DEFAULTS, ...calling } }, at)
    const callback = await it.as('shache-callback')
    const listed = async () => (await callback.workOrder.list.query({ view: 'callback.waiting' })).calling
    await setClock(new Date(at.getTime() - MINUTE_MS))
    expect(await listed()).toEqual({ unreachable: ORDER_DEFAULTS.unreachable, callingHours: ORDER_DEFAULTS.callingHours })
    await setClock(new Date(at.getTime() + MINUTE_MS))
    expect(await listed()).toEqual(calling)
    expect((await (await it.as('shache-dispatcher')).workOrder.list.query({ view: 'dispatch.waiting' })).calling).toBeUndefined()
  })

  test('考核计分由地市定，合计不是一百分的不收', async () => {
    const plan = { ...SCORE_PLAN, sign: { ...SCORE_PLAN.sign, weight: 20 } }
    expect(await refusalOf(draft(admin, { kind: 'SCORING', content: plan }))).toBe('policy.sum-not-hundred')
    expect(await refusalOf(draft(countyAdmin, { kind: 'SCORING', content: { sign: { weight: 16 } } }))).toBe('policy.prefecture-only')
    await publish(admin, director, { kind: 'SCORING', content: { ...plan, completion: { ...SCORE_PLAN.completion, weight: 20 } } }, midnight(20))
    expect((await countyAdmin.policy.list.query()).versions.find(({ kind }) => kind === 'SCORING')).toMatchObject({ own: false, phase: 'COMING' })
  })
})

describe('草案', () => {
  test('没征求意见的县看不见，别的地市看不见；被征求的看得见、只答一次；不答复算没有意见', async () => {
    const made = await draft(admin, { content: shorter(4) })
    const [shache, zepu] = await Promise.all([tenantOf(countyAdmin), tenantOf(await it.as('zepu-dispatcher'))])
    const see = (api: Api) => refusalOf(api.policy.version.query({ id: made.id }))
    const cangxi = await it.as('cangxi-admin')
    expect(await Promise.all([see(countyAdmin), see(cangxi)])).toEqual(['policy.not-found', 'policy.not-found'])
    const rows = async (api: Api) => inScope(it.server.app.pool, await tenantOf(api), (tx) => tx.query('select 1 from policy_version where id = $1', [made.id]))
    expect([await rows(countyAdmin), await rows(cangxi)]).toEqual([[], []])
    // A line of opinion opens a draft: whoever would write one for himself is stopped by the database.
    const peep = inScope(it.server.app.pool, shache, async (tx) => {
      const { rows: [owner] } = await db.query('select tenant_id from policy_version where id = $1', [made.id])
      return tx.query(`insert into policy_opinion (id, version_id, tenant_id, asked_tenant_id, asked_name, round, words, asked_by_name, asked_at, due_at) values (gen_random_uuid(), $1, $2, $3, '', 1, '', '', now(), now())`, [made.id, owner.tenant_id, shache])
    })
    expect(await refusalOf(peep)).toMatch(/row-level security/)

    const seen = { id: made.id, revision: made.revision }
    const dueOn = dateOf(midnight(5))
    const ask = (tenantIds: number[]) => admin.policy.consult.mutate({ ...seen, tenantIds, unitIds: [], dueOn, words: '请结合本县实际提出意见' })
    expect(await refusalOf(ask([await tenantOf(cangxi)]))).toBe('policy.not-below')
    expect(await ask([shache, zepu])).toEqual({ round: 1 })
    expect(await refusalOf(admin.policy.saveVersion.mutate({ id: made.id, revision: made.revision + 1, kind: 'SLA', name: '改', content: shorter(4), documentId: null, note: '' }))).toBe('policy.round-open')

    const { owed } = await countyAdmin.policy.list.query()
    expect(owed.map(({ versionId }) => versionId)).toEqual([made.id])
    const page = await countyAdmin.policy.version.query({ id: made.id })
    expect(page.opinions.map(({ askedTenantId }) => askedTenantId)).toEqual([shache])
    expect(page.acts).toEqual([])
    const answer = { id: page.opinions[0]?.id ?? '', view: 'AMEND' as const, words: '投诉类建议保留 7 个工作日' }
    expect(await refusalOf((await it.as('zepu-dispatcher')).policy.answer.mutate(answer))).toBe('policy.not-found')
    await countyDirector.policy.answer.mutate(answer)
    expect(await refusalOf(countyAdmin.policy.answer.mutate(answer))).toBe('policy.answered')
    expect((await db.query(`select person_id from notice where code = 'POLICY_ASK' and tenant_id = $1`, [shache])).rows.map((row) => row.person_id).sort()).toEqual(['p-shache-admin', 'p-shache-director'])

    await setClock(midnight(6))
    const after = await admin.policy.version.query({ id: made.id })
    expect(after.opinions.map(({ askedTenantId, state, view }) => [askedTenantId, state, view])).toEqual(expect.arrayContaining([[shache, 'ANSWERED', 'AMEND'], [zepu, 'SILENT', null]]))
    expect(await admin.policy.consult.mutate({ id: made.id, revision: after.version.revision, tenantIds: [zepu], unitIds: [], dueOn: dateOf(midnight(9)), words: '' })).toEqual({ round: 2 })
  })
})
