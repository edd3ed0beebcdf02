import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { due, type SlaPolicy } from '../deadline/limit.ts'
import { SICHUAN, XINJIANG } from '../deadline/profiles.ts'
import { beijing, guangyuan } from '../deadline/test-calendars.ts'
import { DomainError } from '../errors.ts'
import { ROUTING_DEFAULTS } from '../routing/model.ts'
import { ORDER_DEFAULTS } from '../work-order/settings.ts'
import { POLICY, POLICY_KINDS } from './kinds.ts'
import { valueAt, withoutValue, withValue } from './terms.ts'
import { differences, mustOnlyTighten, ownContent, standingOf, tightened, wholeContent, withInherited } from './tighten.ts'

const codeOf = (act: () => unknown): string | null => {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof DomainError ? error.code : 'other'
  }
}
const leaves = (value: unknown, at = ''): string[] =>
  typeof value !== 'object' || value === null || Array.isArray(value) || ('unit' in value && 'amount' in value) ? [at] : Object.entries(value).flatMap(([key, each]) => leaves(each, at ? `${at}.${key}` : key))

test('规则书的每个数字都有名目，一个不漏', () => {
  for (const kind of POLICY_KINDS) if (!POLICY[kind].overlay && !POLICY[kind].changes) expect(POLICY[kind].terms.map(({ path }) => path).sort()).toEqual(leaves(POLICY[kind].proposal ?? SICHUAN).sort())
  for (const kind of POLICY_KINDS) if (!POLICY[kind].overlay) expect(() => wholeContent(kind, POLICY[kind].proposal ?? XINJIANG)).not.toThrow()
})

describe('县区只能收紧', () => {
  test('改短收下，改长拒绝，说得出哪一项', () => {
    expect(codeOf(() => mustOnlyTighten('SLA', SICHUAN, { handle: { consult: { unit: 'WORKING_DAY', amount: 2 } } }))).toBeNull()
    expect(codeOf(() => mustOnlyTighten('SLA', SICHUAN, { handle: { consult: { unit: 'WORKING_DAY', amount: 4 } } }))).toBe('policy.looser')
    try {
      mustOnlyTighten('SLA', SICHUAN, { handle: { consult: { unit: 'WORKING_DAY', amount: 4 } }, extension: { maxCount: 3 } })
    } catch (error) {
      expect(error).toMatchObject({ params: { term: '办理·咨询', count: 2, terms: ['handle.consult', 'extension.maxCount'] } })
    }
  })

  test('换了计算单位不能算收紧：一个工作日和八小时比不出长短', () => {
    expect(codeOf(() => mustOnlyTighten('SLA', SICHUAN, { sign: { normal: { unit: 'WALL_HOUR', amount: 8 } } }))).toBe('policy.looser')
    expect(codeOf(() => mustOnlyTighten('SLA', SICHUAN, { sign: { urgent: { unit: 'WALL_MINUTE', amount: 90 } } }))).toBeNull()
    expect(codeOf(() => mustOnlyTighten('SLA', SICHUAN, { sign: { urgent: { unit: 'WALL_MINUTE', amount: 121 } } }))).toBe('policy.looser')
  })

  test('归档和申诉的期限县区动不得，长短都不行', () => {
    for (const amount of [10, 60]) expect(codeOf(() => mustOnlyTighten('SLA', SICHUAN, { archive: { unit: 'CALENDAR_DAY', amount } }))).toBe('policy.looser')
  })

  test('地市后来收得更紧，县区跟着走，不会反而放宽', () => {
    const own = { handle: { help: { unit: 'WORKING_DAY', amount: 6 } } }
    const later: SlaPolicy = { ...SICHUAN, handle: { ...SICHUAN.handle, help: { unit: 'WORKING_DAY', amount: 5 } } }
    expect(tightened('SLA', SICHUAN, own).handle.help.amount).toBe(6)
    expect(tightened('SLA', later, own).handle.help.amount).toBe(5)
  })
})

/** Any value of a term's type, in and out of bounds of the base. */
const valueFor = (base: unknown): fc.Arbitrary<unknown> => {
  if (typeof base === 'number') return Number.isInteger(base) ? fc.integer({ min: 1, max: 40 }) : fc.double({ min: 0, max: 1, noNaN: true })
  if (typeof base === 'string') return fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((each) => each.map((part) => String(part).padStart(2, '0')).join(':'))
  return fc.record({ unit: fc.constantFrom('WORKING_DAY', 'WORKING_HOUR', 'WALL_HOUR', 'WALL_MINUTE', 'CALENDAR_DAY'), amount: fc.integer({ min: 1, max: 400 }) })
}
const override = fc.constantFrom(...POLICY.SLA.terms).chain((term) => fc.tuple(fc.constant(term), valueFor(valueAt(SICHUAN, term.path))))

