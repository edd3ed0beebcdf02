import { describe, expect, test } from 'vitest'
import { fieldsShown } from './model.ts'
import { maskedWords } from './masked-words.ts'
import { revealVerdict } from './reveals.ts'
import { TRACE_DEFAULTS } from './settings.ts'

describe('查看诉求人的上限', () => {
  const settings = { ...TRACE_DEFAULTS, revealsAnHour: 3, revealsAnHourMost: 5 }
  const verdicts = (alerted: readonly ('MANY' | 'STOPPED')[] = []) => [0, 2, 3, 4, 5].map((before) => revealVerdict({ before, alerted }, settings))
  test('超过告警数报一次，最后一次报到顶，再多就不给看', () => {
    expect(verdicts()).toEqual([{ open: true, alert: null }, { open: true, alert: null }, { open: true, alert: 'MANY' }, { open: true, alert: 'STOPPED' }, { open: false }])
    expect(verdicts(['MANY'])).toEqual([{ open: true, alert: null }, { open: true, alert: null }, { open: true, alert: null }, { open: true, alert: 'STOPPED' }, { open: false }])
  })
})

test('事由里的号码、证件号、诉求人姓名都遮住，单号留着', () => {
  expect(maskedWords('给13812345678回电')).toBe('给138****5678回电')
  expect(maskedWords('给 138-1234-5678、１３８１２３４５６７８ 回电')).toBe('给 138****5678、138****5678 回电')
  expect(maskedWords('核对 51080219900307123X 和 510802199003071234')).toBe('核对 510****123X 和 510****1234')
  expect(maskedWords('与 653125260304000127、653125-260304-0-00127 同一人')).toBe('与 653125260304000127、653125-260304-0-00127 同一人')
  expect(maskedWords('找张建国核实，3月4日 10:26', '张建国')).toBe('找张*核实，3月4日 10:26')
  expect(maskedWords('张家口', '张')).toBe('张家口')
})

test('露出的字段跟着诉求人的可见程度', () => {
  expect([fieldsShown('OPEN'), fieldsShown('MASKED'), fieldsShown('HIDDEN')]).toEqual([['CONTENT', 'CALLER'], ['CONTENT', 'CALLER_MASKED'], ['CONTENT']])
})
