import { expect, test } from 'vitest'
import { beijing } from '../deadline/test-calendars.ts'
import { disputeDates, disputeStage } from './disputes.ts'
import { buildFacts, NOW } from './testing.ts'
import { buildDispute, buildOpinion } from './transitions/transfer-world.ts'

const dispute = buildDispute()
const dates = disputeDates(dispute, buildFacts())
const stage = (now: Date, ...opinions: ReturnType<typeof buildOpinion>[]) => disputeStage(dispute, opinions, dates, now)

test('先电话沟通，再书面意见，最后开会定', () => {
  expect(dates).toEqual({ phone: beijing('2026-03-04 15:00'), opinions: beijing('2026-03-05 18:00'), meeting: beijing('2026-03-06 18:00'), designation: beijing('2026-03-09 18:00') })
  expect(stage(NOW, buildOpinion())).toBe('PHONE')
  expect(stage(beijing('2026-03-04 16:00'), buildOpinion())).toBe('WRITTEN')
  expect(stage(beijing('2026-03-06 09:00'), buildOpinion())).toBe('MEETING')
})
test('有一方写了就是书面阶段，都写了就可以开会定', () => {
  const given = buildOpinion({ givenAt: NOW })
  expect(stage(NOW, given, buildOpinion({ id: 'o3' }))).toBe('WRITTEN')
  expect(stage(NOW, given)).toBe('MEETING')
  expect(disputeStage({ ...dispute, decidedAt: NOW }, [given], dates, NOW)).toBe('DECIDED')
})
