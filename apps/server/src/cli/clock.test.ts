import { describe, expect, test } from 'vitest'
import { durationOf, run } from './clock.ts'
import { instantOf } from './lib/time.ts'

describe('拨动时钟', () => {
  test('认得天、小时、分钟', () => {
    expect([durationOf('31d'), durationOf('4h'), durationOf('30m')]).toEqual([31 * 86_400_000, 4 * 3_600_000, 1_800_000])
    expect([durationOf('-1d'), durationOf('1.5h'), durationOf('5'), durationOf('')]).toEqual([null, null, null, null])
  })

  test('不是内置服务就不许拨', async () => {
    expect(await run(['--advance', '1d'], { ownerUrl: '', appUrl: '', url: '', env: { EMBEDDED: 'false' } })).toBe(1)
  })
})

test('没写时区的时间按北京时间', () => {
  expect(instantOf('2026-03-02 09:30:00')?.toISOString()).toBe('2026-03-02T01:30:00.000Z')
  expect(instantOf('2026-03-02')?.toISOString()).toBe('2026-03-01T16:00:00.000Z')
  expect(instantOf('2026-03-02T09:30:00Z')?.toISOString()).toBe('2026-03-02T09:30:00.000Z')
  expect(instantOf('昨天')).toBeNull()
})
