import { describe, expect, test } from 'vitest'
import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import { leftText, phoneText, readOrderNo, sizeText } from './format.ts'
import { setServerNow } from './now.ts'
import { dueText, fromInput, localInput, whenText } from './time.ts'

const left = (days: number, hours: number, minutes: number, ms = 1) => leftText({ level: ms < 0 ? 'OVERDUE' : 'GREEN', left: { ms, unit: 'WORKING', share: 0.5, days, hours, minutes } })

describe('what clocks and numbers look like', () => {
  test('the two largest parts of what is left', () => {
    expect(left(2, 3, 10)).toBe('剩 2 工作日 3 时')
    expect(left(2, 0, 10)).toBe('剩 2 工作日')
    expect(left(0, 0, 6, -1)).toBe('超 6 分')
    expect(left(0, 0, 0)).toBe('剩 不到 1 分')
  })

  test('an order number is printed in groups and read with or without them', () => {
    expect(printedNo('653125260304000127')).toBe('653125-260304-0-00127')
    expect(readOrderNo(' 653125-260304-0-00127 ')).toBe('653125260304000127')
    expect(readOrderNo('00127')).toBeNull()
    expect(printedNo('653125260304000127-Y1')).toBe('653125-260304-0-00127-Y1')
  })

  test('phones in threes and fours, masks untouched', () => {
    expect(phoneText('13812345678')).toBe('138 1234 5678')
    expect(phoneText('138****5678')).toBe('138****5678')
  })

  test('sizes', () => expect([sizeText(900), sizeText(2048), sizeText(1_300_000)]).toEqual(['900 B', '2 KB', '1.2 MB']))

  test('dates are those of Beijing, whatever the machine says', () => {
    setServerNow(new Date('2026-03-04T03:20:00Z'))
    expect(dueText(new Date('2026-03-05T11:30:00Z'))).toBe('3月5日 周四 19:30')
    expect(whenText(new Date('2026-03-04T02:26:00Z'))).toBe('今天 10:26')
    expect(whenText(new Date('2025-12-31T16:00:00Z'))).toBe('1月1日 00:00')
    expect(localInput(new Date('2026-03-05T11:30:00Z'))).toBe('2026-03-05T19:30')
    expect(fromInput('2026-03-05T19:30')).toEqual(new Date('2026-03-05T11:30:00Z'))
    expect(fromInput('')).toBeNull()
  })
})
