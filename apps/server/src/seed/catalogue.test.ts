import { catalogueCoverage } from '@hotline/domain/routing/coverage.ts'
import { route } from '@hotline/domain/routing/route.ts'
import { guardDispatch } from '@hotline/domain/routing/guard-dispatch.ts'
import { suggestCategory } from '@hotline/domain/routing/suggest.ts'
import { describe, expect, test } from 'vitest'
import { catalogueFor } from './catalogue.ts'
import { CATEGORIES, LEAVES, categoryPath } from './categories.ts'
import { TENANTS, unitsFor } from './organisation.ts'
import { asSeenBy, seededFacts } from './seeded-facts.ts'
import { townsOf } from './towns.ts'

const codes = LEAVES.map((leaf) => leaf.code)
const PREFECTURES = ['510800', '653100']

describe('事项分类', () => {
  test('一级18类，代码每级两位且不重复', () => {
    expect(CATEGORIES.filter((category) => !category.leaf)).toHaveLength(18)
    expect(new Set(CATEGORIES.map((category) => category.code)).size).toBe(CATEGORIES.length)
    expect(categoryPath('0804')).toBe('生态环境/餐饮油烟')
  })
  test('每个末级都有主办角色和关键词', () => {
    expect(LEAVES.filter((leaf) => leaf.roles.length === 0 || leaf.keywords.length < 3).map((leaf) => leaf.name)).toEqual([])
  })
})

describe('派单目录', () => {
  test.each(PREFECTURES)('%s 全部末级在县区和地市两级都能派到一个单位', (prefecture) => {
    const coverage = catalogueCoverage(seededFacts(prefecture), codes)
    expect(coverage.flatMap((each) => each.gaps.map((gap) => `${each.tenantId} ${gap.categoryCode} ${JSON.stringify(gap.remarks)}`))).toEqual([])
    expect(coverage.every((each) => each.covered === codes.length)).toBe(true)
  })
  test('少一条目录就报出缺口', () => {
    const facts = seededFacts('510800')
    const rules = facts.rules.filter((rule) => rule.categoryCode !== '0804')
    const gaps = catalogueCoverage({ ...facts, rules }, codes).flatMap((each) => each.gaps.map((gap) => gap.categoryCode))
    expect(new Set(gaps)).toEqual(new Set(['0804']))
    expect(gaps).toHaveLength(facts.tenants.length)
  })
  test('目录按同样的顺序生成同样的条目，编号连续', () => {
    expect(catalogueFor(7, 100)).toEqual(catalogueFor(7, 100))
    expect(catalogueFor(7, 100).map((rule) => rule.id)).toEqual(catalogueFor(7, 100).map((_, index) => 100 + index))
  })
  test.each(PREFECTURES)('%s 目录提出的主办和协办都能通过派单校验', (prefecture) => {
    const facts = seededFacts(prefecture)
    const violations = facts.tenants.flatMap((tenant) => {
      const town = townsOf(tenant.areaCode)[0]?.code ?? null
      return codes.flatMap((categoryCode) => {
        const seen = asSeenBy(facts, tenant.code, { areaCode: tenant.areaCode, town, categoryCode })
        const proposal = route(seen)
        if (proposal.action !== 'DISPATCH') return []
        return guardDispatch(seen, proposal).map((violation) => `${tenant.code} ${categoryCode} ${violation.code}`)
      })
    })
    expect(violations).toEqual([])
  })
})

describe('组织', () => {
  test.each(PREFECTURES)('%s 的业务量占比合计为1', (prefecture) => {
    const shares = TENANTS.filter((tenant) => tenant.parentCode === prefecture).map((tenant) => tenant.volumeShare)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })
  test('单位代码不重复，上级在前，主管单位存在', () => {
    for (const tenant of TENANTS) {
      const units = unitsFor(tenant)
      const known = units.map((unit) => unit.code)
      expect(new Set(known).size).toBe(known.length)
      expect(known).toContain(tenant.operatorUnitCode)
      expect(units.every((unit, index) => !unit.parentCode || known.indexOf(unit.parentCode) < index)).toBe(true)
      expect(units.every((unit) => /^0\d{3}-\d{7}$/.test(unit.dutyPhone))).toBe(true)
    }
  })
  test('每个县区至少有六个真实乡镇（街道），编码九位；经开区用自编码', () => {
    for (const tenant of TENANTS.filter((each) => each.kind === 'COUNTY')) {
      expect(townsOf(tenant.code).length).toBeGreaterThanOrEqual(6)
      expect(townsOf(tenant.code).every((town) => town.code.length === 9)).toBe(true)
    }
  })
})

describe('分类建议', () => {
  test.each([
    ['小区门口烧烤摊油烟太大，熏得睡不着', '0804'],
    ['工地包工头拖欠农民工工资三个月', '0101'],
    ['家里停电一下午了，变压器冒烟', '0602'],
    ['公积金提取需要什么手续', '0108'],
    ['晚上广场舞音响太吵', '0803'],
    ['路灯不亮，晚上看不见', '0402'],
    ['半夜施工打桩，吵得没法睡', '0802'],
    ['快递丢失，驿站不管', '0607'],
  ])('%s → %s', (text, code) => {
    expect(suggestCategory(text, LEAVES)[0]?.code).toBe(code)
  })
})
