import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildAssignment, buildGround, buildHandled, play, refusal } from '../testing.ts'
import { sendBack } from './send-back.ts'

const reviewed = buildHandled({ status: 'CENTRE_REVIEW', holderUnitId: null, repliedAt: beijing('2026-03-12 10:00') })
const world = buildGround({
  now: beijing('2026-03-13 10:00'),
  facts: { assignments: [buildAssignment({ status: 'APPROVED', approvedAt: beijing('2026-03-12 10:00') })] },
})

test('退回原单位，得两个工作日，对诉求人的时限不变', () => {
  const { patch, rows, event } = play(sendBack, reviewed, { defects: ['D02', 'D09'], opinion: '请联系诉求人' }, world)
  expect(patch).toMatchObject({ status: 'IN_PROGRESS', reworkCount: 1, holderUnitId: 21, repliedAt: null, holderDueAt: beijing('2026-03-17 18:00'), nextDueAt: beijing('2026-03-13 18:00') })
  expect(patch).not.toHaveProperty('dueAt')
  expect(rows).toContainEqual({ insert: 'order_clock', row: expect.objectContaining({ kind: 'HOLDER', assignmentId: 'lead', cause: 'SEND_BACK', dueAt: beijing('2026-03-17 18:00') }) })
  expect(event).toMatchObject({ forSupervision: false, wasInTime: true })
})

test('原剩余时间更长的，还给单位', () => {
  const early = buildGround({
    now: beijing('2026-03-06 10:00'),
    facts: { assignments: [buildAssignment({ status: 'APPROVED', approvedAt: beijing('2026-03-05 10:00') })] },
  })
  expect(play(sendBack, reviewed, { defects: ['D03'], opinion: '写明事实' }, early).patch.holderDueAt).toEqual(beijing('2026-03-16 18:00'))
})

test('虚假办结直送督办', () => {
  expect(play(sendBack, reviewed, { defects: ['D11'], opinion: '现场未处理' }, world).event.forSupervision).toBe(true)
})

test('不选原因不能退回', () => {
  expect(refusal(() => play(sendBack, reviewed, { defects: [], opinion: '重报' }, world))).toBe('work-order.defects-missing')
})
