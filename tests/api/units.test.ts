import { randomUUID } from 'node:crypto'
import type { ChangeUnit } from '@hotline/domain/unit/change.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { openSessions } from '@hotline/server/session/actor.ts'
import { contactReminder } from '@hotline/server/sweep/unit-contacts.ts'
import { perform } from '@hotline/server/work-order/perform.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { act, dispatched, refusalOf, registered, type Ref } from '../world/orders.ts'

let it: Instance
let admin: Api
const units: Record<string, number> = {}
let tenantId = 0
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  admin = await it.as('shache-admin')
  tenantId = (await admin.session.me.query()).membership.tenantId
  for (const unit of await admin.directory.units.query({ tenantId })) if (unit.role) units[unit.role] ??= unit.id
})
afterAll(() => it?.stop())

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => inScope(it.server.app.pool, tenantId, (tx) => tx.query<Row>(text, values))
const unitOf = async (role: string) => (await admin.admin.units.query()).find(({ id }) => id === units[role])
type Move = ChangeUnit['move']
const asked = async (move: Move, api = admin): Promise<ChangeUnit> => {
  const { unit, target } = await api.unit.preview.query(move)
  return { id: randomUUID(), move, unitVersion: unit.version, targetVersion: target?.version ?? null, reason: '机构改革', document: '莎编办〔2026〕3号' }
}
const merge = (from: string, into: string): Move => ({ kind: 'MERGE', unitId: units[from] ?? 0, targetId: units[into] ?? 0 })
const move = (unit: string, under: string | null): Move => ({ kind: 'MOVE', unitId: units[unit] ?? 0, targetId: under === null ? null : (units[under] ?? 0) })

