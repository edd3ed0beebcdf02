import { changedYears } from '@hotline/domain/deadline/calendar-overlay.ts'
import { dayOfDate, startOfDayMs } from '@hotline/domain/deadline/beijing.ts'
import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import { tightened, wholeContent } from '@hotline/domain/policy/tighten.ts'
import type { PolicyBook } from '@hotline/domain/policy/book.ts'
import type { TenantInfo } from '@hotline/domain/tenant/model.ts'
import type { Tx } from '../db/in-scope.ts'
import { REFERENCE_KEPT_MS } from '../directory/reference.ts'
import { newId } from '../ids.ts'
import type { VersionRow } from './rows.ts'

type Tenants = ReadonlyMap<number, Pick<TenantInfo, 'id' | 'prefectureId'>>
/** One tenant whose days would count otherwise, and in which years. */
export type ChangedCalendar = { calendar: Calendar; years: number[] }

/** Whose calendar a version changes at its instant: a county's its own, a prefecture's also those of the counties that inherit it. */
export function changedBy({ tenantId, content, effectiveFrom }: Pick<VersionRow, 'tenantId' | 'content' | 'effectiveFrom'>, book: PolicyBook, tenants: Tenants, now: Date): ChangedCalendar[] {
  const at = effectiveFrom ?? now
  const above = tenants.get(tenantId)?.prefectureId === tenantId
  const base = above ? wholeContent('CALENDAR', content) : book.at('CALENDAR', tenants.get(tenantId)?.prefectureId ?? tenantId, at)?.content
  if (!base) return []
  return [...tenants.keys()].filter((id) => above || id === tenantId).flatMap((id) => {
    const held = book.at('CALENDAR', id, new Date(at.getTime() - 1))
    const own = id === tenantId ? (above ? null : content) : book.at('CALENDAR', id, at)?.own?.content ?? null
    const after = own === null ? base : tightened('CALENDAR', base, own)
    const years = changedYears(held?.content ?? null, after)
    return years.length ? [{ calendar: { tenantId: id, ...after }, years }] : []
  })
}

/**
 * Asks for the open clocks to be worked out again (rule 5.3) from the instant the version takes effect, by the sweep, so
 * that publishing stays quick. Twice: other processes may count with what they still hold for a minute.
 */
export async function recalculateFrom(tx: Tx, personId: string, changed: readonly ChangedCalendar[], at: Date, now: Date): Promise<void> {
  const rows = changed.flatMap(({ calendar: { tenantId }, years }) => years.flatMap((year) => [0, REFERENCE_KEPT_MS + 5_000].map((later) => ({ id: newId(), tenant_id: tenantId, year, due_at: new Date(at.getTime() + later) }))))
  await tx.query(
    `insert into recalculation (id, tenant_id, year, due_at, requested_at, requested_by)
     select r.id, r.tenant_id, r.year, r.due_at, $2, $3 from jsonb_to_recordset($1::jsonb) as r(id uuid, tenant_id int, year int, due_at timestamptz)`, [JSON.stringify(rows), now, personId],
  )
}

/** First and last instant of a year, Beijing. */
export const spanOf = (year: number): [Date, Date] => [new Date(startOfDayMs(dayOfDate(`${year}-01-01`))), new Date(startOfDayMs(dayOfDate(`${year + 1}-01-01`)))]
