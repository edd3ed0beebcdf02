import { expect, test } from 'vitest'
import { due, reviewLimit } from '../../deadline/limit.ts'
import { buildFacts, buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { recordUpperReceipt } from './record-upper-receipt.ts'

const answered = buildHandled({ status: 'CALLBACK_PENDING', channel: 'UPPER', externalNo: 'S2026-0007', holderUnitId: null, nextCallbackAt: NOW })
const ACCEPTED = { answer: 'ACCEPTED', receiptNo: '川回〔2026〕7号' } as const
const REFUSED = { answer: 'REFUSED', words: '未附整改前后对比照片' } as const

test('上级认可的记下时间，回访照旧', () => {
  const { patch, event } = play(recordUpperReceipt, answered, ACCEPTED)
  expect(patch).toEqual({ upperAcceptedAt: NOW })
  expect(event).toMatchObject({ answer: 'ACCEPTED', receiptNo: '川回〔2026〕7号' })
})
test('上级退回的转不满意研判，不再等回访；已在研判的只添一条依据', () => {
  const { sla, calendars } = buildFacts()
  const calendar = calendars.get(2)
  expect(play(recordUpperReceipt, answered, REFUSED).patch).toMatchObject({
    status: 'REDO_REVIEW', dissatisfactionWords: '未附整改前后对比照片', dissatisfactionEffective: null, nextCallbackAt: null, nextDueAt: calendar && due(NOW, reviewLimit(sla), calendar),
  })
  expect(play(recordUpperReceipt, { ...answered, status: 'REDO_REVIEW' }, REFUSED).patch).toEqual({})
})
test('本级自己的件没有上级回执，同一件只认可一次，退回要写明理由', () => {
  expect(refusal(() => play(recordUpperReceipt, { ...answered, channel: 'PHONE' }, ACCEPTED))).toBe('work-order.not-from-above')
  expect(refusal(() => play(recordUpperReceipt, { ...answered, externalNo: null }, ACCEPTED))).toBe('work-order.not-from-above')
  expect(refusal(() => play(recordUpperReceipt, { ...answered, upperAcceptedAt: NOW }, REFUSED, buildGround()))).toBe('work-order.upper-answered')
  expect(refusal(() => play(recordUpperReceipt, answered, { answer: 'REFUSED', words: ' ' }))).toBe('work-order.upper-reason-missing')
})