const LIFT = { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天' }
const manual = { clause: '权责清单第十二项', overrideReason: '按职责改派' }
const sentTo = async (role: string, more: Record<string, unknown> = {}, matter: Record<string, unknown> = LIFT): Promise<Ref> =>
  dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent'), matter), { leadUnitId: units[role], co: [], manualBasis: manual, ruleId: null, ...more })
const stored = (id: string) => sql(`select o.status, o.holder_unit_id, o.lead_unit_id, o.lead_unit_name, o.due_at, o.holder_due_at, o.sign_due_at, o.next_due_at, o.lead_assignment_id,
  (select jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'unit', a.unit_id, 'name', a.unit_name, 'status', a.status, 'parent', a.parent_id, 'due', a.due_at, 'signed', a.signed_at, 'closed', a.closed_at, 'why', a.close_reason) order by a.id) from assignment a where a.order_id = o.id) as parts,
  (select jsonb_agg(jsonb_build_object('unit', r.unit_id, 'name', r.unit_name, 'suggested', r.suggested_unit_id, 'status', r.status) order by r.id) from request r where r.order_id = o.id) as requests from work_order o where o.id = $1`, [id])
const tree = () => sql('select id, parent_id, status, merged_into_id, role, also_roles, (select array_agg(m.id order by m.id) from membership m where m.unit_id = u.id) as members from unit u where tenant_id = $1 order by id', [tenantId])
const passed = () => new Promise((resolve) => setTimeout(resolve, 1_100))

describe('合并', () => {
  test('在办的、人、下级、职责都到承接单位，时限一天不动，历史留着原来的名字；撤销后分毫不差', async () => {
    const liaison = await it.as('shache-zhujian-liaison')
    const signed = await act(liaison, await sentTo('HOUSING'), 'sign')
    const waiting = await sentTo('HOUSING', { co: [{ unitId: units.URBAN_MGMT }] })
    const part = await sentTo('MARKET', { co: [{ unitId: units.HOUSING }] })
    const returning = await act(liaison, await sentTo('HOUSING'), 'requestReturn', { ground: 'WRONG_REMIT', words: '不属我局职责', basis: '三定规定第五条', suggestedUnitId: units.MARKET })
    const orders = [signed, waiting, part, returning]
    const before = await Promise.all(orders.map(({ id }) => stored(id)))
    const treeBefore = await tree()

    const preview = await admin.unit.preview.query(merge('HOUSING', 'URBAN_MGMT'))
    expect(preview.problems).toEqual([])
    expect(preview.counts).toMatchObject({ openOrders: 4, leads: 3, requests: 1, people: 5 })
    expect(preview.counts.rules).toBeGreaterThan(0)
    expect(preview.warnings).toContainEqual({ code: 'unit.warn-many-leaders', params: { n: 2 } })
    const input = await asked(merge('HOUSING', 'URBAN_MGMT'))
    const changed = await admin.unit.change.mutate(input)
    expect(changed.orders).toBe(4)

    const after = await Promise.all(orders.map(({ id }) => stored(id)))
    const name = (await unitOf('URBAN_MGMT'))?.name
    for (const [index, [row]] of after.entries()) {
      const was = before[index]?.[0]
      for (const kept of ['status', 'due_at', 'holder_due_at', 'sign_due_at', 'next_due_at', 'lead_assignment_id']) expect(row?.[kept], kept).toEqual(was?.[kept])
    }
    expect(after[0]?.[0]).toMatchObject({ holder_unit_id: units.URBAN_MGMT, lead_unit_name: name })
    expect(after[1]?.[0]?.parts).toContainEqual(expect.objectContaining({ role: 'CO', status: 'CANCELLED', why: '单位合并' }))
    expect(after[3]?.[0]?.requests).toEqual([expect.objectContaining({ unit: units.URBAN_MGMT })])
    // Who held it until when is in the order's own history.
    const page = await (await it.as('shache-dispatcher')).workOrder.get.query({ id: signed.id })
    expect(page.history.events.map(({ type }) => type)).toContain('work-order.handed-over')
    const held = await sql('select holder_name from custody where order_id = $1 order by version', [signed.id])
    expect(held.slice(-2).map((row) => row.holder_name)).toEqual([expect.stringContaining('住'), name])
    // Nothing of it is left at the closed unit, and nothing new gets there.
    expect(await sql(`select 1 from assignment where unit_id = $1 and status in ('PENDING_SIGN','SIGNED','IN_PROGRESS','SUBMITTED','APPROVED','RETURN_REQUESTED','REWORK')`, [units.HOUSING])).toEqual([])
    expect(await refusalOf(sentTo('HOUSING'))).toMatch(/^routing\.R4|^work-order\.unit/)
    const { proposal } = await (await it.as('shache-dispatcher')).workOrder.route.query({ id: (await registered(await it.as('shache-agent'), LIFT)).id })
    expect(proposal.lead).toBe(units.URBAN_MGMT)
    // Its people are the successor's, whose people see all of it.
    await passed()
    expect((await liaison.session.me.query()).membership.unitId).toBe(units.URBAN_MGMT)
    for (const user of ['shache-zhujian-liaison', 'shache-chengguan-liaison']) expect((await (await it.as(user)).workOrder.get.query({ id: signed.id })).order.id).toBe(signed.id)

    // Undone, everything is as it was.
    expect((await admin.unit.undoPreview.query({ id: input.id })).reasons).toEqual([])
    await admin.unit.undo.mutate({ id: input.id, reason: '方案有变' })
    expect(await Promise.all(orders.map(({ id }) => stored(id)))).toEqual(before)
    expect(await tree()).toEqual(treeBefore)
    expect(await refusalOf(admin.unit.undo.mutate({ id: input.id, reason: '再撤一次' }))).toBe('unit.undone')
    await passed()
    expect((await liaison.session.me.query()).membership.unitId).toBe(units.HOUSING)
    const now = await (await it.as('shache-dispatcher')).workOrder.get.query({ id: waiting.id })
    expect((await act(liaison, { id: waiting.id, version: now.order.version }, 'sign')).status).toBe('IN_PROGRESS')
    expect((await admin.unit.changes.query())[0]).toMatchObject({ id: input.id, reason: '机构改革', document: '莎编办〔2026〕3号', undoReason: '方案有变', targetName: name })
  })

  test('承接单位办过了就撤不回，说明为什么；原单位办完的工单承接单位看得到，重办也归它', async () => {
    const order = await sentTo('FORESTRY')
    const input = await asked(merge('FORESTRY', 'AGRICULTURE'))
    await admin.unit.change.mutate(input)
    const [row] = await sql<{ version: number }>('select version from work_order where id = $1', [order.id])
    await act(await it.as('shache-dispatcher'), { id: order.id, version: row?.version ?? 0 }, 'urge', { text: '请抓紧', by: 'CENTRE' })
    expect((await admin.unit.undoPreview.query({ id: input.id })).reasons).toEqual([{ code: 'unit.undo-orders', params: { n: 1 } }])
    expect(await refusalOf(admin.unit.undo.mutate({ id: input.id, reason: '方案有变' }))).toBe('unit.undo-depends')
    const late = { ...it.server.app.clock }
    Object.assign(it.server.app.clock, { now: () => new Date(late.now().getTime() + 8 * 86_400_000) })
    expect(await refusalOf(admin.unit.undo.mutate({ id: input.id, reason: '方案有变' }))).toBe('unit.undo-late')
    Object.assign(it.server.app.clock, late)
  })

  test('同时派单：要么先派后一起转走，要么派不进去，停用的单位手里一件不留', async () => {
    const dispatcher = await it.as('shache-dispatcher')
    const agent = await it.as('shache-agent')
    const waiting = await Promise.all(Array.from({ length: 8 }, () => registered(agent, LIFT)))
    const input = await asked(merge('NATURAL_RESOURCES', 'TRANSPORT'))
    const send = (order: Ref) => refusalOf(dispatched(dispatcher, order, { leadUnitId: units.NATURAL_RESOURCES, co: [], manualBasis: manual, ruleId: null }))
    const [merged, ...sent] = await Promise.all([refusalOf(admin.unit.change.mutate(input)), ...waiting.map(send)])
    expect(merged).toBeNull()
    for (const refusal of sent) expect([null, 'work-order.unit-closed-now', 'routing.R4_INACTIVE', 'routing.R4_NO_LEADER', 'routing.R4_NO_STAFF']).toContain(refusal)
    const left = await sql('select a.id from assignment a join unit u on u.id = a.unit_id where u.status <> $1 and a.closed_at is null and a.status = $2', ['ACTIVE', 'PENDING_SIGN'])
    expect(left).toEqual([])
    const open = await sql('select id from work_order where holder_unit_id = $1', [units.TRANSPORT])
    expect(open).toHaveLength(sent.filter((refusal) => refusal === null).length)
  })

  test('派单已写未提交，合并等它提交再一起转走；别的进程还不知道停用，数据库不收', async () => {
    const { app } = it.server
    const { actor } = await openSessions(app.pool, app.reference).of('p-shache-dispatcher', null)
    const [first, second] = [await registered(await it.as('shache-agent'), LIFT), await registered(await it.as('shache-agent'), LIFT)]
    const dispatch = ({ id, version }: Ref) => ({
      id, version, verb: 'dispatch' as const, idempotencyKey: randomUUID(), input: { leadUnitId: units.JUSTICE, co: [], basis: 'INDUSTRY', manualBasis: manual, ruleId: null, opinion: '请依职责办理' },
    })
    const input = await asked(merge('JUSTICE', 'CIVIL_AFFAIRS'))
    const before = await app.reference.of(tenantId)
    let merging: Promise<string | null> = Promise.resolve('not begun')
    await inScope(app.pool, tenantId, async (tx) => {
      await perform(app, tx, actor, dispatch(first))
      await tx.query('select 1')
      merging = refusalOf(admin.unit.change.mutate(input))
      await new Promise((resolve) => setTimeout(resolve, 400))
    })
    expect(await merging).toBeNull()
    expect(await sql('select holder_unit_id from work_order where id = $1', [first.id])).toEqual([{ holder_unit_id: units.CIVIL_AFFAIRS }])
    const behind = { ...app, reference: { ...app.reference, of: () => Promise.resolve(before) } }
    expect(await refusalOf(inScope(app.pool, tenantId, (tx) => perform(behind, tx, actor, dispatch(second))))).toBe('work-order.unit-closed-now')
  })

  test('投诉承接单位的工单正由它办，先要改派', async () => {
    const name = (await unitOf('WATER_RESOURCES'))?.name ?? ''
    const order = await registered(await it.as('shache-agent'), { ...LIFT, complainedParty: name, complainedUnitId: units.WATER_RESOURCES })
    await dispatched(await it.as('shache-dispatcher'), order, { leadUnitId: units.CULTURE_TOURISM, co: [], manualBasis: manual, ruleId: null })
    const preview = await admin.unit.preview.query(merge('CULTURE_TOURISM', 'WATER_RESOURCES'))
    expect(preview.problems).toEqual([{ code: 'unit.complained', params: { n: 1, name } }])
    expect(await refusalOf(admin.unit.change.mutate(await asked(merge('CULTURE_TOURISM', 'WATER_RESOURCES'))))).toBe('unit.complained')
    expect(await refusalOf(admin.unit.change.mutate(await asked(move('CULTURE_TOURISM', 'WATER_RESOURCES'))))).toBe('unit.complained')
  })
})

describe('移动和停用', () => {
  beforeEach(() => it.server.app.reference.forget())
  const parentOf = async (role: string) => (await sql<{ parent_id: number | null }>('select parent_id from unit where id = $1', [units[role]]))[0]?.parent_id

  test('移到别的上级，上级的人就看得到；撤销回到原处', async () => {
    const order = await sentTo('EDUCATION')
    const leader = await it.as('shache-renshe-leader')
    expect(await refusalOf(leader.workOrder.get.query({ id: order.id }))).toBe('work-order.not-found')
    const input = await asked(move('EDUCATION', 'HUMAN_RESOURCES'))
    await admin.unit.change.mutate(input)
    await passed()
    expect((await leader.workOrder.get.query({ id: order.id })).order.id).toBe(order.id)
    await admin.unit.undo.mutate({ id: input.id, reason: '改回去' })
    expect(await parentOf('EDUCATION')).toBeNull()
    expect(await refusalOf(leader.workOrder.get.query({ id: order.id }))).toBe('work-order.not-found')
  })

  test('两人同时互相移到对方下面，只成一个，不成环', async () => {
    const both = await Promise.all([asked(move('HEALTH', 'FINANCE')), asked(move('FINANCE', 'HEALTH'))])
    const done = await Promise.all(both.map((input) => refusalOf(admin.unit.change.mutate(input))))
    expect(done.filter((code) => code === null)).toHaveLength(1)
    expect(done.filter((code) => code !== null)).toEqual([expect.stringMatching(/^unit\.(stale|cycle)$/)])
    expect((await admin.unit.preview.query(done[0] === null ? move('FINANCE', 'HEALTH') : move('HEALTH', 'FINANCE'))).problems).toEqual([{ code: 'unit.cycle', params: { name: expect.any(String) } }])
  })

  test('有在办和在任的不能停用；同一次提交连点两下只做一次', async () => {
    await sentTo('COMMERCE')
    expect((await admin.unit.preview.query({ kind: 'CLOSE', unitId: units.COMMERCE ?? 0 })).problems.map(({ code }) => code)).toEqual(['unit.open-orders', 'unit.people'])
    const empty = await admin.unit.save.mutate({ id: randomUUID(), unitId: null, version: null, code: 'NEW-1', name: '新设办公室', kind: 'GOV_DEPT', reason: '新设' })
    const input = await asked({ kind: 'CLOSE', unitId: empty.unitId, targetId: null })
    const twice = await Promise.all([admin.unit.change.mutate(input), admin.unit.change.mutate(input)])
    expect(twice[0]).toEqual(twice[1])
    expect(await sql('select id from unit_change where unit_id = $1 and kind = $2', [empty.unitId, 'CLOSE'])).toHaveLength(1)
    expect(await refusalOf(admin.unit.change.mutate({ ...input, move: merge('COMMERCE', 'MARKET') }))).toBe('unit.repeated-key')
    expect(await refusalOf(admin.unit.change.mutate({ ...input, id: randomUUID() }))).toBe('unit.stale')
    await admin.unit.undo.mutate({ id: input.id, reason: '还要用' })
    expect((await admin.admin.units.query()).find(({ id }) => id === empty.unitId)?.active).toBe(true)
  })
})

describe('谁能动', () => {
  test('别的岗位不能；别的中心的单位等于没有，地市的管理员也一样', async () => {
    const mine = await asked(move('VETERANS', 'CIVIL_AFFAIRS'))
    for (const username of ['shache-dispatcher', 'shache-director', 'shache-security', 'shache-zhujian-leader', 'kashi-overseer']) {
      const api = await it.as(username)
      const refusals = await Promise.all([
        refusalOf(api.unit.change.mutate(mine)), refusalOf(api.unit.preview.query(mine.move)), refusalOf(api.unit.changes.query()), refusalOf(api.unit.undo.mutate({ id: mine.id, reason: '试' })),
        refusalOf(api.unit.save.mutate({ id: randomUUID(), unitId: null, version: null, code: 'X1', name: '试探', kind: 'GOV_DEPT', reason: '试' })), refusalOf(api.unit.contacts.query()),
      ])
      for (const refusal of refusals) expect(refusal, username).toBe('settings.forbidden')
    }
    const [foreign] = await (await it.as('cangxi-admin')).admin.units.query()
    for (const username of ['cangxi-admin', 'kashi-admin', 'guangyuan-admin']) {
      const api = await it.as(username)
      expect(await refusalOf(api.unit.preview.query(mine.move)), username).toBe('unit.not-found')
      expect(await refusalOf(api.unit.change.mutate(mine)), username).toBe('unit.not-found')
    }
    expect(await refusalOf(admin.unit.preview.query({ kind: 'MOVE', unitId: units.VETERANS ?? 0, targetId: foreign?.id ?? 0 }))).toBe('unit.not-found')
    await admin.unit.change.mutate(mine)
    expect(await refusalOf((await it.as('cangxi-admin')).unit.undo.mutate({ id: mine.id, reason: '试' }))).toBe('unit.change-missing')
    expect((await (await it.as('kashi-admin')).unit.changes.query()).map(({ id }) => id)).not.toContain(mine.id)
  })

  test('中心暂停后不能动', async () => {
    const owner = it.database.ownerUrl
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: owner })
    await client.connect()
    await client.query(`update tenant set status = 'SUSPENDED' where id = $1`, [tenantId])
    expect((await admin.unit.preview.query(merge('TAX', 'MARKET'))).problems[0]?.code).toBe('unit.frozen')
    await client.query(`update tenant set status = 'LIVE' where id = $1`, [tenantId])
    await client.end()
  })
})

