import { expect, test } from 'vitest'
import { mentionedIn, withoutStrangers } from './mentions.ts'

const merged = { payload: { parentId: 'p', parentNo: '653125260304000001', reason: '同一工地' } }
const absorbed = { payload: { childId: 'c', childNo: '653125260304000002', callers: 2 } }
const answered = { payload: { parentNo: '653125260304000001', resolution: 'RESOLVED' } }

test('时间线提到的别的工单都认得', () => {
  expect(mentionedIn([merged, absorbed, answered, merged])).toEqual(['p', 'c'])
})
test('看不到的工单不留编号，别的照旧', () => {
  expect(withoutStrangers([merged, absorbed, answered], new Set(['c']), 'p')).toEqual([{ payload: { reason: '同一工地' } }, absorbed, { payload: { resolution: 'RESOLVED' } }])
  expect(withoutStrangers([merged, absorbed, answered], new Set(['c', 'p']), 'p')).toEqual([merged, absorbed, answered])
})
test('拆出来以后，先前主单的编号没有去处可查，谁也不留', () => {
  expect(withoutStrangers([answered], new Set(['c']), null)).toEqual([{ payload: { resolution: 'RESOLVED' } }])
})
