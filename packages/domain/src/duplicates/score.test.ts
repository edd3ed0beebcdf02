import { expect, test } from 'vitest'
import { beijing } from '../deadline/test-calendars.ts'
import { likeness } from './likeness.ts'
import { matchReason } from './phrases.zh-CN.ts'
import { MATCH_DEFAULTS, matchOf, type Matter } from './score.ts'

const noise = (overrides: Partial<Matter> = {}): Matter => ({
  categoryCode: '0802', townCode: null, address: '城东街道光明路', text: '工地每晚十一点后开工，噪声大', createdAt: beijing('2026-03-04 10:00'), ...overrides,
})

test('同号同类、同地点、文字相同，就是满分', () => {
  const match = matchOf(noise(), noise(), { samePhone: true })
  expect(match).toMatchObject({ score: 1, suggested: true })
  expect(match.parts.map(matchReason)).toEqual(['同号同类', '同地点', '文字相近 100%'])
})
test('三十天以前的同号件不算', () => {
  const match = matchOf(noise(), noise({ createdAt: beijing('2026-02-01 10:00') }), { samePhone: true })
  expect(match).toMatchObject({ score: 0.5, suggested: false })
})
test('同号但不同类的不算同号', () => {
  expect(matchOf(noise(), noise({ categoryCode: '0301', address: '', text: '电梯停运' }), { samePhone: true }).parts).toEqual([])
})
test('不同诉求人、同一地点、说法相近的列出来，不推断为同一件', () => {
  const match = matchOf(noise(), noise({ address: '光明路', text: '工地晚上十一点后还在开工，噪声吵人' }), { samePhone: false })
  expect(match.suggested).toBe(false)
  expect(match.score).toBeGreaterThan(MATCH_DEFAULTS.show)
  expect(match.parts.map(({ kind }) => kind)).toEqual(['PLACE', 'TEXT'])
})
test('没有地址的看乡镇，两个乡镇的同名路不是同一地点', () => {
  const town = { address: '', text: '', townCode: '653125101' }
  expect(matchOf(noise(town), noise(town), { samePhone: false }).score).toBe(0.3)
  expect(matchOf(noise({ townCode: '1', text: '' }), noise({ townCode: '2', text: '' }), { samePhone: false }).score).toBe(0)
})
test('权重和门槛都是可设的数', () => {
  const strict = { ...MATCH_DEFAULTS, suggest: 0.95, samePhone: { points: 0.4, withinDays: 30 } }
  expect(matchOf(noise(), noise(), { samePhone: true }, strict)).toMatchObject({ score: 0.9, suggested: false })
})
test('标点和空格不影响文字相近', () => {
  expect(likeness('电梯停运，三天了', '电梯停运 三天了！')).toBe(1)
  expect(likeness('电梯', '')).toBe(0)
})
