import { expect, test } from 'vitest'
import { abilityOf } from '@hotline/domain/access/ability.ts'
import { DUTIES } from '@hotline/domain/access/duties.ts'
import { buildActor } from '@hotline/domain/work-order/testing.ts'

const MADE = 400
const MOST_MS = 1

test('造一个人的权限不过一毫秒：岗位再多也一样，第二次不再造', () => {
  const duties = DUTIES.filter((duty) => duty !== 'SYSTEM')
  const actors = Array.from({ length: MADE }, (_, n) => buildActor({ personId: `speed-${n}`, duties }))
  const took = actors.map((actor) => {
    const began = performance.now()
    abilityOf(actor)
    return performance.now() - began
  }).sort((a, b) => a - b)
  // The middle one: what else the machine does hits some of them.
  expect(took[MADE / 2]).toBeLessThan(MOST_MS)
  const [first] = actors
  expect(first && abilityOf({ ...first })).toBe(first && abilityOf(first))
})
