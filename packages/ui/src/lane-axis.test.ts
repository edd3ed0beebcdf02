import { expect, test } from 'vitest'
import { laneAxis } from './lane-axis.ts'
import { placeLabels } from './lane-labels.ts'

const h = 3_600_000
const day = (at: number, off = false) => ({ label: String(at), off, from: at * 24 * h, to: (at + 1) * 24 * h })
const hours = (at: number) => [{ from: (at * 24 + 10) * h, to: (at * 24 + 14) * h }, { from: (at * 24 + 16) * h, to: (at * 24 + 20) * h }]
const axis = laneAxis([day(0), day(1, true), day(2)], [...hours(0), ...hours(2)])
const whole = 2.3

test('a day off is narrower than a working day', () => {
  expect(axis.days.map((one) => Number(((one.width / 100) * whole).toFixed(3)))).toEqual([1, 0.3, 1])
})
test('nights and pauses take no room', () => {
  expect(axis.at(3 * h)).toBe(0)
  expect(axis.at(14 * h)).toBeCloseTo(50 / whole)
  expect(axis.at(15 * h)).toBeCloseTo(50 / whole)
  expect(axis.at(20 * h)).toBeCloseTo(axis.at(23 * h))
})
test('a day off runs by the clock', () => {
  expect(axis.at(36 * h)).toBeCloseTo(((1 + 0.15) / whole) * 100)
})
test('what lies outside sticks to the ends', () => {
  expect(axis.at(-5 * h)).toBe(0)
  expect(axis.at(900 * h)).toBeCloseTo(100)
})
test('labels go after their mark, before it when the next is near, and away when there is no room', () => {
  expect(placeLabels([{ at: 50, label: '登记' }, { at: 51, label: '派出' }], 600)).toEqual(['before', 'after'])
  expect(placeLabels([{ at: 98, label: '到期' }], 600)).toEqual(['before'])
  expect(placeLabels([{ at: 50, label: '一' }, { at: 50.2, label: '二' }, { at: 50.4, label: '三' }], 600).filter((side) => side === 'none')).toHaveLength(1)
})
test('labels keep off the line of now', () => {
  expect(placeLabels([{ at: 49, label: '联系' }], 600, [50])).toEqual(['before'])
})
