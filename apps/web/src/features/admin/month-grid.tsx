import type { CalendarYear } from '@hotline/domain/deadline/calendar.ts'
import { memo } from 'react'
import { useAdminCopy } from './use-copy.ts'
import { kindOf, weekdayOf, weeksOf } from './year-edit.ts'

/** One small month; each day is a button that says what it is. */
export const MonthGrid = memo(function MonthGrid(props: { year: number; month: number; entry: CalendarYear; changed: ReadonlySet<string>; landing: string | null; locked: boolean }) {
  const { year, month, entry, changed } = props
  const t = useAdminCopy()
  const weekdays = [...t('weekdays')]
  const labelOf = (date: string) => {
    const said = t('dayLabel', { month, day: Number(date.slice(8)), weekday: weekdays[weekdayOf(date)] ?? '', kind: t(`day.${kindOf(entry, date)}`) })
    return changed.has(date) ? t('dayChanged', { label: said }) : said
  }
  return (
    <section className="adm-month" aria-label={t('month', { n: month })}>
      <h2>{t('month', { n: month })}</h2>
      <div className="adm-days">
        {weekdays.map((name) => <i key={name} aria-hidden>{name}</i>)}
        {weeksOf(year, month).flat().map((date, at) => {
          if (date === null) return <span key={at} />
          const kind = kindOf(entry, date)
          return (
            <button key={date} type="button" data-date={date} className={`is-${kind}`} data-changed={changed.has(date) || undefined} aria-label={labelOf(date)} aria-disabled={props.locked || undefined} tabIndex={date === props.landing ? 0 : -1}>
              {Number(date.slice(8))}
              {(kind === 'holiday' || kind === 'makeup') && <small aria-hidden data-mark={t(`mark.${kind}`)} />}
            </button>
          )
        })}
      </div>
    </section>
  )
})
