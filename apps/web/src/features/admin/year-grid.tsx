import type { CalendarYear } from '@hotline/domain/deadline/calendar.ts'
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { MonthGrid } from './month-grid.tsx'
import { useAdminCopy } from './use-copy.ts'
import { walked } from './year-edit.ts'

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

/** Twelve months. A press turns a day; arrows walk through the year. */
export function YearGrid(props: { year: number; entry: CalendarYear; changed: ReadonlySet<string>; locked: boolean; onToggle: (date: string) => void }) {
  const { year, entry, changed, locked } = props
  const t = useAdminCopy()
  const box = useRef<HTMLDivElement>(null)
  const [landing, setLanding] = useState(`${year}-01-01`)
  const dateUnder = (event: MouseEvent | KeyboardEvent) => (event.target instanceof Element ? event.target.closest('[data-date]')?.getAttribute('data-date') : null)
  const onClick = (event: MouseEvent) => {
    const date = dateUnder(event)
    if (!date) return
    setLanding(date)
    if (!locked) props.onToggle(date)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = walked(event.key, dateUnder(event) ?? landing, year)
    if (!next) return
    event.preventDefault()
    setLanding(next)
    box.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus()
  }
  return (
    <div ref={box} className="adm-year ui-scroll" role="group" aria-label={t('yearLabel', { year })} onClick={onClick} onKeyDown={onKeyDown}>
      {MONTHS.map((month) => (
        <MonthGrid key={month} year={year} month={month} entry={entry} changed={changed} locked={locked} landing={Number(landing.slice(5, 7)) === month ? landing : null} />
      ))}
    </div>
  )
}
