import { isCallingTime } from '@hotline/domain/callback/calling.ts'
import { ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import { describe, expect, test } from 'vitest'
import { commandOf, NO_ANSWERS, openQuestion, type AnswerDraft, type Asking } from './answers.ts'
import { isDue, nextTimes, openSpans, type Hours } from './calling-times.ts'

const asked: AnswerDraft = { ...NO_ANSWERS, contacted: 'YES', resolved: 'YES', resultRating: 4, processRating: 5 }
const own: Asking = { round: 'OWN', lowest: 3 }

describe('回访问答', () => {
  test('按顺序问，第一个没答的是下一问', () => {
    expect(openQuestion(NO_ANSWERS, own)).toBe('contacted')
    expect(openQuestion({ ...NO_ANSWERS, contacted: 'NO', resolved: 'NO' }, own)).toBe('resultRating')
    expect(openQuestion(asked, own)).toBeNull()
  })
  test('基本满意及以上办结', () => expect(commandOf({ ...asked, resultRating: 3 }, own)).toMatchObject({ verb: 'closeByEvaluation', input: { kind: 'RATED', resultRating: 3 } }))
  test('公布的办结线是几分就按几分', () => {
    expect(commandOf({ ...asked, resultRating: 2 }, { ...own, lowest: 2 })?.verb).toBe('closeByEvaluation')
    expect(openQuestion({ ...asked, resultRating: 3 }, { ...own, lowest: 4 })).toBe('reason')
  })
  test('低分要问清原因、原话和建议，问全了送研判', () => {
    const low = { ...asked, resultRating: 2 }
    expect(openQuestion(low, own)).toBe('reason')
    expect(openQuestion({ ...low, reason: 'NOT_DONE', words: '还是冷', proposedEffective: false }, own)).toBe('ineffectiveCode')
    expect(commandOf({ ...low, reason: 'NOT_DONE', words: ' 还是冷 ', proposedEffective: true, ineffectiveCode: 'I5' }, own)).toEqual({
      verb: 'markDissatisfied',
      input: { channel: 'PHONE', contacted: 'YES', resolved: 'YES', resultRating: 2, processRating: 5, words: '还是冷', reason: 'NOT_DONE', proposedEffective: true, ineffectiveCode: null },
    })
  })
})

describe('可拨时段', () => {
  const now = new Date('2026-03-04T16:24:00+08:00')
  test('约好时间没到，不算现在可拨', () => {
    expect(isDue({ nextCallbackAt: new Date('2026-03-04T18:00:00+08:00') }, now)).toBe(false)
    expect(isDue({ nextCallbackAt: null }, now)).toBe(true)
  })
  test('给出的时间都在公布的时段内；一个也没有的，给下一次开始的时间', () => {
    const published: Hours = [['08:00', '09:30'], ['20:00', '21:00']]
    for (const hours of [ORDER_DEFAULTS.callingHours, published]) {
      const times = nextTimes(now, hours)
      expect(times.every(({ at }) => isCallingTime(at, hours) && at > now)).toBe(true)
    }
    expect(nextTimes(now, ORDER_DEFAULTS.callingHours).length).toBeGreaterThan(2)
    expect(nextTimes(now, published)).toEqual([{ at: new Date('2026-03-04T20:00:00+08:00'), day: 'TODAY' }])
    expect(openSpans(published)).toEqual([{ from: 480, to: 570 }, { from: 1200, to: 1260 }])
  })
})
