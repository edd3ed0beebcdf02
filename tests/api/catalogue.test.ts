import type { CatalogueChange, CatalogueEntry } from '@hotline/domain/routing/catalogue-changes.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { dispatched, refusalOf, registered, unitsOfShache } from '../world/orders.ts'
import { midnight, setClock, submitted } from '../world/published.ts'

let it: Instance
let db: Instance['db']
let admin: Api, director: Api, countyAdmin: Api, countyDirector: Api, dispatcher: Api
let units: Record<string, number> = {}
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  db = it.db
  ;[admin, director, countyAdmin, countyDirector, dispatcher] = await Promise.all([it.as('kashi-admin'), it.as('kashi-director'), it.as('shache-admin'), it.as('shache-director'), it.as('shache-dispatcher')])
  units = await unitsOfShache(dispatcher)
})
afterAll(() => it?.stop())
beforeEach(() => setClock(it, new Date()))

const LAMP = { categoryCode: '0402', title: '路灯不亮', content: '门口的路灯三天不亮，晚上看不见路。', demand: '修好' }
const lineOf = async (api: Api, code: string, level = 'COUNTY') => {
  const line = (await api.policy.catalogue.query()).find(({ categoryCode, level: at, conditions, own, effectiveTo }) => categoryCode === code && at === level && own && !effectiveTo && !Object.keys(conditions).length)
  return line ?? Promise.reject(new Error(`no line of ${code}`))
}
const said = (categoryCode: string, leadUnitRole: CatalogueEntry['leadUnitRole'], more: Partial<CatalogueEntry> = {}): CatalogueEntry =>
  ({ categoryCode, conditions: {}, leadUnitRole, coUnitRoles: [], level: 'COUNTY', basisText: '权责清单（2026年本）', grassrootsForbidden: false, rank: 'LIST', ...more })
const submit = (by: Api, on: Date, ...changes: CatalogueChange[]) => submitted(by, { kind: 'CATALOGUE', content: { changes }, on })
async function publish(by: Api, second: Api, on: Date, ...changes: CatalogueChange[]): Promise<number> {
  const seen = await submit(by, on, ...changes)
  await second.policy.decide.mutate({ ...seen, publish: true, words: '' })
  return seen.id
}
const add = (entry: CatalogueEntry): CatalogueChange => ({ ruleId: null, entry })
const save = (by: Api, ...changes: CatalogueChange[]) => refusalOf(by.policy.saveVersion.mutate({ id: null, revision: 0, kind: 'CATALOGUE', name: '派单目录', content: { changes }, documentId: null, note: '' }))
const proposed = async (id: string, api = dispatcher) => (await api.workOrder.route.query({ id })).proposal
const shownBy = async (id: string) => (await dispatcher.workOrder.get.query({ id })).order.catalogue

