import { openOnce } from '@hotline/server/identity/opener.ts'
import { expireFirstCodes } from '@hotline/server/sweep/first-codes.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '../world/database.ts'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { SOON, passed } from '../world/moments.ts'
import { refusalOf } from '../world/orders.ts'

let it: Instance
let admin: Api
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  admin = await it.as('shache-admin')
})
afterAll(() => it?.stop())

const centre = (...duties: ('AGENT' | 'DISPATCHER' | 'TENANT_ADMIN' | 'SECURITY_ADMIN' | 'SECURITY_AUDITOR' | 'SUPERVISOR')[]) => ({ id: null, unitId: null, duties })
const add = (username: string, ...duties: Parameters<typeof centre>) => admin.admin.savePerson.mutate({ personId: null, username, name: '阿迪力', memberships: [centre(...duties)] })
const idOf = async (api: Api, search: string) => (await api.admin.people.query({ search })).rows[0]?.personId ?? ''

describe('增加和修改', () => {
  test('新人马上能凭令牌进来，改岗位提高权限版本，撤掉岗位就没有岗位', async () => {
    const { personId, password } = await add('new-agent', 'AGENT')
    expect(password).toMatch(/^([A-Za-z2-9]{4}-){5}[A-Za-z2-9]{4}$/)
    const person = await admin.admin.person.query({ personId })
    expect(person).toMatchObject({ username: 'new-agent', disabled: false, managed: true, foreign: false, self: false })
    const api = await it.as('new-agent')
    expect((await api.session.me.query()).membership.duties).toEqual(['AGENT'])
    const [held] = person.memberships
    const save = (memberships: { id: number | null; unitId: number | null; duties: 'DISPATCHER'[] }[]) => admin.admin.savePerson.mutate({ personId, username: 'new-agent', name: '阿迪力江', memberships })
    expect((await save([{ id: held?.id ?? 0, unitId: null, duties: ['DISPATCHER'] }])).password).toBeNull()
    await passed()
    const me = await api.session.me.query()
    expect([me.person.name, me.membership.duties]).toEqual(['阿迪力江', ['DISPATCHER']])
    const { rows } = await it.server.app.pool.query<{ permission_version: number }>('select permission_version from scout_memberships($1)', [personId])
    expect(rows[0]?.permission_version).toBe(2)
    await save([])
    await passed()
    expect(await refusalOf(api.session.me.query())).toBe('session.no-membership')
    expect(await refusalOf((await it.as('new-agent', held?.id)).session.me.query())).toBe('session.no-membership')
    // Taken back under the same name: the same person.
    expect((await add('new-agent', 'AGENT')).personId).toBe(personId)
  })

  test('手机号存着只露头尾，改别的不动它，去掉就没有；变更记录里没有号码，岗位结束号码也没了', async () => {
    const { personId } = await admin.admin.savePerson.mutate({ personId: null, username: 'with-phone', name: '阿迪力', memberships: [{ ...centre('AGENT'), mobile: '138 1234-5678' }] })
    const held = async () => (await admin.admin.person.query({ personId })).memberships[0]
    const id = (await held())?.id ?? 0
    const save = (more: { mobile?: string | null }) => admin.admin.savePerson.mutate({ personId, username: 'with-phone', name: '阿迪力', memberships: [{ id, unitId: null, duties: ['AGENT'], ...more }] })
    expect((await held())?.mobile).toBe('138****5678')
    await save({})
    expect((await held())?.mobile).toBe('138****5678')
    expect(JSON.stringify(await asSuperuser(it.database, `select mobile_enc, detail from membership m join person_change c on c.person_id = m.person_id where m.id = ${id}`))).not.toContain('12345678')
    expect(await refusalOf(save({ mobile: '0998-8512016' }))).toBe('server.bad-request')
    await save({ mobile: null })
    expect((await held())?.mobile).toBeNull()
    await save({ mobile: '13812345678' })
    await admin.admin.savePerson.mutate({ personId, username: 'with-phone', name: '阿迪力', memberships: [] })
    expect(await asSuperuser(it.database, `select mobile_enc from membership where id = ${id}`)).toEqual([{ mobile_enc: null }])
  })

  test('首次密码过期收回，改过自己密码的不动；重发的从头算', async () => {
    const DAY = 86_400_000
    const [late, own, renewed] = await Promise.all(['code-late', 'code-own', 'code-renewed'].map((username) => add(username, 'AGENT')))
    await openOnce(it.server.app)
    expect(late?.until?.getTime()).toBeGreaterThan(Date.now() + 6 * DAY)
    await asSuperuser(it.database, `update idp.account set must_change = false where username = 'code-own'`)
    await asSuperuser(it.database, `update person set code_until = now() + interval '1 hour' where username like 'code-%'`)
    expect(await expireFirstCodes(it.server.app, new Date())).toBe(0)
    await admin.admin.resetPerson.mutate({ personId: renewed?.personId ?? '', what: 'PASSWORD' })
    const later = new Date(Date.now() + DAY)
    expect([await expireFirstCodes(it.server.app, later), await expireFirstCodes(it.server.app, later)]).toEqual([2, 0])
    const hashes = await asSuperuser<{ kind: string }>(it.database, `select split_part(password_hash, '$', 1) as kind from idp.account where username like 'code-%' order by username`)
    expect([own?.personId !== late?.personId, hashes.map(({ kind }) => kind)]).toEqual([true, ['none', 'pbkdf2-sha256', 'pbkdf2-sha256']])
  })

  test('用户名只有一个，别的中心的人不能拿来用', async () => {
    await add('once', 'AGENT')
    expect(await refusalOf(add('once', 'AGENT'))).toBe('people.username-taken')
    expect(await refusalOf(add('cangxi-agent', 'AGENT'))).toBe('people.username-taken')
    expect(await refusalOf(admin.admin.savePerson.mutate({ personId: 'p-cangxi-agent', username: 'cangxi-agent', name: '冒名', memberships: [centre('AGENT')] }))).toBe('people.not-found')
  })

  test('三员互斥，别家单位不收，单位岗位要挂单位', async () => {
    expect(await refusalOf(add('both', 'TENANT_ADMIN', 'SECURITY_AUDITOR'))).toBe('people.separate-administrators')
    expect(await refusalOf(add('both', 'SECURITY_AUDITOR', 'AGENT'))).toBe('people.orders-apart')
    const { personId } = await add('keeper', 'SECURITY_ADMIN')
    const [held] = (await admin.admin.person.query({ personId })).memberships
    const keep = (...more: ReturnType<typeof centre>[]) => admin.admin.savePerson.mutate({ personId, username: 'keeper', name: '阿迪力', memberships: [{ id: held?.id ?? 0, unitId: null, duties: ['SECURITY_ADMIN'] }, ...more] })
    expect(await refusalOf(keep(centre('DISPATCHER')))).toBe('people.orders-apart')
    expect(await refusalOf(keep(centre('SECURITY_ADMIN')))).toBe(null)
    // One who dispatches in the prefecture watches over nothing in the county.
    const abroad = await admin.admin.person.query({ personId: await idOf(admin, 'shache-dispatcher') })
    const watching = { id: null, unitId: null, duties: ['SECURITY_AUDITOR' as const] }
    expect(await refusalOf(admin.admin.savePerson.mutate({ personId: abroad.personId, username: abroad.username, name: abroad.name, memberships: [watching] }))).toBe('people.orders-apart')
    const foreign = (await (await it.as('cangxi-admin')).directory.units.query({})).find((unit) => unit.name)?.id ?? 0
    const inUnit = (unitId: number | null) => admin.admin.savePerson.mutate({ personId: null, username: 'unit-man', name: '单位人', memberships: [{ id: null, unitId, duties: ['UNIT_HANDLER'] }] })
    expect(await refusalOf(inUnit(foreign))).toBe('people.unit-not-here')
    expect(await refusalOf(inUnit(null))).toBe('people.duty-not-here')
    // What was refused left no account behind.
    const own = (await admin.admin.units.query())[0]?.id ?? 0
    expect(await refusalOf(inUnit(own))).toBe(null)
  })

  test('只有系统管理员能改，而且只在本中心', async () => {
    const personId = await idOf(admin, 'shache-agent')
    for (const username of ['shache-security', 'shache-dispatcher', 'shache-auditor']) {
      const api = await it.as(username)
      for (const refusal of await refusalsOf(api, personId)) expect(refusal).toBe('settings.forbidden')
    }
    const neighbour = await it.as('cangxi-admin')
    for (const refusal of await refusalsOf(neighbour, personId)) expect(refusal).toBe('people.not-found')
  })
})

