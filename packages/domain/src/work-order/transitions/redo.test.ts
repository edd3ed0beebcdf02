import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildAssignment, buildGround, buildHandled, play, refusal } from '../testing.ts'
import { redo } from './redo.ts'

const judged = buildHandled({ status: 'REDO_REVIEW', holderUnitId: null, urgency: 'URGENT', redoCount: 1, dueAt: beijing('2026-02-27 18:00') })
const world = () => buildGround({ facts: { assignments: [buildAssignment({ status: 'ACCEPTED' })] } })

test('退原单位重办，两个时限按重办时限重新起算，不得再退单', () => {
  const { patch, rows, event } = play(redo, judged, { points: '现场复核并联系诉求人' }, world())
  expect(patch).toMatchObject({
    status: 'DISPATCHED', leadUnitId: 21, leadAssignmentId: 'n1', holderUnitId: 21, redoCount: 2, isDesignated: true, dissatisfactionEffective: true,
    dueAt: beijing('2026-03-11 18:00'), holderDueAt: beijing('2026-03-11 18:00'), signedAt: null, repliedAt: null,
  })
  expect(rows).toContainEqual({ insert: 'assignment', row: expect.objectContaining({ id: 'n1', role: 'LEAD', unitId: 21, suffix: 'R2', status: 'PENDING_SIGN' }) })
  expect(rows.filter((row) => 'insert' in row && row.insert === 'order_clock')).toHaveLength(2)
  expect(event).toMatchObject({ round: 2 })
})

test('重办两次后不能再退原单位', () => {
  expect(refusal(() => play(redo, { ...judged, redoCount: 2 }, { points: '复核' }, world()))).toBe('work-order.redo-limit')
})

test('先前的延期不带到新的任务', () => {
  expect(play(redo, { ...judged, extensionCount: 2, extendedTotal: 20 }, { points: '复核' }, world()).patch).toMatchObject({ extensionCount: 0, extendedTotal: 0 })
})
