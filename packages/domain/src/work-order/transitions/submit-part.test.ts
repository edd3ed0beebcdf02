import { expect, test } from 'vitest'
import { buildAssignment, buildGround, buildHandled, buildUnitActor, NOW, play, refusal } from '../testing.ts'
import { submitPart } from './submit-part.ts'

const actor = buildUnitActor({ personId: 'h2', unitId: 22, unitIds: [22] })
const part = buildAssignment({ id: 'co', role: 'CO', unitId: 22 })

test('协办意见交主办单位汇总', () => {
  const { rows } = play(submitPart, buildHandled(), { opinion: '已核查路面' }, buildGround({ actor, facts: { assignments: [part] } }))
  expect(rows).toEqual([{ update: 'assignment', id: 'co', patch: { status: 'SUBMITTED', submittedAt: NOW, opinion: '已核查路面', handlerId: 'h2', handlerFor: [] } }])
})
test('先签收再提交', () => {
  expect(refusal(() => play(submitPart, buildHandled(), { opinion: '已核查' }, buildGround({ actor, facts: { assignments: [{ ...part, status: 'PENDING_SIGN' }] } })))).toBe('work-order.part-not-signed')
})
test('意见里不能写身份证号', () => {
  expect(refusal(() => play(submitPart, buildHandled(), { opinion: '当事人 110101199001011234' }, buildGround({ actor, facts: { assignments: [part] } })))).toBe('work-order.citizen-id-in-text')
})