describe('停用', () => {
  test('马上出去，重新启用又能进', async () => {
    const { personId } = await add('leaver', 'AGENT')
    const api = await it.as('leaver')
    await api.session.me.query()
    const began = performance.now()
    await admin.admin.disablePerson.mutate({ personId })
    expect(await refusalOf(api.session.me.query())).toMatch(/^session\.(unauthenticated|disabled)$/)
    expect(performance.now() - began).toBeLessThan(SOON)
    await expect(it.token('leaver')).rejects.toThrow('没有可用的账号')
    await admin.admin.enablePerson.mutate({ personId })
    await passed()
    expect((await (await it.as('leaver')).session.me.query()).membership.duties).toEqual(['AGENT'])
  })

  test('不能停用自己，也不能让本中心没有系统管理员', async () => {
    const self = await idOf(admin, 'shache-admin')
    expect(await refusalOf(admin.admin.disablePerson.mutate({ personId: self }))).toBe('people.own-duties')
    const { personId } = await add('second-admin', 'TENANT_ADMIN')
    const second = await it.as('second-admin')
    await second.admin.disablePerson.mutate({ personId: self })
    expect(await refusalOf(second.admin.savePerson.mutate({ personId, username: 'second-admin', name: '阿迪力', memberships: [] }))).toMatch(/^people\.(own-duties|last-administrator)$/)
    await second.admin.enablePerson.mutate({ personId: self })
    await passed()
    admin = await it.as('shache-admin')
    // Two who remove each other at the same moment leave one.
    const both = await Promise.all([refusalOf(second.admin.disablePerson.mutate({ personId: self })), refusalOf(admin.admin.disablePerson.mutate({ personId }))])
    expect(both.filter((code) => code === null)).toHaveLength(1)
    const left = both[0] === null ? second : admin
    await left.admin.enablePerson.mutate({ personId: both[0] === null ? self : personId })
    await passed()
    admin = await it.as('shache-admin')
  })

  test('还在地区任职的人，县里不能停用也不能改密码，地区可以', async () => {
    const personId = await idOf(admin, 'shache-dispatcher')
    expect((await admin.admin.person.query({ personId })).foreign).toBe(true)
    expect(await refusalOf(admin.admin.disablePerson.mutate({ personId }))).toBe('people.elsewhere')
    expect(await refusalOf(admin.admin.resetPerson.mutate({ personId, what: 'PASSWORD' }))).toBe('people.elsewhere')
    const above = await it.as('kashi-admin')
    expect((await above.admin.person.query({ personId })).foreign).toBe(false)
    expect((await above.admin.resetPerson.mutate({ personId, what: 'PASSWORD' })).password).toHaveLength(29)
  })
})

/** What a try at everything that can be done to a person is refused with; all are awaited at once, so none is left without a hearer. */
const refusalsOf = (api: Api, personId: string): Promise<(string | null)[]> =>
  Promise.all([
    refusalOf(api.admin.person.query({ personId })), refusalOf(api.admin.disablePerson.mutate({ personId })),
    refusalOf(api.admin.resetPerson.mutate({ personId, what: 'PASSWORD' })), refusalOf(api.admin.resetPerson.mutate({ personId, what: 'SECOND_FACTOR' })),
  ])
