import { buildAssignment, NOW } from '@hotline/domain/work-order/testing.ts'
import { expect, test } from 'vitest'
import { withoutUnapproved } from './unapproved.ts'

const part = buildAssignment({ id: 'co', role: 'CO', unitId: 22, status: 'SUBMITTED', submittedAt: NOW, opinion: '改后的' })
const submitted = (opinion: string) => ({ type: 'work-order.part-submitted' as const, payload: { assignmentId: 'co', unitName: '区城管局', opinion, evidence: '台账' } })
const rejected = { type: 'work-order.part-rejected' as const, payload: { assignmentId: 'co', unitName: '区城管局', opinion: '写明路段' } }
const events = [submitted('初稿'), rejected, submitted('改后的')]
const lead = { unitIds: [21] }
const bare = { assignmentId: 'co', unitName: '区城管局' }

test('没批的协办意见只有本单位看得到，主办和中心只知道交了', () => {
  for (const actor of [lead, { unitIds: [] }]) {
    const seen = withoutUnapproved(actor, { assignments: [part], events })
    expect(seen.assignments).toEqual([{ ...part, opinion: null }])
    expect(seen.events.map(({ payload }) => payload)).toEqual([bare, bare, bare])
  }
  expect(withoutUnapproved({ unitIds: [22] }, { assignments: [part], events })).toEqual({ assignments: [part], events })
})
test('批了的都看得到，单位内部来回的不外传', () => {
  const seen = withoutUnapproved(lead, { assignments: [{ ...part, status: 'APPROVED', approvedAt: NOW }], events })
  expect(seen.assignments[0]?.opinion).toBe('改后的')
  expect(seen.events).toEqual([{ ...submitted(''), payload: bare }, { ...rejected, payload: bare }, submitted('改后的')])
})
test('中心的一份、内部转出的一份不用批，照样看得到', () => {
  const centre = { ...part, unitId: null, unitTenantId: 3 }
  expect(withoutUnapproved(lead, { assignments: [centre], events })).toEqual({ assignments: [centre], events })
})
