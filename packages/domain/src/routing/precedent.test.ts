import { expect, test } from 'vitest'
import { facts, rule, RULES, UNITS } from './testing.ts'
import { route } from './route.ts'

const ruled = (id: number, code: string, more: Parameters<typeof rule>[3] = {}) =>
  rule(id, code, ['URBAN_MGMT'], { tenantId: 2, source: 'PRECEDENT', rank: 'PRECEDENT', conditions: { areaCodes: ['510824'] }, basisText: '指定决定 ZD：清单', ...more })

test('先例优先于它所定的目录条目，并说明理由', () => {
  const proposal = route(facts({}, { rules: [...RULES, ruled(50, '0301')] }))
  expect(proposal).toMatchObject({ action: 'DISPATCH', lead: 22, ruleId: 50 })
  expect(proposal.explanation).toContainEqual(expect.objectContaining({ code: 'S6_PRECEDENT' }))
})
test('别的县、别的分类不受影响', () => {
  expect(route(facts({ areaCode: '510823' }, { actorTenantId: 3, rules: [...RULES, ruled(50, '0301', { tenantId: 1 })] }))).toMatchObject({ lead: 30, ruleId: 1 })
  expect(route(facts({ categoryCode: '0601' }, { rules: [...RULES, ruled(50, '0301')] }))).toMatchObject({ lead: 27 })
})
test('写明了条件的条目仍然优先于笼统的先例', () => {
  const special = rule(51, '0301', ['WATER_CO'], { conditions: { words: ['水表井'] }, rank: 'OWNERSHIP' })
  expect(route(facts({ text: '水表井盖没了' }, { rules: [...RULES, special, ruled(50, '0301')] }))).toMatchObject({ lead: 27, ruleId: 51 })
})
test('对有条件的条目作出的先例，带着同样的条件才优先', () => {
  const special = rule(51, '0301', ['WATER_CO'], { conditions: { words: ['水表井'] }, rank: 'STATUTE' })
  const rules = [...RULES, special, ruled(50, '0301', { conditions: { words: ['水表井'], areaCodes: ['510824'] } })]
  expect(route(facts({ text: '水表井盖没了' }, { rules }))).toMatchObject({ lead: 22, ruleId: 50 })
  expect(route(facts({ text: '电梯停了' }, { rules, units: UNITS }))).toMatchObject({ lead: 20, ruleId: 1 })
})
test('本县自有条目之上的先例同样有效', () => {
  const local = rule(52, '0301', ['CIVIL_AFFAIRS'], { tenantId: 2 })
  expect(route(facts({}, { rules: [...RULES, local] }))).toMatchObject({ lead: 23 })
  expect(route(facts({}, { rules: [...RULES, local, ruled(50, '0301')] }))).toMatchObject({ lead: 22 })
})
test('过期的先例不再适用', () => {
  expect(route(facts({}, { rules: [...RULES, ruled(50, '0301', { effectiveTo: new Date('2026-01-01') })] }))).toMatchObject({ lead: 20 })
})