test('地市改一条：先看会动几件，第二人发布，到施行日零点才换；之前派的守原来的一版', async () => {
  const agent = await it.as('shache-agent')
  const before = await dispatched(dispatcher, await registered(agent, LAMP))
  const waiting = await registered(agent, LAMP)
  const elsewhere = await registered(agent)
  const line = await lineOf(admin, '0402')
  const seen = await submit(admin, midnight(2), { ruleId: line.id, entry: said('0402', 'HOUSING', { coUnitRoles: ['URBAN_MGMT'] }) })
  const moves = await director.policy.moves.query({ id: seen.id })
  expect(moves).toMatchObject({ kind: 'CATALOGUE', gaps: [] })
  const { rows: [counted] } = await db.query(`select count(*)::int as n from work_order where status = 'REGISTERED' and category_code = '0402' and prefecture_id = (select id from tenant where code = '653100')`)
  expect([moves.orders, moves.looked]).toEqual([counted.n, counted.n])
  expect(moves.moved).toBeGreaterThan(0)
  expect(await refusalOf(admin.policy.decide.mutate({ ...seen, publish: true, words: '' }))).toBe('policy.four-eyes')
  await director.policy.decide.mutate({ ...seen, publish: true, words: '' })

  await setClock(it, new Date(midnight(2).getTime() - 60_000))
  expect(await proposed(waiting.id)).toMatchObject({ lead: units['URBAN_MGMT'], ruleId: line.id })
  await setClock(it, new Date(midnight(2).getTime() + 60_000))
  const now = await proposed(waiting.id)
  expect(now).toMatchObject({ lead: units['HOUSING'], co: [units['URBAN_MGMT']] })
  expect((await proposed(elsewhere.id)).ruleId).not.toBe(now.ruleId)

  const after = await dispatched(dispatcher, waiting)
  expect(await shownBy(before.id)).toMatchObject({ basisText: line.basisText, version: { number: 1, own: false } })
  expect(await shownBy(after.id)).toMatchObject({ basisText: '权责清单（2026年本）', version: { id: seen.id, number: 2, documentNo: '喀署办发〔2026〕9号', own: false } })
  const page = await countyAdmin.policy.version.query({ id: seen.id })
  expect(page.lines.map(({ id, leadUnitRole }) => [id, leadUnitRole])).toEqual([[line.id, 'URBAN_MGMT']])
})

test('县区自己加一条：本县到点照它派，邻县和地市不变；再改、再停都经下一版', async () => {
  const at = midnight(1)
  const id = await publish(countyAdmin, countyDirector, at, add(said('0404', 'HOUSING')))
  await setClock(it, new Date(at.getTime() + 60_000))
  const sweeping = { ...LAMP, categoryCode: '0404', title: '垃圾没清', content: '小区门口垃圾堆了一周。', demand: '清走' }
  const order = await registered(await it.as('shache-agent'), sweeping)
  expect(await proposed(order.id)).toMatchObject({ lead: units['HOUSING'] })
  const sent = await dispatched(dispatcher, order)
  expect(await shownBy(sent.id)).toMatchObject({ version: { id, own: true } })
  const zepu = await it.as('zepu-dispatcher')
  const inherited = await lineOf(admin, '0404')
  expect((await proposed((await registered(await it.as('zepu-agent'), { ...sweeping, areaCode: '653124' })).id, zepu)).ruleId).toBe(inherited.id)
  expect((await admin.policy.catalogue.query()).some(({ leadUnitRole, categoryCode }) => categoryCode === '0404' && leadUnitRole === 'HOUSING')).toBe(false)

  const own = await lineOf(countyAdmin, '0404')
  await publish(countyAdmin, countyDirector, midnight(3), { ruleId: own.id, entry: null })
  await setClock(it, new Date(midnight(3).getTime() + 60_000))
  const later = await registered(await it.as('shache-agent'), sweeping)
  expect((await proposed(later.id)).ruleId).toBe(inherited.id)
})

test('县区动不了地市的条目，不能放开地市不准下压的，不能另定归地市和垂直单位办的', async () => {
  const line = await lineOf(admin, '0404')
  expect(await save(countyAdmin, { ruleId: line.id, entry: null })).toBe('policy.catalogue-line-gone')
  expect(await save(countyAdmin, add(said('0401', 'URBAN_MGMT')))).toBeNull()
  expect(await save(countyAdmin, add(said('0403', 'URBAN_MGMT', { rank: 'STATUTE' })))).toBe('policy.catalogue-forbidden')
  expect(await save(countyAdmin, add(said('0403', 'URBAN_MGMT', { grassrootsForbidden: true })))).toBe('policy.catalogue-statute')
  expect(await save(countyAdmin, add(said('0403', 'URBAN_MGMT', { grassrootsForbidden: true, rank: 'STATUTE' })))).toBeNull()
  expect(await save(countyAdmin, add(said('0602', 'HOUSING')))).toBe('policy.catalogue-kept')
  expect(await save(countyAdmin, add(said('0108', 'HOUSING')))).toBe('policy.catalogue-kept')
  expect(await save(countyAdmin, add(said('0402', 'HOUSING', { level: 'PREFECTURE' })))).toBe('policy.catalogue-level')
  expect(await save(admin)).toBe('policy.catalogue-empty')
  expect(await save(admin, add(said('0402', 'HOUSING', { rank: 'PRECEDENT' })))).toBe('policy.content-invalid')
  const asked = { ...said('0402', 'HOUSING'), conditions: { weather: ['雨'] } }
  expect(await refusalOf(admin.policy.saveVersion.mutate({ id: null, revision: 0, kind: 'CATALOGUE', name: '派单目录', content: { changes: [{ ruleId: null, entry: asked }] }, documentId: null, note: '' }))).toBe('policy.content-invalid')
})

