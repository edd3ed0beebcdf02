import { abilityOf } from '@hotline/domain/access/ability.ts'
import { DUTIES } from '@hotline/domain/access/duties.ts'
import { buildActor } from '@hotline/domain/work-order/testing.ts'

const ROUNDS = 200

/** Milliseconds of processor time, which others on the machine don't lengthen, to build one ability, over actors of every duty in turn with a large subtree of units, and to find one that is kept. */
export function abilityTimes(): { build: number; kept: number } {
  const unitIds = Array.from({ length: 60 }, (_, n) => 1_000 + n)
  const actors = Array.from({ length: ROUNDS }, (_, n) => buildActor({ permissionVersion: 1_000_000 + n, duties: [DUTIES[n % DUTIES.length] ?? 'AGENT', 'SUPERVISOR', 'UNIT_LIAISON'], unitId: 1_000, unitIds, avoidedUnitIds: [1_000, 7] }))
  for (const actor of actors.slice(0, 20)) abilityOf({ ...actor, permissionVersion: actor.permissionVersion + ROUNDS })
  const build = timed(() => actors.forEach((actor) => abilityOf(actor)))
  const kept = timed(() => actors.forEach((actor) => abilityOf(actor)))
  return { build: build / ROUNDS, kept: kept / ROUNDS }
}

function timed(work: () => void): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000
}
