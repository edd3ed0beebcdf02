import { CALENDAR_REMIND_DAYS } from '@hotline/domain/deadline/calendar-edit.ts'
import type { App } from '../context.ts'
import { inScope, scout } from '../db/in-scope.ts'
import { tellDuties } from './tell-duties.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Tells a tenant's administrators, once, that the year after its last published one must be entered. Looks once an hour. */
export function calendarReminder(app: App): (now: Date) => Promise<void> {
  let looked: Date | null = null
  return async (now) => {
    if (looked && Math.abs(now.getTime() - looked.getTime()) < HOUR_MS) return
    const before = new Date(now.getTime() + CALENDAR_REMIND_DAYS * DAY_MS)
    const ending = await scout<{ tenant_id: number; last_year: number }>(app.pool, { text: 'select * from scout_calendars($1)', values: [before] })
    for (const { tenant_id, last_year } of ending) {
      const year = String(last_year + 1)
      await inScope(app.pool, tenant_id, (tx) => tellDuties(tx, { code: 'N17', dedupe: `N17:${tenant_id}:${year}`, duties: ['TENANT_ADMIN'], params: { year }, at: now }))
    }
    looked = now
  }
}
