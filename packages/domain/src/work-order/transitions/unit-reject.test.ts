import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildAssignment, buildGround, buildHandled, play, refusal } from '../testing.ts'
import { unitReject } from './unit-reject.ts'

const ground = () => buildGround({ facts: { assignments: [buildAssignment({ status: 'SUBMITTED' })] } })

test('退给经办人修改，时限照走', () => {
  const { patch, rows } = play(unitReject, buildHandled({ status: 'UNIT_REVIEW' }), { opinion: '补充现场照片' }, ground())
  expect(patch).toEqual({ status: 'IN_PROGRESS', nextDueAt: beijing('2026-03-13 18:00') })
  expect(rows).toEqual([{ update: 'assignment', id: 'lead', patch: { status: 'IN_PROGRESS', submittedAt: null } }])
})

test('不写意见不能退', () => {
  expect(refusal(() => play(unitReject, buildHandled({ status: 'UNIT_REVIEW' }), { opinion: '' }, ground()))).toBe('work-order.opinion-missing')
})
