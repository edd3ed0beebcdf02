import { CALENDAR_REMIND_DAYS } from '@hotline/domain/deadline/calendar-edit.ts'
import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { Outputs } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { serverNow } from '../../lib/now.ts'
import { dateKey } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useAdminCopy } from './use-copy.ts'

type Years = NonNullable<Outputs['admin']['calendar']>['years']

/** The year that has to be entered or confirmed soon, as the product's own reminder counts it; `null` while there is time. */
export function yearDue(years: Years, now: Date): { year: number; missing: boolean } | null {
  const soon = Number(dateKey(new Date(now.getTime() + CALENDAR_REMIND_DAYS * DAY_MS)).slice(0, 4))
  for (let year = Number(dateKey(now).slice(0, 4)); year <= soon; year += 1) {
    const entered = years.find((each) => each.year === year)
    if (!entered) return { year, missing: true }
    if (entered.provisional) return { year, missing: false }
  }
  return null
}

/** Says on every tab that a year's calendar is missing or still provisional: every date of that year rests on it. */
export function CalendarWarning() {
  const t = useAdminCopy()
  const me = useMe()
  const calendar = useQuery(useTRPC().admin.calendar.queryOptions()).data
  const [, setParams] = useSearchParams()
  // A county adds to the prefecture's years: the next one is for the prefecture to publish.
  const due = calendar && me.membership.tenantKind === 'PREFECTURE' ? yearDue(calendar.years, serverNow()) : null
  if (!due) return null
  return (
    <p className="adm-warning" role="note">
      {t(due.missing ? 'calendar.missing' : 'calendar.provisional', { year: due.year })}
      <Button look="link" size="s" onPress={() => setParams({ tab: 'policies', kind: 'CALENDAR', version: 'new' })}>{t(due.missing ? 'calendar.go' : 'calendar.check')}</Button>
    </p>
  )
}
