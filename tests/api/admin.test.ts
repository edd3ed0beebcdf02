import { inScope } from '@hotline/server/db/in-scope.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { refusalOf } from '../world/orders.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

describe('管理台的权限', () => {
  test('派单员什么也看不到', async () => {
    const api = await it.as('shache-dispatcher')
    expect((await api.session.me.query()).desks).not.toContain('admin')
    expect(await api.admin.actions.query()).toEqual([])
    const asked = [api.admin.units.query(), api.admin.people.query({}), api.admin.calendar.query(), api.policy.list.query()]
    expect(await Promise.all(asked.map(refusalOf))).toEqual(asked.map(() => 'settings.forbidden'))
  })

  test('安全管理员只看人员和权责', async () => {
    const api = await it.as('shache-security')
    expect((await api.session.me.query()).desks).toEqual(['admin'])
    expect(await api.admin.actions.query()).toEqual(['readPeople', 'readMatrix', 'readDelegations', 'saveDelegations'])
    expect((await api.admin.people.query({})).rows.length).toBeGreaterThan(0)
    expect(await refusalOf(api.admin.units.query())).toBe('settings.forbidden')
    expect(await refusalOf(api.admin.calendar.query())).toBe('settings.forbidden')
  })

  test('上级管理员管的是自己的单位和人员，不是各县的', async () => {
    const prefecture = await it.as('kashi-admin')
    const county = await it.as('shache-admin')
    const [above, below] = await Promise.all([prefecture.admin.units.query(), county.admin.units.query()])
    expect(above.map((unit) => unit.id).filter((id) => below.some((unit) => unit.id === id))).toEqual([])
    const people = await prefecture.admin.people.query({ search: 'shache-agent' })
    expect(people.rows).toEqual([])
  })
})

describe('单位', () => {
  test('配齐的单位没有缺项，缺AB岗的说出来', async () => {
    const units = await (await it.as('shache-admin')).admin.units.query()
    const housing = units.find((unit) => unit.name.includes('住房'))
    expect(housing).toMatchObject({ active: true, gaps: [] })
    expect(housing?.leaders).toHaveLength(1)
    expect(housing?.liaisons).toHaveLength(2)
    const { tenantId } = (await (await it.as('shache-admin')).session.me.query()).membership
    await inScope(it.server.app.pool, tenantId, async (tx) => {
      await tx.query("update membership set valid_to = now() where unit_id = $1 and (duties @> '{UNIT_LIAISON,UNIT_HANDLER}' or duties @> '{UNIT_LEADER}')", [housing?.id])
    })
    const after = await (await it.as('shache-admin')).admin.units.query()
    expect(after.find((unit) => unit.id === housing?.id)).toMatchObject({ gaps: ['NO_LEADER', 'NO_STAFF'] })
  })
})

describe('人员', () => {
  test('翻页不重不漏，每页按编号往后', async () => {
    const api = await it.as('shache-admin')
    const ids: number[] = []
    let cursor: number | null = null
    do {
      const page: Awaited<ReturnType<typeof api.admin.people.query>> = await api.admin.people.query({ cursor, limit: 37 })
      ids.push(...page.rows.map((row) => row.id))
      cursor = page.next
    } while (cursor !== null)
    expect(ids.length).toBeGreaterThan(37)
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  })

  test('按姓名、用户名或单位找', async () => {
    const { rows } = await (await it.as('shache-admin')).admin.people.query({ search: 'shache-dispatcher' })
    expect(rows).toMatchObject([{ username: 'shache-dispatcher', unitName: null, disabled: false, duties: ['DISPATCHER'] }])
  })
})

describe('日历', () => {
  const draft = (api: Api, content: Record<string, unknown>) => api.policy.saveVersion.mutate({ id: null, revision: 0, kind: 'CALENDAR', name: '工作日历', content, documentId: null, note: '' })

  test('县区看到的就是地市的，下一年由地市来加', async () => {
    const [above, county] = await Promise.all(['kashi-admin', 'shache-admin'].map(async (who) => (await it.as(who)).admin.calendar.query()))
    expect(above?.years.map(({ year, provisional }) => [year, provisional])).toEqual([[2025, false], [2026, false], [2027, true]])
    expect(above?.next).toMatchObject({ year: 2028, provisional: true })
    expect(county).toEqual({ ...above, next: null })
  })

  test('县区只留下自己加的日子：抄地市的不算，没有加就不收', async () => {
    const api = await it.as('shache-admin')
    const [inherited] = (await api.admin.calendar.query())?.years.find(({ year }) => year === 2026)?.holidays ?? []
    const made = await draft(api, { years: { 2026: { holidays: [inherited, '2026-12-16'], makeupWorkdays: [] } } })
    expect((await api.policy.version.query({ id: made.id })).content).toEqual({ years: { 2026: { holidays: ['2026-12-16'], makeupWorkdays: [] } } })
    // A worked day cannot take a day off back.
    expect(await refusalOf(draft(api, { years: { 2026: { holidays: [], makeupWorkdays: [inherited] } } }))).toBe('policy.nothing-set')
    expect(await refusalOf(draft(api, { years: { 2031: { holidays: ['2031-01-02'], makeupWorkdays: [] } } }))).toBe('policy.calendar-year-missing')
  })

  test('别年的日期、写两次的、又放假又上班的、丢了现行年份的不收', async () => {
    const api = await it.as('kashi-admin')
    const { years, officeHours } = (await api.admin.calendar.query()) ?? { years: [], officeHours: [] }
    const whole = Object.fromEntries(years.map(({ year, ...entry }) => [year, entry]))
    const save = (holidays: string[], makeupWorkdays: string[]) => refusalOf(draft(api, { years: { ...whole, 2027: { holidays, makeupWorkdays, provisional: true } }, officeHours }))
    expect(await save(['2026-05-01'], [])).toBe('policy.content-invalid')
    expect(await save(['2027-05-01'], ['2027-05-01'])).toBe('policy.content-invalid')
    expect(await save(['2027-05-01', '2027-05-01'], [])).toBe('policy.calendar-date-twice')
    expect(await save(['2027-02-30'], [])).toBe('policy.content-invalid')
    expect(await refusalOf(draft(api, { years: { 2026: whole[2026] }, officeHours }))).toBe('policy.calendar-year-dropped')
  })
})
