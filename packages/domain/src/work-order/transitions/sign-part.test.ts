import { expect, test } from 'vitest'
import { buildAssignment, buildGround, buildHandled, buildUnitActor, NOW, play, refusal } from '../testing.ts'
import { signPart } from './sign-part.ts'

const actor = buildUnitActor({ personId: 'h2', unitId: 22, unitIds: [22] })
const part = buildAssignment({ id: 'co', role: 'CO', unitId: 22, status: 'PENDING_SIGN', signedAt: null })

test('协办单位签收自己的一份，工单状态不变', () => {
  const { patch, rows } = play(signPart, buildHandled(), {}, buildGround({ actor, facts: { assignments: [buildAssignment(), part] } }))
  expect(patch).toEqual({})
  expect(rows).toEqual([{ update: 'assignment', id: 'co', patch: { status: 'IN_PROGRESS', signedAt: NOW, signedBy: 'h2', handlerId: 'h2', handlerFor: [] } }])
})
test('没有协办任务的单位不能签收', () => {
  expect(refusal(() => play(signPart, buildHandled(), {}, buildGround({ actor, facts: { assignments: [buildAssignment()] } })))).toBe('work-order.no-part')
})
test('不重复签收', () => {
  expect(refusal(() => play(signPart, buildHandled(), {}, buildGround({ actor, facts: { assignments: [{ ...part, status: 'IN_PROGRESS' }] } })))).toBe('work-order.part-signed')
})
