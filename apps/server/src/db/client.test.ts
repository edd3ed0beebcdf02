import { expect, test } from 'vitest'
import { instantOf } from './client.ts'

test('数据库写的时刻按毫秒读，更细的舍去', () => {
  expect(instantOf('2026-03-04 08:00:00+00')).toEqual(new Date('2026-03-04T08:00:00Z'))
  expect(instantOf('2026-03-04 08:00:59.1+00')).toEqual(new Date('2026-03-04T08:00:59.100Z'))
  expect(instantOf('2024-02-29 23:59:59.123456+00')).toEqual(new Date('2024-02-29T23:59:59.123Z'))
  expect(instantOf('2026-03-04 08:00:00.000999+00')).toEqual(new Date('2026-03-04T08:00:00Z'))
})
test('写法不同的交给驱动', () => {
  expect(instantOf('2026-03-04 16:00:00+08')).toEqual(new Date('2026-03-04T08:00:00Z'))
  expect(instantOf('0044-03-15 00:00:00+00 BC').getUTCFullYear()).toBe(-43)
  expect(instantOf('12026-03-04 08:00:00+00').getUTCFullYear()).toBe(12_026)
})
