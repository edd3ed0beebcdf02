import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, buildOrder, buildRequest, NOW, play, refusal } from '../testing.ts'
import { keepAccepted } from './keep-accepted.ts'
import { proposeRejectLate } from './propose-reject-late.ts'
import { rejectLate } from './reject-late.ts'
import { reviewer } from './request-world.ts'

const input = { reasonCode: 'NA04' as const, basisText: '不属于政务热线受理范围', explanation: '已电话说明', guidance: '请向法院起诉', callerToldAt: NOW }
const request = buildRequest({ kind: 'REJECTION', no: '510802260304000001-J1', ground: 'NA04', basis: '不属受理范围', words: '已电话说明', proposedBy: 'p1', approvedBy: null, detail: { guidance: '请向法院起诉', callerToldAt: NOW.toISOString() }, assignmentId: null })
const world = (personId = 'v1') => buildGround({ actor: { ...reviewer, personId }, facts: { requests: [request] } })

test('派单员提请，四项义务齐全，工单照常待派', () => {
  const { patch, rows } = play(proposeRejectLate, buildOrder(), input)
  expect(patch).toEqual({})
  expect(rows).toMatchObject([{ insert: 'request', row: { no: '510802260304000001-J1', kind: 'REJECTION', status: 'SUBMITTED', ground: 'NA04' } }])
  expect(refusal(() => play(proposeRejectLate, buildOrder(), { ...input, guidance: '' }))).toBe('work-order.refusal-guidance-missing')
  expect(refusal(() => play(proposeRejectLate, buildOrder(), { ...input, callerToldAt: beijing('2026-03-04 09:00') }))).toBe('work-order.recontact-invalid')
})
test('另一人同意才不予受理，记受理差错', () => {
  const { patch, event } = play(rejectLate, buildOrder(), {}, world())
  expect(patch).toMatchObject({ status: 'REJECTED', closeReason: 'REJECTED', closedAt: NOW })
  expect(event).toMatchObject({ reasonCode: 'NA04', guidance: '请向法院起诉', intakeError: true })
  expect(refusal(() => play(rejectLate, buildOrder(), {}, world('p1')))).toBe('work-order.four-eyes')
  expect(refusal(() => play(rejectLate, buildOrder(), {}, buildGround({ actor: reviewer })))).toBe('work-order.request-missing')
})
test('不同意的维持受理', () => {
  expect(play(keepAccepted, buildOrder(), { opinion: '属本级职责' }, world()).rows).toMatchObject([{ update: 'request', patch: { status: 'REJECTED' } }])
  expect(refusal(() => play(keepAccepted, buildOrder(), { opinion: '' }, world()))).toBe('work-order.opinion-missing')
})
