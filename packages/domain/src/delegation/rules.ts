import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import { DUTIES, dutyNames, type Duty } from '../access/duties.ts'
import { KEPT_APART } from '../access/people-rules.ts'
import { maySettings } from '../access/settings-rules.ts'
import { must } from '../errors.ts'
import { delegable } from './model.ts'
import type { DelegationSettings } from './settings.ts'

const DAY_MS = 86_400_000

/** What is passed on: a membership of the giver's, or what the giver was given by the delegation `viaId`. */
const sourceInput = z.object({ giverId: z.string().min(1).max(64), membershipId: z.int(), viaId: z.int().nullable() })

export const makeDelegationInput = sourceInput.extend({
  delegateId: z.string().min(1).max(64),
  duties: z.array(z.enum(DUTIES)).min(1).max(16),
  /** null or past: from now on */
  from: z.date().nullable(),
  until: z.date(),
  reason: z.string().trim().min(2).max(200),
})
export type MakeDelegation = z.output<typeof makeDelegationInput>

export type DelegationFacts = {
  /** The giver's post, in force; undefined where there is none. `people`: everybody of its chain, the giver and the holder included. */
  source: { giverName: string; duties: readonly Duty[]; people: readonly string[]; links: number; until: Date | null } | undefined
  /** Undefined unless the person is enabled and has a membership of this tenant in force. */
  delegate: { id: string; name: string; duties: readonly Duty[] } | undefined
  /** The delegate has a delegation of the same post that overlaps. */
  overlaps: boolean
  settings: DelegationSettings
  now: Date
}

/** Who keeps the delegations of the whole tenant; everybody else only their own. */
export const keepsDelegations = (actor: Pick<Actor, 'duties'>): boolean => maySettings(actor, 'saveDelegations')

/**
 * Refuses what may not be passed on, and says from when to when the rest is. Four eyes are no matter of this: they look
 * at each act, at who does it and whom it is done for.
 * @throws `delegation.*`
 */
export function checkDelegation(actor: Pick<Actor, 'personId' | 'duties'>, input: MakeDelegation, { source, delegate, overlaps, settings, now }: DelegationFacts): { from: Date; until: Date } {
  const own = input.giverId === actor.personId
  // Somebody else's post and none at all look alike.
  must(source && (own || keepsDelegations(actor)), 'delegation.source-missing')
  must(input.delegateId !== input.giverId, 'delegation.to-oneself')
  must(own || input.delegateId !== actor.personId, 'delegation.own-duties')
  must(delegate, 'delegation.not-here')
  must(!KEPT_APART.some((duty) => delegate.duties.includes(duty)), 'delegation.administrator', { name: delegate.name })
  must(!source.people.includes(delegate.id), 'delegation.cycle', { name: delegate.name })
  must(source.links < settings.maximumLinks, 'delegation.too-deep', { links: settings.maximumLinks })
  const kept = input.duties.find((duty) => !delegable([duty]).length)
  must(!kept, 'delegation.duty-kept', { duty: kept ? dutyNames[kept] : '' })
  const missing = input.duties.find((duty) => !source.duties.includes(duty))
  must(!missing, 'delegation.duty-not-held', { duty: missing ? dutyNames[missing] : '', name: source.giverName })
  const from = input.from && input.from > now ? input.from : now
  must(input.until > from, 'delegation.until-past')
  must(input.until.getTime() - from.getTime() <= settings.longestDays * DAY_MS, 'delegation.too-long', { days: settings.longestDays })
  must(!source.until || input.until <= source.until, 'delegation.outlasts', { until: source.until })
  must(!overlaps, 'delegation.overlaps', { name: delegate.name })
  return { from, until: input.until }
}

/** @throws `delegation.not-found` for what isn't his to end, `delegation.over` for what is over. */
export function checkEnd(actor: Pick<Actor, 'personId' | 'duties'>, given: { giverId: string; until: Date; endedAt: Date | null } | undefined, now: Date): void {
  must(given && (given.giverId === actor.personId || keepsDelegations(actor)), 'delegation.not-found')
  must(!given.endedAt && given.until > now, 'delegation.over')
}