test('县区加的一类，地市后来再加别的也还在；地市拿掉的，县区不替它留着', () => {
  const set = (...safetyCategories: string[]) => ({ ...ORDER_DEFAULTS, safetyCategories })
  const own = ownContent('ORDER', set('0702', '0706'), { safetyCategories: ['0702', '0706', '0802'] })
  expect(own).toEqual({ safetyCategories: ['0802'] })
  expect(tightened('ORDER', set('0702', '0706', '1503'), own).safetyCategories).toEqual(['0702', '0706', '1503', '0802'])
  expect(tightened('ORDER', set('0702'), own).safetyCategories).toEqual(['0702', '0802'])
  // As versions published before held it: the whole set of their day.
  expect(tightened('ORDER', set('0702', '1503'), { safetyCategories: ['0702', '0802'] }).safetyCategories).toEqual(['0702', '1503', '0802'])
  expect(withInherited('ORDER', set('0702', '1503'), own)).toEqual({ safetyCategories: ['0702', '1503', '0802'] })
})
test('凡是集合，都按“只加”合并：没有漏掉的种类', () => {
  const sets = POLICY_KINDS.flatMap((kind) => POLICY[kind].terms.filter(({ path }) => Array.isArray(valueAt(POLICY[kind].proposal, path))).map(({ path, type, way }) => [kind, path, type, way]))
  expect(sets).toEqual([['ORDER', 'callingHours', 'SPANS', 'FIXED'], ['ORDER', 'safetyCategories', 'CODES', 'MORE']])
})

test('集合只能加不能减，开关只能开：多列一类收下，少列、换列都拒绝', () => {
  const own = (safetyCategories: string[]) => codeOf(() => mustOnlyTighten('ORDER', ORDER_DEFAULTS, { safetyCategories }))
  expect([own([...ORDER_DEFAULTS.safetyCategories, '0802']), own(['0702']), own(['0802'])]).toEqual([null, 'policy.looser', 'policy.looser'])
  const raises = (base: boolean, value: boolean) => codeOf(() => mustOnlyTighten('ORDER', { ...ORDER_DEFAULTS, hotspot: { ...ORDER_DEFAULTS.hotspot, raisesUrgency: base } }, { hotspot: { raisesUrgency: value } }))
  expect([raises(false, true), raises(true, false)]).toEqual([null, 'policy.looser'])
})

test('各定各的项：县区开、关都收，没定的随地市', () => {
  const base = (autoDispatch: boolean) => ({ ...ROUTING_DEFAULTS, autoDispatch })
  for (const [above, own] of [[false, true], [true, false]] as const) {
    const content = ownContent('ROUTING', base(above), { autoDispatch: own })
    expect(content).toEqual({ autoDispatch: own })
    expect(tightened('ROUTING', base(above), content).autoDispatch).toBe(own)
    expect(tightened('ROUTING', base(own), content).autoDispatch).toBe(own)
    expect(tightened('ROUTING', base(above), {}).autoDispatch).toBe(above)
  }
  expect(ROUTING_DEFAULTS.autoDispatch).toBe(false)
})

test('性质：县区收下的任何一版，哪一项都不会比地市的宽；宽的一律拒绝', () => {
  fc.assert(fc.property(fc.array(override, { minLength: 1, maxLength: 6 }), (changes) => {
    const own = changes.reduce<unknown>((content, [term, value]) => withValue(content, term.path, value), {})
    const accepted = codeOf(() => mustOnlyTighten('SLA', SICHUAN, own)) === null
    const content = tightened('SLA', SICHUAN, own)
    const standings = POLICY.SLA.terms.map((term) => standingOf(term, valueAt(SICHUAN, term.path), valueAt(content, term.path)))
    expect(standings.every((each) => each === 'SAME' || each === 'TIGHTER')).toBe(true)
    const wanted = POLICY.SLA.terms.filter(({ path }) => valueAt(own, path) !== undefined).map((term) => standingOf(term, valueAt(SICHUAN, term.path), valueAt(own, term.path)))
    expect(accepted).toBe(wanted.every((each) => each === 'SAME' || each === 'TIGHTER'))
  }), { numRuns: 500 })
})

test('性质：收紧过的办理时限，从任何时刻起算都不晚于地市的', () => {
  const from = beijing('2026-01-05 08:00').getTime()
  fc.assert(fc.property(fc.integer({ min: 0, max: 200 * 24 * 60 }), fc.integer({ min: 1, max: 15 }), (minutes, amount) => {
    const start = new Date(from + minutes * 60_000)
    const { handle } = tightened('SLA', SICHUAN, { handle: { complaint: { unit: 'WORKING_DAY', amount } } })
    expect(due(start, handle.complaint, guangyuan) <= due(start, SICHUAN.handle.complaint, guangyuan)).toBe(true)
  }))
})

test('两版对比按规则书的顺序列出不同的项，键的先后不算不同', () => {
  expect(differences('SLA', SICHUAN, XINJIANG).map(({ term, standing }) => [term.path, standing])).toEqual([
    ['handle.consult', 'TIGHTER'], ['handle.help', 'TIGHTER'], ['handle.complaint', 'TIGHTER'], ['extension.maxDaysEach', 'TIGHTER'], ['extension.maxDaysTotal', 'TIGHTER'],
    ['redo.consult', 'LOOSER'], ['redo.other', 'TIGHTER'],
  ])
  expect(differences('SLA', SICHUAN, { ...SICHUAN, archive: { amount: 30, unit: 'CALENDAR_DAY' } })).toEqual([])
})

test('去掉一项，空了的组也去掉', () => {
  expect(withoutValue({ handle: { consult: 1 }, rework: 2 }, 'handle.consult')).toEqual({ rework: 2 })
  expect(withoutValue({ handle: { consult: 1, help: 2 } }, 'handle.consult')).toEqual({ handle: { help: 2 } })
})
