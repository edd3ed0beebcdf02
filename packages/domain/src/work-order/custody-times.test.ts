import { expect, test } from 'vitest'
import { HOUR_MS } from '../deadline/beijing.ts'
import { beijing, guangyuan } from '../deadline/test-calendars.ts'
import { custodySpans, custodyTotals } from './custody-times.ts'
import type { CustodyRow } from './model.ts'

const row = (at: string, holderTenantId: number | null, holderUnitId: number | null = null): CustodyRow => ({
  fromAt: beijing(at), holderTenantId, holderUnitId, holderName: `${holderTenantId ?? ''}/${holderUnitId ?? ''}`, assignmentId: null,
})
const calendars = new Map([2, 3].map((tenantId) => [tenantId, { ...guangyuan, tenantId }]))
const NOW = beijing('2026-03-06 10:00')

test('每段止于下一段的开始，办结后不再计时', () => {
  const spans = custodySpans([row('2026-03-04 10:00', 2), row('2026-03-04 11:00', 2, 21), row('2026-03-05 11:00', null)], calendars, NOW)
  expect(spans.map(({ from, to }) => [from, to])).toEqual([
    [beijing('2026-03-04 10:00'), beijing('2026-03-04 11:00')], [beijing('2026-03-04 11:00'), beijing('2026-03-05 11:00')],
  ])
  expect(spans.map(({ wallMs }) => wallMs / HOUR_MS)).toEqual([1, 24])
  expect(spans[0]?.workingMs).toBe(HOUR_MS)
  expect(spans[1]?.workingMs).toBeLessThan(10 * HOUR_MS)
})
test('仍在手里的计到现在', () => {
  const [span] = custodySpans([row('2026-03-06 09:00', 3)], calendars, NOW)
  expect(span).toMatchObject({ to: null, wallMs: HOUR_MS, workingMs: HOUR_MS })
})
test('同一经手方的几段合计，按先后列出', () => {
  const spans = custodySpans([row('2026-03-04 09:00', 2), row('2026-03-04 10:00', 3), row('2026-03-04 11:00', 2), row('2026-03-04 12:00', null)], calendars, NOW)
  expect(custodyTotals(spans).map(({ holderTenantId, times, wallMs }) => [holderTenantId, times, wallMs / HOUR_MS])).toEqual([[2, 2, 2], [3, 1, 1]])
})
test('没有录入日历的只说自然时长', () => {
  const [unknown] = custodySpans([row('2026-03-06 09:00', 9)], calendars, NOW)
  expect(unknown).toMatchObject({ wallMs: HOUR_MS, workingMs: null })
  const [old] = custodySpans([row('2019-03-06 09:00', 2), row('2019-03-06 10:00', null)], calendars, NOW)
  expect(old).toMatchObject({ wallMs: HOUR_MS, workingMs: null })
})
