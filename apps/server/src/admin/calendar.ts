import type { Actor } from '@hotline/domain/access/actor.ts'
import type { SaveCalendarYear } from '@hotline/domain/deadline/calendar-edit.ts'
import type { CalendarYear } from '@hotline/domain/deadline/calendar.ts'
import { calendarSchema } from '@hotline/domain/deadline/calendar-schema.ts'
import { must } from '@hotline/domain/errors.ts'
import type { ScopedDb } from '../db/prisma.ts'
import { REFERENCE_KEPT_MS } from '../directory/reference.ts'
import { newId } from '../ids.ts'
import { provisionalYear } from '../seed/calendars.ts'

/** The own calendar: years in order, seasons, and the next year as it would start (provisional), when nobody has entered it. */
export async function calendarOf(db: ScopedDb, tenantId: number) {
  const row = await db.tenantCalendar.findUnique({ where: { tenantId } })
  if (!row) return null
  const { years, officeHours } = calendarSchema.parse({ tenantId, years: row.years, officeHours: row.officeHours })
  const inOrder = Object.entries(years).map(([year, entry]) => ({ year: Number(year), ...entry })).sort((a, b) => a.year - b.year)
  const next = (inOrder.at(-1)?.year ?? 0) + 1
  return { years: inOrder, officeHours, updatedAt: row.updatedAt, next: inOrder.length ? { year: next, ...provisionalYear(next) } : null }
}

/** Puts one year in place of what stood there, if the calendar is still the one the person saw; the open clocks that rest on it follow. */
export async function saveCalendarYear(db: ScopedDb, { tenantId, personId }: Pick<Actor, 'tenantId' | 'personId'>, input: SaveCalendarYear, now: Date) {
  const row = await db.tenantCalendar.findUnique({ where: { tenantId } })
  must(row, 'settings.calendar-missing')
  const { years } = calendarSchema.parse({ tenantId, years: row.years, officeHours: row.officeHours })
  // A Date carries milliseconds, the column microseconds: the row seen is the one of that millisecond.
  const seen = { gte: input.updatedAt, lt: new Date(input.updatedAt.getTime() + 1) }
  const updatedAt = new Date(Math.max(now.getTime(), input.updatedAt.getTime() + 1))
  const { count } = await db.tenantCalendar.updateMany({ where: { tenantId, updatedAt: seen }, data: { years: { ...years, [input.year]: tidy(input.entry) }, updatedAt } })
  must(count === 1, 'settings.stale')
  await recalculateAfter(db, { tenantId, personId, year: input.year }, now)
  return { year: input.year, updatedAt }
}

/**
 * Asks for the open clocks to be worked out again (rule 5.3), by the sweep, so that saving stays quick. Twice: other
 * processes may count with the calendar they still hold for a minute.
 */
async function recalculateAfter(db: ScopedDb, { tenantId, personId, year }: { tenantId: number; personId: string; year: number }, now: Date): Promise<void> {
  const asked = { tenantId, year, requestedAt: now, requestedBy: personId }
  await db.recalculation.createMany({ data: [{ id: newId(), ...asked, dueAt: now }, { id: newId(), ...asked, dueAt: new Date(now.getTime() + REFERENCE_KEPT_MS + 5_000) }] })
}

const tidy = ({ holidays, makeupWorkdays, provisional }: CalendarYear): CalendarYear => ({ holidays: [...holidays].sort(), makeupWorkdays: [...makeupWorkdays].sort(), provisional })
