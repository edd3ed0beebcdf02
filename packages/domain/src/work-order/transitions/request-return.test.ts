import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildRequest, play, refusal } from '../testing.ts'
import { requestReturn } from './request-return.ts'
import { buildSent, earlier, ground, liaison } from './return-world.ts'

const input = { ground: 'WRONG_REMIT' as const, words: '电梯归市场监管。', basis: '三定规定第五条', suggestedUnitId: 22 }

test('联络员提出的退单先等本单位领导审签，工单不动', () => {
  const { patch, event, rows } = play(requestReturn, buildSent(), input, ground(liaison))
  expect(patch).toEqual({})
  expect(event).toMatchObject({ requestNo: '510802260304000001-T1', ground: 'WRONG_REMIT' })
  expect(rows).toMatchObject([{ insert: 'request', row: { kind: 'RETURN', status: 'PROPOSED', unitId: 21, assignmentId: 'lead', suggestedUnitId: 22, detail: { from: 'DISPATCHED' }, proposedBy: 'h1' } }])
})
test('属地、职责、层级不符和权属不清的须写明应由谁承办，外县的写到中心即可', () => {
  for (const reason of ['WRONG_AREA', 'WRONG_REMIT', 'OWNERSHIP_UNCLEAR', 'LEVEL_MISMATCH'] as const) {
    expect(refusal(() => play(requestReturn, buildSent(), { ...input, ground: reason, suggestedUnitId: null }, ground(liaison)))).toBe('work-order.suggestion-missing')
  }
  const { rows } = play(requestReturn, buildSent(), { ...input, ground: 'WRONG_AREA', suggestedUnitId: null, suggestedTenantId: 3 }, ground(liaison))
  expect(rows).toMatchObject([{ row: { suggestedUnitId: null, detail: { suggestedTenantId: 3 } } }])
  const above = play(requestReturn, buildSent(), { ...input, ground: 'LEVEL_MISMATCH', suggestedUnitId: 11 }, ground(liaison))
  expect(above.rows).toMatchObject([{ row: { suggestedUnitId: 11, detail: { suggestedTenantId: 1 } } }])
  expect(refusal(() => play(requestReturn, buildSent(), { ...input, ground: 'OUT_OF_SCOPE', suggestedUnitId: null }, ground(liaison)))).toBeNull()
})
test('建议的不能是自己，也不能是本中心', () => {
  expect(refusal(() => play(requestReturn, buildSent(), { ...input, suggestedUnitId: 21 }, ground(liaison)))).toBe('work-order.suggestion-is-self')
  expect(refusal(() => play(requestReturn, buildSent(), { ...input, suggestedUnitId: null, suggestedTenantId: 2 }, ground(liaison)))).toBe('work-order.suggestion-own-tenant')
})
test('依据必填', () => {
  expect(refusal(() => play(requestReturn, buildSent(), { ...input, basis: ' ' }, ground(liaison)))).toBe('work-order.return-basis-missing')
})
test('过了退单时限不能退，紧急件的时限就是签收时限', () => {
  expect(refusal(() => play(requestReturn, buildSent(), input, ground(liaison, { now: beijing('2026-03-06 09:00') })))).toBe('work-order.return-late')
})
test('指定件不能退', () => {
  expect(refusal(() => play(requestReturn, buildSent({ isDesignated: true }), input, ground(liaison)))).toBe('work-order.designated-no-return')
})
test('每个单位对同一件只能退一次，撤回的不算，别的单位退过的不算', () => {
  const rejected = buildRequest({ status: 'REJECTED' })
  expect(refusal(() => play(requestReturn, buildSent(), input, ground(liaison, { requests: [rejected] })))).toBe('work-order.returned-before')
  expect(refusal(() => play(requestReturn, buildSent(), input, ground(liaison, { requests: [buildRequest({ status: 'CANCELLED' }), earlier()] })))).toBeNull()
})
test('补过信息的仍可因职责退一次，但信息不能再要一次', () => {
  const asked = buildRequest({ status: 'APPROVED', ground: 'INFO_INSUFFICIENT' })
  expect(refusal(() => play(requestReturn, buildSent(), input, ground(liaison, { requests: [asked] })))).toBeNull()
  expect(refusal(() => play(requestReturn, buildSent(), { ...input, ground: 'INFO_INSUFFICIENT' }, ground(liaison, { requests: [asked] })))).toBe('work-order.returned-before')
})
test('一份还没处理完，不能再提一份', () => {
  expect(refusal(() => play(requestReturn, buildSent(), input, ground(liaison, { requests: [buildRequest({ status: 'PROPOSED' })] })))).toBe('work-order.request-open')
})
test('签收后不能再走普通退单', () => {
  expect(refusal(() => play(requestReturn, buildSent({ status: 'IN_PROGRESS' }), input, ground(liaison)))).toBe('work-order.not-in-state')
})
