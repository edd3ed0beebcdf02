import { mayTighten, POLICY_KINDS, type PolicyKind } from '@hotline/domain/policy/kinds.ts'
import { ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { refusalOf } from '../world/orders.ts'
import { midnight, setClock, submitted } from '../world/published.ts'

// What a county files beside its orders (rule 4.9): every version of its rules, and a unit's new leader.

let it: Instance
let db: Instance['db']
let countyAdmin: Api, countyDirector: Api, overseer: Api
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  db = it.db
  await db.query(`update membership set duties = '{DISPATCHER,SUPERVISOR,CENTRE_DIRECTOR}', permission_version = permission_version + 1 where person_id = 'p-zepu-dispatcher'`)
  ;[countyAdmin, countyDirector, overseer] = await Promise.all([it.as('shache-admin'), it.as('shache-director'), it.as('kashi-overseer')])
})
afterAll(() => it?.stop())
beforeEach(() => setClock(it, new Date()))

const DAY_MS = 86_400_000
const entry = { categoryCode: '0404', conditions: {}, leadUnitRole: 'HOUSING' as const, coUnitRoles: [], level: 'COUNTY' as const, basisText: '权责清单（2026年本）', grassrootsForbidden: false, rank: 'LIST' as const }
/** Something a county may set, of each kind that leaves it anything to set. */
const OWN: Partial<Record<PolicyKind, Record<string, unknown>>> = {
  SLA: { handle: { consult: { unit: 'WORKING_DAY', amount: 1 } } },
  ORDER: { safetyCategories: [...ORDER_DEFAULTS.safetyCategories, '0802'] },
  ROUTING: { minimumStaff: 3 },
  CENTRE: { delegation: { longestDays: 30 } },
  CALENDAR: { years: { '2026': { holidays: ['2026-12-15'], makeupWorkdays: [] } } },
  CATALOGUE: { changes: [{ ruleId: null, entry }] },
}
let ahead = 1
/** A version of each kind is one of its own: they begin on days of their own. */
async function published(kind: PolicyKind, content = OWN[kind] ?? {}): Promise<number> {
  const seen = await submitted(countyAdmin, { kind, content, on: midnight((ahead += 1)) })
  await countyDirector.policy.decide.mutate({ ...seen, publish: true, words: '' })
  return seen.id
}
const register = async (api: Api) => (await api.filing.list.query({ limit: 100 })).rows
const lineOf = async (api: Api, version: number) => (await register(api)).find(({ policyVersionId }) => policyVersionId === version) ?? Promise.reject(new Error(`version ${version} isn't in the register`))
const noticesOf = async (person: string) => (await db.query<{ code: string; params: Record<string, string> }>(`select code, params from notice where person_id = $1 and code like 'FILING%' order by at`, [person])).rows

describe('发布即备案', () => {
  test('县区能定的每一种规则，发布一版报一次，退回的不报；目录、日历各有名目', async () => {
    const kinds = POLICY_KINDS.filter(mayTighten)
    expect(Object.keys(OWN).sort()).toEqual([...kinds].sort())
    const back = await submitted(countyAdmin, { kind: 'SLA', content: OWN.SLA ?? {}, on: midnight(60) })
    await countyDirector.policy.decide.mutate({ ...back, publish: false, words: '再议' })
    const versions = new Map<PolicyKind, number>()
    for (const kind of kinds) versions.set(kind, await published(kind))
    const rows = await register(overseer)
    const filed = Object.fromEntries([...versions].map(([kind, id]) => [kind, rows.filter(({ policyVersionId }) => policyVersionId === id)]))
    expect(Object.fromEntries(Object.entries(filed).map(([kind, lines]) => [kind, lines.map((line) => line.kind)]))).toEqual({ SLA: ['POLICY'], ORDER: ['POLICY'], ROUTING: ['POLICY'], CENTRE: ['POLICY'], CALENDAR: ['CALENDAR'], CATALOGUE: ['CATALOGUE'] })
    expect(rows).toHaveLength(kinds.length)
    expect(filed.CATALOGUE?.[0]).toMatchObject({ tenantName: '莎车县', orderId: null, orderNo: null, mayObject: true, subject: expect.stringMatching(/^派单目录：调整 第 \d+ 版，喀署办发〔2026〕9号，\d{4}-\d\d-\d\d 起施行$/) })
  })

  test('地市自己发布的不报；异议期是地市日历的三个工作日', async () => {
    const before = (await register(overseer)).length
    const [admin, director] = [await it.as('kashi-admin'), await it.as('kashi-director')]
    const seen = await submitted(admin, { kind: 'ROUTING', content: { minimumStaff: 2, returnsBeforeDispute: 2, maximumTransfers: 2, sensitiveReportMinutes: 20 }, on: midnight(90) })
    await director.policy.decide.mutate({ ...seen, publish: true, words: '' })
    const rows = await register(overseer)
    expect(rows).toHaveLength(before)
    // At least three days of work, and no more than the longest holiday stands between.
    for (const { filedAt, objectUntil } of rows) expect((objectUntil.getTime() - filedAt.getTime()) / DAY_MS).toSatisfy((days: number) => days > 2 && days < 15)
  })

  test('数据库里一版只报一次，一条只报一件事', async () => {
    const [line] = await register(overseer)
    const write = (more: string) => refusalOf(inScope(it.server.app.pool, line?.tenantId ?? 0, (tx) => tx.query(
      `insert into filing (id, tenant_id, prefecture_id, kind, subject, filed_at, object_until${more ? ', policy_version_id' : ''}) select gen_random_uuid(), tenant_id, prefecture_id, kind, subject, filed_at, object_until${more} from filing where id = $1`, [line?.id])))
    expect(await write(', policy_version_id')).toMatch(/filing_policy_version_id_key/)
    expect(await write('')).toMatch(/filing_about/)
  })

  test('单位换分管领导，报备一次；只换联络员的不报', async () => {
    const units = (await countyAdmin.admin.units.query()).find(({ name }) => name.includes('水务') || name.includes('水利'))
    const before = (await register(overseer)).length
    await countyAdmin.admin.savePerson.mutate({ personId: null, username: 'filing-liaison', name: '新联络员', memberships: [{ id: null, unitId: units?.id ?? 0, duties: ['UNIT_LIAISON'] }] })
    expect(await register(overseer)).toHaveLength(before)
    await countyAdmin.admin.savePerson.mutate({ personId: null, username: 'filing-leader', name: '新分管领导', memberships: [{ id: null, unitId: units?.id ?? 0, duties: ['UNIT_LEADER'] }] })
    const [newest, ...rest] = await register(overseer)
    expect(rest).toHaveLength(before)
    expect(newest).toMatchObject({ kind: 'UNIT_LEADER', subject: `${units?.name}：分管领导变动`, orderId: null, policyVersionId: null, mayObject: true })
  })
})

