import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildAssignment, buildGround, buildHandled, buildRequest, buildUnitActor, play, refusal } from '../testing.ts'
import { approveReclassify } from './approve-reclassify.ts'
import { proposeReclassify } from './propose-reclassify.ts'
import { rejectReclassify } from './reject-reclassify.ts'

const unsigned = [buildAssignment({ status: 'PENDING_SIGN', signedAt: null })]
const order = buildHandled({ status: 'DISPATCHED', signedAt: null })
const asked = buildRequest({ kind: 'RECLASSIFY', no: '510802260304000001-F1', ground: 'RECLASSIFY', words: '实为投诉', detail: { changes: [{ field: 'requestType', from: 'HELP', to: 'COMPLAINT' }] }, proposedBy: 'h1', approvedBy: null })
const world = (requests = [asked], personId = 'd9') => buildGround({ actor: { personId }, facts: { assignments: unsigned, requests } })

test('承办单位建议改分类，工单先不变，等派单员', () => {
  const { patch, rows } = play(proposeReclassify, order, { requestType: 'COMPLAINT', reason: '实为投诉' }, buildGround({ actor: buildUnitActor(), facts: { assignments: unsigned } }))
  expect(patch).toEqual({})
  expect(rows).toMatchObject([{ insert: 'request', row: { no: '510802260304000001-F1', kind: 'RECLASSIFY', status: 'SUBMITTED', unitId: 21, detail: asked.detail } }])
})
test('没有改动的、已有一条在等的，不能再提', () => {
  expect(refusal(() => play(proposeReclassify, order, { requestType: 'HELP', reason: '试试' }, world([])))).toBe('work-order.nothing-changed')
  expect(refusal(() => play(proposeReclassify, order, { requestType: 'COMPLAINT', reason: '实为投诉' }, world()))).toBe('work-order.request-open')
})
test('采纳就照建议改，签收前两个时限重算；提的人自己不能采纳', () => {
  const { patch, event, rows } = play(approveReclassify, order, {}, world())
  expect(patch).toMatchObject({ requestType: 'COMPLAINT', dueAt: beijing('2026-03-25 18:00') })
  expect(event).toMatchObject({ requestNo: asked.no, correction: false, changes: asked.detail.changes })
  expect(rows[0]).toMatchObject({ update: 'request', patch: { status: 'APPROVED', decidedBy: 'd9' } })
  expect(refusal(() => play(approveReclassify, order, {}, world([asked], 'h1')))).toBe('work-order.four-eyes')
  expect(refusal(() => play(approveReclassify, order, {}, world([{ ...asked, assignmentId: 'before' }])))).toBe('work-order.request-stale')
})
test('不采纳要写理由，分类照旧', () => {
  const { patch, rows } = play(rejectReclassify, order, { opinion: '按首次反映内容登记' }, world())
  expect(patch).toEqual({})
  expect(rows).toMatchObject([{ update: 'request', patch: { status: 'REJECTED' } }])
  expect(refusal(() => play(rejectReclassify, order, { opinion: '' }, world()))).toBe('work-order.opinion-missing')
})
