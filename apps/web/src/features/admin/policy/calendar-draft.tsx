import { provisionalYear } from '@hotline/domain/deadline/calendar-edit.ts'
import { additionOf, type CalendarContent } from '@hotline/domain/deadline/calendar-overlay.ts'
import type { CalendarYear } from '@hotline/domain/deadline/calendar.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Tabs } from '@hotline/ui/tabs.tsx'
import { useMemo, useState } from 'react'
import { serverNow } from '../../../lib/now.ts'
import { dateKey } from '../../../lib/time.ts'
import { changedDays, countsOf, toggled, toggledBeside } from '../year-edit.ts'
import { YearGrid } from '../year-grid.tsx'
import '../admin.css'
import { calendarShown, NO_DAYS, yearsOf } from './calendar-shown.ts'
import { HoursForm } from './hours-form.tsx'
import { usePolicyCopy } from './use-policy-copy.ts'

/** Drafts a calendar, a press a day. A county begins from what it inherits and adds to it; what the prefecture set stays. */
export function CalendarDraft(props: { content: unknown; base: unknown; start: unknown; onChange: (content: unknown) => void }) {
  const t = usePolicyCopy()
  const county = props.base !== null
  const shown = calendarShown(props.content, props.base)
  const before = calendarShown(county ? {} : props.start, props.base)
  const years = yearsOf(shown)
  const [year, setYear] = useState(() => years.find((each) => String(each) === dateKey(serverNow()).slice(0, 4)) ?? years[0] ?? 0)
  const [kept, setKept] = useState(false)
  const entry = shown.years[year] ?? NO_DAYS
  const was = before.years[year] ?? NO_DAYS
  const changed = useMemo(() => changedDays(was, entry, year), [was, entry, year])
  const counts = countsOf(entry, year)
  // What is passed on of a county's is only what it adds; an addition is all this form can make.
  const put = (next: CalendarContent) => props.onChange(county ? additionOf(before, next) : next)
  const putYear = (of: number, next: CalendarYear) => put({ ...shown, years: { ...shown.years, [of]: next } })
  const press = (date: string) => {
    const next = county ? toggledBeside(was, entry, date) : toggled(entry, date)
    setKept(next === null)
    if (next) putYear(year, next)
  }
  const last = years.at(-1) ?? year
  const addYear = () => {
    putYear(last + 1, provisionalYear(last + 1))
    setYear(last + 1)
  }
  return (
    <div className="ui-part ui-stack">
      <div className="ui-row is-wrap">
        <Tabs label={t('cal.years')} size="s" items={years.map((each) => ({ key: String(each), label: shown.years[each]?.provisional ? t('cal.provisional', { year: each }) : String(each) }))} current={String(year)} onChange={(key) => setYear(Number(key))} />
        {!county && <Button look="link" size="s" onPress={addYear}>{t('cal.addYear', { year: last + 1 })}</Button>}
        <span className="ui-hint">{t('cal.counts', { work: counts.work, changed: changed.size })}</span>
        {!county && <label className="ui-check"><input type="checkbox" checked={entry.provisional} onChange={(event) => putYear(year, { ...entry, provisional: event.target.checked })} />{t('cal.mark')}</label>}
      </div>
      <p className="ui-hint" role="status">{t(kept ? 'cal.kept' : county ? 'cal.legendCounty' : 'cal.legend')}</p>
      <YearGrid key={year} year={year} entry={entry} changed={changed} locked={false} onToggle={press} />
      <HoursForm seasons={shown.officeHours} onChange={(officeHours) => put({ ...shown, officeHours })} />
    </div>
  )
}