describe('异议与答复', () => {
  test('看得到报备的是哪一版；提异议后县里收到、要答复，答复后地市收到；版本照旧有效', async () => {
    const version = await published('SLA', { handle: { help: { unit: 'WORKING_DAY', amount: 2 } } })
    const { id } = await lineOf(overseer, version)
    const { filing, page } = await overseer.filing.version.query({ id })
    expect([filing.id, page.version.id, page.acts, page.content]).toEqual([id, version, [], { handle: { help: { unit: 'WORKING_DAY', amount: 2 } } }])
    expect(page.base).toMatchObject({ handle: {} })

    await overseer.filing.object.mutate({ id, objection: '求助类与地区的规定不衔接，请重新论证' })
    expect(await refusalOf(overseer.filing.object.mutate({ id, objection: '再说一遍' }))).toBe('work-order.filing-objected')
    const told = { subject: filing.subject, words: '求助类与地区的规定不衔接，请重新论证' }
    for (const person of ['p-shache-admin', 'p-shache-director']) expect(await noticesOf(person), person).toEqual([{ code: 'FILING_OBJECTED', params: told }])

    const own = await countyAdmin.policy.version.query({ id: version })
    expect(own.filing).toMatchObject({ id, objection: told.words, answer: null })
    expect(own.version.status).toBe('PUBLISHED')
    expect(await lineOf(countyAdmin, version)).toMatchObject({ mayObject: false, mayAnswer: true, objection: told.words })
    await countyAdmin.filing.answer.mutate({ id, answer: '已另发第 3 版，恢复原来的期限' })
    expect(await refusalOf(countyAdmin.filing.answer.mutate({ id, answer: '再答' }))).toBe('filing.answered')
    expect(await lineOf(overseer, version)).toMatchObject({ answer: '已另发第 3 版，恢复原来的期限', mayObject: false, mayAnswer: false })
    expect(await noticesOf('p-kashi-overseer')).toMatchObject([{ code: 'FILING_ANSWERED', params: { place: '莎车县', words: '已另发第 3 版，恢复原来的期限' } }])
  })

  test('过了异议期不能再提；没有异议的不用答复；话要写', async () => {
    const version = await published('ROUTING', { minimumStaff: 4 })
    const { id, objectUntil } = await lineOf(overseer, version)
    expect(await refusalOf(countyAdmin.filing.answer.mutate({ id, answer: '没什么' }))).toBe('filing.not-objected')
    expect(await refusalOf(overseer.filing.object.mutate({ id, objection: ' ' }))).toBe('server.bad-request')
    await setClock(it, new Date(objectUntil.getTime() + 1_000))
    expect(await lineOf(overseer, version)).toMatchObject({ mayObject: false })
    expect(await refusalOf(overseer.filing.object.mutate({ id, objection: '晚了' }))).toBe('work-order.objection-late')
  })

  test('主任看台账、不提异议；邻县、外地区看不到也碰不到；县里不能对自己提异议', async () => {
    const version = await published('ORDER', { safetyCategories: [...ORDER_DEFAULTS.safetyCategories, '0802', '0404'] })
    const { id } = await lineOf(overseer, version)
    expect(await lineOf(await it.as('kashi-director'), version)).toMatchObject({ mayObject: false })
    expect(await refusalOf((await it.as('kashi-director')).filing.object.mutate({ id, objection: '不行' }))).toBe('register.forbidden')
    for (const who of ['zepu-dispatcher', 'guangyuan-overseer']) {
      const api = await it.as(who)
      expect((await register(api)).some((row) => row.policyVersionId !== null), who).toBe(false)
      expect(await refusalOf(api.filing.version.query({ id })), who).toBe('filing.not-found')
    }
    expect(await refusalOf((await it.as('zepu-dispatcher')).filing.object.mutate({ id, objection: '不行' }))).toBe('filing.not-found')
    expect(await refusalOf((await it.as('guangyuan-overseer')).filing.object.mutate({ id, objection: '不行' }))).toBe('filing.not-found')
    expect(await refusalOf((await it.as('zepu-dispatcher')).filing.answer.mutate({ id, answer: '不行' }))).toBe('filing.not-found')
    expect(await refusalOf((await it.as('shache-supervisor')).filing.object.mutate({ id, objection: '不行' }))).toBe('filing.not-found')
    // Under another tenant the row isn't there at all, whatever is asked.
    const other = (await (await it.as('zepu-dispatcher')).session.me.query()).membership.tenantId
    expect(await inScope(it.server.app.pool, other, (tx) => tx.query('update filing set objection = null where id = $1 returning id', [id]))).toEqual([])
  })
})
