import { expect, test } from 'vitest'
import { withChanges } from './catalogue-changes.ts'
import { rulesFor } from './catalogue.ts'
import { guardDispatch } from './guard-dispatch.ts'
import { tenantOf } from './place.ts'
import { route } from './route.ts'
import { facts, rule, RULES } from './testing.ts'
import type { DispatchRule } from './model.ts'

const cangxi = tenantOf(facts(), 2)
const own = (id: number, code: string, more: Partial<DispatchRule> = {}) => rule(id, code, ['CIVIL_AFFAIRS'], { tenantId: 2, ...more })
const routed = (categoryCode: string, rules: readonly DispatchRule[], text = '') => route(facts({ categoryCode, text }, { rules }))

test('县区自己的条目在本县优先，邻县照地市的', () => {
  expect(routed('0401', [...RULES, own(60, '0401')])).toMatchObject({ lead: 23, ruleId: 60 })
  expect(route(facts({ categoryCode: '0301', areaCode: '510823' }, { actorTenantId: 3, rules: [...RULES, own(60, '0301')] }))).toMatchObject({ lead: 30, ruleId: 1 })
})
test('归地市、归垂直单位办的，县区的条目不作数，地市后来才收上去的也一样', () => {
  expect(routed('0602', [...RULES, own(60, '0602')])).toMatchObject({ ruleId: 4, lead: 25 })
  expect(routed('0108', [...RULES, own(60, '0108')])).toMatchObject({ action: 'REPORT_UP' })
  const later = [...RULES.map((each) => (each.id === 3 ? { ...each, effectiveTo: new Date('2026-01-01') } : each)), rule(61, '0401', ['URBAN_MGMT'], { level: 'PREFECTURE' }), own(60, '0401')]
  expect(routed('0401', later)).toMatchObject({ action: 'REPORT_UP' })
})
test('写明了条件、归垂直单位的（国道），不因县区的笼统条目而丢', () => {
  const road = rule(61, '0401', ['POWER'], { level: 'VERTICAL', conditions: { words: ['国道'] } })
  expect(routed('0401', [...RULES, road, own(60, '0401')], '国道边的灯')).toMatchObject({ ruleId: 61 })
  expect(routed('0401', [...RULES, road, own(60, '0401')], '巷子里的灯')).toMatchObject({ ruleId: 60 })
})
test('地市后来不准下压的，县区写了乡镇主办也不作数；部门主办的跟着不准下压，派乡镇被拦下', () => {
  const rules = [...RULES, own(60, '0301', { leadUnitRole: 'TOWNSHIP', level: 'TOWNSHIP' })]
  expect(route(facts({ town: '510824100' }, { rules }))).toMatchObject({ ruleId: 1, lead: 20 })
  const kept = [...RULES, own(60, '0301')]
  expect(rulesFor(facts({}, { rules: kept }), cangxi).map(({ id, grassrootsForbidden }) => [id, grassrootsForbidden])).toEqual([[60, true]])
  expect(guardDispatch(facts({}, { rules: kept }), { lead: 24, co: [] }).map(({ code }) => code)).toContain('GRASSROOTS_FORBIDDEN')
})
test('一版的增、改、停，到点才换：之前照旧，之后照新', () => {
  const at = new Date('2026-03-10T00:00:00+08:00')
  const { id: _id, tenantId: _tenant, source: _source, ...entry } = rule(0, '0401', ['HOUSING'])
  const rules = withChanges(RULES, { tenantId: 1, at, changes: [{ ruleId: 3, entry }, { ruleId: 5, entry: null }] })
  expect(rules.map(({ id }) => id)).toEqual([...RULES.map(({ id }) => id), -1])
  expect(rules.at(-1)).toMatchObject({ version: 2, effectiveFrom: at, effectiveTo: null, source: 'LIST' })
  const lead = (now: Date, categoryCode: string) => route(facts({ categoryCode }, { rules, now })).lead
  expect([lead(new Date(at.getTime() - 1), '0401'), lead(at, '0401')]).toEqual([22, 20])
  expect([lead(new Date(at.getTime() - 1), '0601'), lead(at, '0601')]).toEqual([27, null])
})
