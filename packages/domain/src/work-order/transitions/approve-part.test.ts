import { expect, test } from 'vitest'
import { buildAssignment, buildGround, buildHandled, buildUnitActor, NOW, play, refusal } from '../testing.ts'
import { approvePart } from './approve-part.ts'
import { rejectPart } from './reject-part.ts'

const part = buildAssignment({ id: 'co', role: 'CO', unitId: 22, unitName: '区城管局', status: 'SUBMITTED', submittedAt: NOW, handlerId: 'h2', opinion: '已核查路面' })
const world = (personId: string, assignments = [part]) => buildGround({ actor: buildUnitActor({ personId, unitId: 22, unitIds: [22], duties: ['UNIT_LEADER'] }), facts: { assignments } })

test('分管领导审批后，协办意见才算交给主办', () => {
  const { event, rows } = play(approvePart, buildHandled(), {}, world('l2'))
  expect(rows).toEqual([{ update: 'assignment', id: 'co', patch: { status: 'APPROVED', approvedAt: NOW } }])
  expect(event).toMatchObject({ assignmentId: 'co', unitName: '区城管局', overdue: false })
})

test('写意见的人不能审批自己的意见，替他代办的也不能', () => {
  expect(refusal(() => play(approvePart, buildHandled(), {}, world('h2')))).toBe('work-order.own-part')
  expect(refusal(() => play(approvePart, buildHandled(), {}, world('l2', [{ ...part, handlerFor: ['l2'] }])))).toBe('work-order.own-part')
})

test('没有交来的意见，没有可批的；中心自己的一份不用批', () => {
  expect(refusal(() => play(approvePart, buildHandled(), {}, world('l2', [{ ...part, status: 'IN_PROGRESS' }])))).toBe('work-order.part-not-submitted')
  expect(refusal(() => play(approvePart, buildHandled(), {}, world('l2', [{ ...part, unitId: null }])))).toBe('work-order.part-not-submitted')
})

test('退回后可以改了再交', () => {
  const { rows } = play(rejectPart, buildHandled(), { opinion: '请写明责任路段' }, world('l2'))
  expect(rows).toEqual([{ update: 'assignment', id: 'co', patch: { status: 'IN_PROGRESS', submittedAt: null } }])
  expect(refusal(() => play(rejectPart, buildHandled(), { opinion: ' ' }, world('l2')))).toBe('work-order.opinion-missing')
})