test('会让某一类派不到单位的提交不了；同一条两版都改，后发布的被拦下', async () => {
  const line = await lineOf(admin, '0807')
  const ending = [{ ruleId: line.id, entry: null }, { ruleId: (await lineOf(admin, '0807', 'PREFECTURE')).id, entry: null }]
  expect(await save(admin, ...ending)).toBeNull()
  expect(await refusalOf(submit(admin, midnight(9), ...ending))).toBe('policy.catalogue-gap')
  const first = await submit(admin, midnight(9), { ruleId: line.id, entry: { ...said('0807', 'ECO_ENV', { grassrootsForbidden: true, rank: 'STATUTE' }), coUnitRoles: ['URBAN_MGMT'] } })
  const second = await submit(admin, midnight(10), { ruleId: line.id, entry: { ...said('0807', 'ECO_ENV', { grassrootsForbidden: true, rank: 'STATUTE' }), coUnitRoles: ['HOUSING'] } })
  await director.policy.decide.mutate({ ...first, publish: true, words: '' })
  expect(await refusalOf(director.policy.decide.mutate({ ...second, publish: true, words: '' }))).toBe('policy.catalogue-line-gone')
  expect((await db.query(`select count(*)::int as n from dispatch_rule where category_code = '0807' and policy_version_id = $1`, [second.id])).rows).toEqual([{ n: 0 }])
})

test('不经发布，库里也写不进、改不动条目', async () => {
  const { rows: [place] } = await db.query<{ id: number; version: number; rule: number }>(
    `select t.id, v.id as version, (select max(r.id) from dispatch_rule r where r.tenant_id = t.id and r.effective_to is null) as rule from tenant t join policy_version v on v.tenant_id = t.id and v.kind = 'CATALOGUE' where t.code = '653100' order by v.id limit 1`)
  const draft = await admin.policy.saveVersion.mutate({ id: null, revision: 0, kind: 'CATALOGUE', name: '派单目录', content: { changes: [add(said('0402', 'HOUSING', { conditions: { words: ['灯箱'] } }))] }, documentId: null, note: '' })
  const write = (sql: string, ...values: unknown[]) => refusalOf(inScope(it.server.app.pool, place?.id ?? 0, (tx) => tx.query(sql, values)))
  const insert = `insert into dispatch_rule (tenant_id, category_code, rule, effective_from, policy_version_id) values ($1, '0402', $2, now(), $3)`
  const rule = JSON.stringify({ ...said('0402', 'TOWNSHIP'), source: 'LIST', version: 1 })
  expect(await write(insert, place?.id, rule, null)).toMatch(/dispatch_rule_has_ground/)
  expect(await write(insert, place?.id, rule, draft.id)).toMatch(/rests on no published version/)
  expect(await write(`update dispatch_rule set rule = $2 where id = $1`, place?.rule, rule)).toMatch(/settled/)
  expect(await write(`update dispatch_rule set effective_to = now() - interval '1 day' where id = $1`, place?.rule)).toMatch(/settled/)
  expect(await write(`delete from dispatch_rule where id = $1`, place?.rule)).toMatch(/permission denied/)
})
