import { DELEGATION_DEFAULTS } from '@hotline/domain/delegation/settings.ts'
import type { App } from '../context.ts'
import { inScope, scout } from '../db/in-scope.ts'
import { dayOf } from '../notice/day-of.ts'
import { tellDuties } from './tell-duties.ts'

const HOUR_MS = 3_600_000

type Ending = { tenant_id: number; membership_id: number; person_name: string; unit_name: string | null; valid_to: Date }

/** Tells a tenant's administrators, once for each date, whose post ends soon: contracts run out (rule 10.3). Looks once an hour. */
export function endingPostReminder(app: App): (now: Date) => Promise<void> {
  let looked: Date | null = null
  return async (now) => {
    if (looked && Math.abs(now.getTime() - looked.getTime()) < HOUR_MS) return
    const ending = await scout<Ending>(app.pool, { text: 'select * from scout_ending_posts($1, $2)', values: [now, DELEGATION_DEFAULTS.remindDays] })
    for (const { tenant_id, membership_id, person_name, unit_name, valid_to } of ending) {
      const params = { name: person_name, place: unit_name ?? '中心', until: dayOf(valid_to) }
      await inScope(app.pool, tenant_id, (tx) => tellDuties(tx, { code: 'N18', dedupe: `N18:${membership_id}:${valid_to.toISOString()}`, duties: ['TENANT_ADMIN'], params, at: now }))
    }
    looked = now
  }
}
