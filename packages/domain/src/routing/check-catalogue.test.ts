import { expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import { entryOf, type CatalogueChange, type CatalogueEntry } from './catalogue-changes.ts'
import { mustFitCatalogue, type CheckGround } from './check-catalogue.ts'
import { rule, RULES } from './testing.ts'

const AT = new Date('2026-04-01T00:00:00+08:00')
const category = (code: string, more: Partial<{ leaf: boolean; closed: boolean; flags: string[] }> = {}) => [code, { code, path: `事项${code}`, leaf: true, closed: false, flags: [], ...more }] as const
const categories = new Map([
  category('03', { leaf: false }), category('0301'), category('04', { leaf: false }), category('0401'), category('0601'), category('0602', { flags: ['VERTICAL'] }), category('0108'),
  category('0499', { closed: true }), category('0904'), category('10', { leaf: false }), category('1001', { flags: ['GRASSROOTS_FORBIDDEN'] }), category('1501'),
])
const ground = (more: Partial<CheckGround> = {}): CheckGround => ({ tenantId: 1, prefectureId: 1, rules: RULES, categories, at: AT, ...more })
const county = (rules = RULES) => ground({ tenantId: 2, rules })
const said = (categoryCode: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({ ...entryOf(rule(0, categoryCode, ['CIVIL_AFFAIRS'])), ...more })
const adding = (categoryCode: string, more: Partial<CatalogueEntry> = {}): CatalogueChange => ({ ruleId: null, entry: said(categoryCode, more) })

function refused(changes: readonly CatalogueChange[], on: CheckGround): string | null {
  try {
    mustFitCatalogue(changes, on)
    return null
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error)
  }
}

test('地市能增、改、停自己的条目；一条也没有的不收', () => {
  expect(refused([adding('1501'), { ruleId: 3, entry: said('0401', { leadUnitRole: 'HOUSING' }) }, { ruleId: 5, entry: null }], ground())).toBeNull()
  expect(refused([], ground())).toBe('policy.catalogue-empty')
})
test('别家的、先例、已停的、还没施行的、不存在的条目动不了', () => {
  const rules = [...RULES, rule(50, '0301', ['URBAN_MGMT'], { source: 'PRECEDENT' }), rule(51, '0401', ['HOUSING'], { effectiveTo: AT }), rule(52, '0601', ['HOUSING'], { effectiveFrom: AT }), rule(53, '0401', ['CIVIL_AFFAIRS'], { tenantId: 2 })]
  for (const ruleId of [50, 51, 52, 53, 99]) expect(refused([{ ruleId, entry: null }], ground({ rules }))).toBe('policy.catalogue-line-gone')
  expect(refused([{ ruleId: 3, entry: null }], county(rules))).toBe('policy.catalogue-line-gone')
  expect(refused([{ ruleId: 53, entry: null }], county(rules))).toBeNull()
})
test('分类要在用，主办不同时协办，不得下压的不由乡镇主办，层级和主办要对得上', () => {
  expect(refused([adding('0499')], ground())).toBe('policy.catalogue-category')
  expect(refused([adding('7777')], ground())).toBe('policy.catalogue-category')
  expect(refused([adding('1501', { coUnitRoles: ['CIVIL_AFFAIRS'] })], ground())).toBe('policy.catalogue-lead-is-co')
  expect(refused([adding('1501', { leadUnitRole: 'TOWNSHIP', level: 'TOWNSHIP', grassrootsForbidden: true })], ground())).toBe('policy.catalogue-township')
  expect(refused([adding('1501', { leadUnitRole: 'TOWNSHIP', level: 'PREFECTURE' })], ground())).toBe('policy.catalogue-level-lead')
  expect(refused([adding('1501', { level: 'TOWNSHIP' })], ground())).toBe('policy.catalogue-level-lead')
  expect(refused([adding('1501', { leadUnitRole: 'TOWNSHIP', level: 'TOWNSHIP' })], ground())).toBeNull()
})
test('同样条件、同样主办只能有一条；停了旧的再加是可以的', () => {
  const again = adding('0401', { leadUnitRole: 'URBAN_MGMT' })
  expect(refused([again], ground())).toBe('policy.catalogue-twice')
  expect(refused([again, { ruleId: 3, entry: null }], ground())).toBeNull()
  expect(refused([adding('0401', { leadUnitRole: 'URBAN_MGMT', conditions: { words: ['路灯'] } })], ground())).toBeNull()
  expect(refused([adding('1501'), adding('1501')], ground())).toBe('policy.catalogue-twice')
})
test('县区不能指到地市、垂直单位，不能另定归它们办的，写在上级分类上也不行', () => {
  expect(refused([adding('0401')], county())).toBeNull()
  expect(refused([adding('0401', { level: 'PREFECTURE' })], county())).toBe('policy.catalogue-level')
  expect(refused([adding('0401', { level: 'VERTICAL' })], county())).toBe('policy.catalogue-level')
  expect(refused([adding('0602')], county())).toBe('policy.catalogue-kept')
  expect(refused([adding('0108')], county())).toBe('policy.catalogue-kept')
  expect(refused([adding('03', { grassrootsForbidden: true })], county())).toBeNull()
  expect(refused([adding('04')], county([...RULES.filter(({ id }) => id !== 3), rule(60, '0401', ['HOUSING'], { level: 'PREFECTURE' })]))).toBe('policy.catalogue-kept')
})
test('地市不准下压的，县区不能放开：没勾的、由乡镇主办的都拒绝；分类上标了的也算', () => {
  expect(refused([adding('0301')], county())).toBe('policy.catalogue-forbidden')
  expect(refused([adding('03')], county())).toBe('policy.catalogue-forbidden')
  expect(refused([adding('0301', { grassrootsForbidden: true })], county())).toBeNull()
  expect(refused([adding('0301', { leadUnitRole: 'TOWNSHIP', level: 'TOWNSHIP', grassrootsForbidden: true })], county())).toBe('policy.catalogue-township')
  expect(refused([adding('1001')], county())).toBe('policy.catalogue-forbidden')
  // A county may forbid what the prefecture leaves open.
  expect(refused([adding('0401', { grassrootsForbidden: true })], county())).toBeNull()
})
test('地市依法定的主办，县区另定也要写法规依据', () => {
  const rules = RULES.map((each) => (each.id === 3 ? { ...each, rank: 'STATUTE' as const } : each))
  expect(refused([adding('0401', { rank: 'LIST' })], county(rules))).toBe('policy.catalogue-statute')
  expect(refused([adding('0401', { rank: 'STATUTE' })], county(rules))).toBeNull()
  expect(refused([adding('0401', { rank: 'LIST' })], county(rules.map((each) => (each.id === 3 ? { ...each, effectiveTo: AT } : each))))).toBeNull()
})
