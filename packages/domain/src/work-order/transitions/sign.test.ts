import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildRequest, play, refusal } from '../testing.ts'
import { buildSent, ground, liaison } from './return-world.ts'
import { sign } from './sign.ts'

const proposed = [buildRequest({ status: 'PROPOSED', approvedBy: null })]
const system = { personId: 'system', name: '系统', duties: ['SYSTEM' as const] }

test('签收后开始计联系时限', () => {
  expect(play(sign, buildSent(), {}, ground(liaison)).patch).toMatchObject({ status: 'IN_PROGRESS', contactDueAt: beijing('2026-03-05 18:00') })
})
test('退单申请等审签时不能签收', () => {
  expect(refusal(() => play(sign, buildSent(), {}, ground(liaison, { requests: proposed })))).toBe('work-order.return-pending')
})
test('逾期未签收又未审签退单的，视为首办责任单位，申请随之失效', () => {
  const late = beijing('2026-03-06 09:00')
  const { event, rows } = play(sign, buildSent(), {}, ground(system, { requests: proposed, now: late }))
  expect(event).toEqual({ auto: true, overdue: true })
  expect(rows[0]).toMatchObject({ update: 'request', id: 'q1', patch: { status: 'CANCELLED', decidedAt: late } })
})
test('时限没到，系统不能代签', () => {
  expect(refusal(() => play(sign, buildSent(), {}, ground(system)))).toBe('work-order.sign-not-due')
})
test('签收时可交本单位一人经办，不写就是自己；不是本单位的不行', () => {
  const colleagues = [{ personId: 'h7', name: '赵燕', unitId: 211 }]
  const given = play(sign, buildSent(), { handlerId: 'h7' }, ground(liaison, { colleagues }))
  expect(given.event).toMatchObject({ handlerId: 'h7', handlerName: '赵燕', handlerUnitId: 211 })
  expect(given.rows).toMatchObject([{ update: 'assignment', patch: { signedBy: 'h1', handlerId: 'h7', handlerFor: [] } }])
  expect(play(sign, buildSent(), {}, ground(liaison)).rows).toMatchObject([{ patch: { handlerId: 'h1' } }])
  expect(play(sign, buildSent(), { handlerId: 'h1' }, ground(liaison)).event).toEqual({ auto: false, overdue: false })
  expect(refusal(() => play(sign, buildSent(), { handlerId: 'h9' }, ground(liaison)))).toBe('work-order.handler-unknown')
})
