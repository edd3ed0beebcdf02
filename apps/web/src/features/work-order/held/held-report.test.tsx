import { expect, test } from 'vitest'
import { headlineOf } from './headline.ts'
import { lateShare, sorted, type HolderRow } from './order-holders.ts'

const row = (unitName: string, orders: number, medianDays: number | null, late: number): HolderRow =>
  ({ tenantId: 1, tenantName: '莎车县', unitId: unitName.length, unitName, times: orders, orders, late, medianMs: 0, longestMs: 0, medianDays, longestDays: medianDays, now: null })
// the words without their frame: what is filled in is what counts here
const said = (key: string, words?: Record<string, unknown>): string => `${key} ${JSON.stringify(words ?? {})}`

test('最久的和到期最多的各是谁；只经手过一两件的不当头条，都少时才比它们', () => {
  const rows = [row('城管局', 10, 1.5, 1), row('住建局分局', 5, 3, 0), row('水务', 1, 9, 1)]
  // safe: the headline only asks for words by their key
  const t = said as Parameters<typeof headlineOf>[2]
  const line = headlineOf(rows, ({ unitName }) => unitName ?? '', t)
  expect(line).toContain('"holder":"住建局分局","days":"3.0"')
  expect(line).toContain('"holder":"城管局","share":"10%","late":1')
  expect(headlineOf(rows.slice(2), ({ unitName }) => unitName ?? '', t)).toContain('"holder":"水务"')
  expect(headlineOf([row('城管局', 4, null, 0)], ({ unitName }) => unitName ?? '', t)).toBe('answer.unknown {}answer.none {}')
})

test('没交出过的没有占比，排在后面', () => {
  expect(lateShare(row('城管局', 0, null, 0))).toBeNull()
  expect(sorted([row('甲', 0, null, 0), row('乙乙', 2, 0.5, 0)], 'late').map(({ unitName }) => unitName)).toEqual(['乙乙', '甲'])
})
