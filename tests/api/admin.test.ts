import { inScope } from '@hotline/server/db/in-scope.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
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
    expect(await refusalOf(api.admin.saveCalendarYear.mutate({ year: 2027, entry: { holidays: [], makeupWorkdays: [], provisional: true }, updatedAt: new Date() }))).toBe('settings.forbidden')
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
  test('改一年只动那一年，只动自己的，别的读者立刻看到', async () => {
    const api = await it.as('shache-admin')
    const before = await api.admin.calendar.query()
    const neighbour = await (await it.as('kashi-admin')).admin.calendar.query()
    expect(before?.years.map(({ year, provisional }) => [year, provisional])).toEqual([[2025, false], [2026, false], [2027, true]])
    expect(before?.next).toMatchObject({ year: 2028, provisional: true })
    const entry = { holidays: ['2027-02-06', '2027-01-01'], makeupWorkdays: ['2027-02-20'], provisional: false }
    const saved = await api.admin.saveCalendarYear.mutate({ year: 2027, entry, updatedAt: before?.updatedAt ?? new Date(0) })
    const after = await api.admin.calendar.query()
    expect(after?.updatedAt).toEqual(saved.updatedAt)
    expect(after?.years.find(({ year }) => year === 2027)).toEqual({ year: 2027, holidays: ['2027-01-01', '2027-02-06'], makeupWorkdays: ['2027-02-20'], provisional: false })
    expect(after?.years.filter(({ year }) => year !== 2027)).toEqual(before?.years.filter(({ year }) => year !== 2027))
    expect((await (await it.as('shache-dispatcher')).directory.calendar.query())?.years[2027]).toMatchObject({ provisional: false })
    expect((await (await it.as('kashi-admin')).admin.calendar.query())?.years).toEqual(neighbour?.years)
  })

  test('别人先存了就拒绝', async () => {
    const api = await it.as('kashi-admin')
    const seen = await api.admin.calendar.query()
    const updatedAt = seen?.updatedAt ?? new Date(0)
    const save = (day: string) => api.admin.saveCalendarYear.mutate({ year: 2027, entry: { holidays: [day], makeupWorkdays: [], provisional: true }, updatedAt })
    const answers = await Promise.allSettled([save('2027-03-01'), save('2027-03-02')])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(save('2027-03-03'))).toBe('settings.stale')
  })

  test('别年的日期、又放假又上班的日期不收', async () => {
    const api = await it.as('kashi-admin')
    const updatedAt = (await api.admin.calendar.query())?.updatedAt ?? new Date(0)
    const save = (holidays: string[], makeupWorkdays: string[]) => refusalOf(api.admin.saveCalendarYear.mutate({ year: 2027, entry: { holidays, makeupWorkdays, provisional: true }, updatedAt }))
    expect(await save(['2026-05-01'], [])).toBe('server.bad-request')
    expect(await save(['2027-05-01'], ['2027-05-01'])).toBe('server.bad-request')
    expect(await save(['2027-05-01', '2027-05-01'], [])).toBe('server.bad-request')
    expect(await save(['2027-02-30'], [])).toBe('server.bad-request')
  })
})
