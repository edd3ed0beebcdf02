import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildOrder, buildHandled, NOW, play, refusal } from '../testing.ts'
import { reaccept } from './reaccept.ts'

const rejected = buildOrder({ status: 'REJECTED', closedAt: NOW, closeReason: 'REJECTED', dueAt: null, dispatchDueAt: null })

test('改为受理后回到待派单，时限从现在起算，编号不变', () => {
  const { patch, rows } = play(reaccept, rejected, { reason: '属城管职责' })
  expect(patch).toMatchObject({
    status: 'REGISTERED', registeredAt: NOW, dispatchDueAt: beijing('2026-03-04 15:00'), nextDueAt: beijing('2026-03-04 15:00'),
    dueAt: beijing('2026-03-13 18:00'), closedAt: null, closeReason: null, holderTenantId: 2,
  })
  expect(rows).toContainEqual({ insert: 'order_clock', row: expect.objectContaining({ kind: 'CITIZEN', cause: 'PROVISIONAL' }) })
  expect(rows).not.toContainEqual({ allocate: 'order_no' })
})

test('没有理由、不是不予受理的，都不能改', () => {
  expect(refusal(() => play(reaccept, rejected, { reason: '' }))).toBe('work-order.reaccept-reason-missing')
  expect(refusal(() => play(reaccept, buildHandled(), { reason: '属城管职责' }))).toBe('work-order.not-in-state')
})
