import { expect, test } from 'vitest'
import { suggestCategory, suggestChannel, suggestUrgency } from './suggest.ts'

test.each([
  ['他说要跳楼', 'CRITICAL'], ['小区停电又燃气泄漏', 'CRITICAL'], ['全村停水两天', 'URGENT'], ['路上井盖没了', 'URGENT'],
  ['征地补偿没到位', 'LONG_CYCLE'], ['路灯不亮', 'NORMAL'],
] as const)('%s → %s', (text, urgency) => {
  expect(suggestUrgency(text).urgency).toBe(urgency)
})
test('春节前的欠薪才算紧急', () => {
  expect(suggestUrgency('老板欠薪', { month: 1 }).urgency).toBe('URGENT')
  expect(suggestUrgency('老板欠薪', { month: 6 }).urgency).toBe('NORMAL')
  expect(suggestUrgency('老板欠薪').urgency).toBe('NORMAL')
})
test('命中的词都列出，带联动号码', () => {
  expect(suggestUrgency('有人跳楼，还有人被困').words.map(({ word, line }) => [word, line])).toEqual([['跳楼', '110'], ['被困', '119']])
})
test('紧急词表可以换成本地的', () => {
  expect(suggestUrgency('棉田断水', { table: [{ word: '棉田', urgency: 'URGENT' }] }).urgency).toBe('URGENT')
})
test('法定渠道', () => {
  expect(suggestChannel('法院判决不执行')).toEqual({ word: '判决', reason: 'NA02', line: '12368' })
  expect(suggestChannel('路灯不亮')).toBeNull()
})
test('分类最多给三个，长词更说明问题，没有命中就不猜', () => {
  const leaves = ['一', '二', '三', '四'].map((name, index) => ({ code: `0${index}`, name, keywords: ['停电', ...(index === 2 ? ['全村停电'] : [])] }))
  expect(suggestCategory('全村停电了', leaves).map((each) => each.code)).toEqual(['02', '00', '01'])
  expect(suggestCategory('全村停电了', leaves)[0]?.words).toEqual(['停电', '全村停电'])
  expect(suggestCategory('你好', leaves)).toEqual([])
})
