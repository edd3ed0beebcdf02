import { expect, test } from 'vitest'
import { buildFacts, buildGround, buildRequest, buildUnit, play, refusal } from '../testing.ts'
import { openDispute } from './open-dispute.ts'
import { buildReviewed, ground, reviewer, unsigned } from './return-world.ts'

const assignments = [unsigned({ status: 'RETURN_REQUESTED' })]
const input = { words: '两家都有道理，请协调。' }

test('审核员可随时转争议：退单单位和它建议的单位为当事方，本级协调', () => {
  const { patch, event, rows } = play(openDispute, buildReviewed(), input, ground(reviewer, { requests: [buildRequest()], assignments }))
  expect(patch).toMatchObject({ status: 'DISPUTED', holderTenantId: 2 })
  expect(event).toMatchObject({ ground: 'RETURNED', words: input.words, parties: [{ unitId: 21 }, { unitId: 22 }] })
  expect(rows[0]).toEqual({ update: 'request', id: 'q1', patch: { status: 'DISPUTED' } })
})
test('被反映的单位不作为当事方', () => {
  const { event } = play(openDispute, buildReviewed({ complainedUnitId: 22 }), input, ground(reviewer, { requests: [buildRequest()], assignments }))
  expect(event).toMatchObject({ parties: [{ unitId: 21 }] })
})
test('没有待审核的退单不能转', () => {
  expect(refusal(() => play(openDispute, buildReviewed(), input, ground(reviewer, { assignments })))).toBe('work-order.request-missing')
})
test('当事方里有垂管单位的，由地市协调：县里指挥不了它 (1.2, 6.6)', () => {
  const units = new Map([...buildFacts().units, [25, buildUnit({ id: 25, code: 'U25', name: '区供电公司', kind: 'VERTICAL', role: 'POWER' })]])
  const { patch, event } = play(openDispute, buildReviewed(), input, buildGround({ actor: reviewer, facts: { requests: [buildRequest({ suggestedUnitId: 25 })], assignments, units } }))
  expect([patch.holderTenantId, event.coordinatorTenantId]).toEqual([1, 1])
})
