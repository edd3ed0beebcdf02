import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wire } from './wire.ts'

const travel = (value: unknown): unknown => wire.deserialize(JSON.parse(JSON.stringify(wire.serialize(value))))

test('时间到了对面还是时间，字还是字', () => {
  const at = new Date('2026-03-04T10:00:00.123Z')
  expect(travel({ at, rows: [{ at, title: '𠮷家巷💡', none: null }] })).toEqual({ at, rows: [{ at, title: '𠮷家巷💡', none: null }] })
})
test('人写的内容变不成别的东西', () => {
  for (const value of [{ $date: '2026-03-04' }, { $date: null }, { $date: false, value: 1 }, { deep: [{ $date: { $date: 'x' } }] }]) expect(travel(value)).toEqual(value)
  const hostile = JSON.parse('{"__proto__":{"polluted":true}}')
  expect(Object.getPrototypeOf(travel({ content: hostile }))).toBe(Object.prototype)
  expect('polluted' in {}).toBe(false)
})
test('任何数据来回一趟不变', () => {
  const value = fc.letrec((tie) => ({ any: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.date({ noInvalidDate: true }), fc.array(tie('any')), fc.dictionary(fc.oneof(fc.string().filter((key) => key !== '__proto__'), fc.constant('$date'), fc.constant('value')), tie('any'))) })).any
  fc.assert(
    fc.property(value, (one) => {
      expect(travel(one)).toEqual(one)
    }),
    { numRuns: 500 },
  )
})
