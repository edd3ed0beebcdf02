import { sameHours } from '@hotline/domain/deadline/calendar-overlay.ts'
import { useAdminCopy } from '../use-copy.ts'
import { HoursLine } from '../hours-line.tsx'
import { changedDays, countsOf, kindOf } from '../year-edit.ts'
import '../admin.css'
import { calendarShown, NO_DAYS, yearsOf } from './calendar-shown.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

/** Two calendars side by side: the days that differ, year by year, and the office hours. */
export function CalendarCompare(props: { content: unknown; before: unknown; base: unknown; title: string }) {
  const t = usePolicyCopy()
  const day = useAdminCopy()
  const after = calendarShown(props.content, props.base)
  const before = props.base !== null ? calendarShown(props.base, null) : props.before === null ? null : calendarShown(props.before, null)
  const dayText = (date: string) => day('monthDay', { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) })
  const parts = yearsOf(after).map((year) => {
    const [old, now] = [before?.years[year], after.years[year] ?? NO_DAYS]
    const days = old ? [...changedDays(old, now, year)].sort() : []
    return { year, old, now, days, marked: old !== undefined && old.provisional !== now.provisional }
  }).filter(({ old, days, marked }) => !old || days.length > 0 || marked)
  const hours = !before || !sameHours(before.officeHours, after.officeHours)
  return (
    <div className="pol-terms">
      <h3>{props.title}</h3>
      {!parts.length && !hours && <p className="ui-hint">{t('sameAll')}</p>}
      {parts.map(({ year, old, now, days, marked }) => (
        <section key={year} className="pol-cal" aria-label={t('cal.year', { year })}>
          <h4>{t('cal.year', { year })}{now.provisional && <span className="ui-hint"> {t('cal.mark')}</span>}{marked && !now.provisional && <span className="ui-hint"> {t('cal.settled')}</span>}</h4>
          {!old && <p>{day('counts', { work: countsOf(now, year).work, holiday: now.holidays.length, makeup: now.makeupWorkdays.length })}</p>}
          {old && days.length > 0 && <ul>{days.map((date) => <li key={date}>{t('cal.turned', { day: dayText(date), from: day(`day.${kindOf(old, date)}`), to: day(`day.${kindOf(now, date)}`) })}</li>)}</ul>}
        </section>
      ))}
      {hours && <HoursLine seasons={after.officeHours} />}
    </div>
  )
}