describe('单位资料', () => {
  const fields = { code: 'T-100', name: '老城街道办', kind: 'SUBDISTRICT' as const, reason: '新设' }
  test('新设、修改；编码不重复，看到的旧了就重来；改了应急电话十个工作日内报备', async () => {
    const { unitId } = await admin.unit.save.mutate({ ...fields, id: randomUUID(), unitId: null, version: null, dutyPhone: '0998-1' })
    expect(await refusalOf(admin.unit.save.mutate({ ...fields, id: randomUUID(), unitId: null, version: null }))).toBe('unit.code-taken')
    const edit = { ...fields, id: randomUUID(), unitId, version: 1, name: '老城街道办事处', office: '综合办', officePhone: '0998-2', dutyPhone: '0998-3', reason: '更名' }
    await admin.unit.save.mutate(edit)
    await admin.unit.save.mutate(edit)
    expect(await refusalOf(admin.unit.save.mutate({ ...edit, id: randomUUID() }))).toBe('unit.stale')
    expect((await admin.admin.units.query()).find(({ id }) => id === unitId)).toMatchObject({ name: '老城街道办事处', office: '综合办', dutyPhone: '0998-3', version: 2 })
    const waiting = (await admin.unit.contacts.query()).filter((row) => row.unitId === unitId)
    expect(waiting.map(({ what }) => what).sort()).toEqual(['EMERGENCY', 'OFFICE'])
    const [first] = waiting
    expect((first?.dueAt?.getTime() ?? 0) - (first?.happenedAt.getTime() ?? 0)).toBeGreaterThanOrEqual(10 * 86_400_000)
    await admin.unit.fileContact.mutate({ id: first?.id ?? '', document: '报备函1号' })
    expect(await refusalOf(admin.unit.fileContact.mutate({ id: first?.id ?? '' }))).toBe('unit.filing-missing')
    expect(await refusalOf((await it.as('cangxi-admin')).unit.fileContact.mutate({ id: waiting[1]?.id ?? '' }))).toBe('unit.filing-missing')
  })

  test('换了联络员，也要报备', async () => {
    const before = (await admin.unit.contacts.query()).length
    await admin.admin.savePerson.mutate({ personId: null, username: 'new-liaison', name: '新联络员', memberships: [{ id: null, unitId: units.AGRICULTURE ?? 0, duties: ['UNIT_LIAISON'] }] })
    const waiting = await admin.unit.contacts.query()
    expect(waiting).toHaveLength(before + 1)
    expect(waiting.at(-1)).toMatchObject({ unitId: units.AGRICULTURE, what: 'STAFF' })
  })

  test('快到报备期限时提醒系统管理员，只提醒一次', async () => {
    const told = () => sql<{ person_id: string }>(`select person_id from notice where tenant_id = $1 and code = 'UNIT_CONTACT'`, [tenantId])
    const at = (days: number) => contactReminder({ ...it.server.app })(new Date(Date.now() + days * 86_400_000))
    await at(0)
    expect(await told()).toEqual([])
    const waiting = (await admin.unit.contacts.query()).length
    await at(20)
    await at(21)
    expect(await told()).toHaveLength(waiting)
  })
})
