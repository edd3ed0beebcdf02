import { expect, test } from 'vitest'
import { buildRequest, play, refusal } from '../testing.ts'
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
