import type { OfficeHours } from '@hotline/domain/deadline/calendar.ts'
import { officeHoursOfYear, officeHoursSchema } from '@hotline/domain/deadline/calendar-schema.ts'
import { useState } from 'react'
import { spansOf, spansText } from './term-text.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

/** Office hours, a line a season. What is typed goes on once it is right; until then the line says what is missing. */
export function HoursForm(props: { seasons: readonly OfficeHours[]; onChange: (seasons: OfficeHours[]) => void }) {
  const t = usePolicyCopy()
  const [lines, setLines] = useState(() => props.seasons.map(({ from, to, spans }) => ({ from, to, spans: spansText(spans) })))
  const [wrong, setWrong] = useState(false)
  const change = (at: number, next: Partial<(typeof lines)[number]>) => {
    const all = lines.map((line, index) => (index === at ? { ...line, ...next } : line))
    setLines(all)
    const read = officeHoursSchema.array().safeParse(all.map((line) => ({ ...line, spans: spansOf(line.spans) })))
    const whole = read.success && officeHoursOfYear(read.data)
    setWrong(!whole)
    if (whole) props.onChange(read.data)
  }
  return (
    <fieldset className="pol-group">
      <legend>{t('cal.hours')}</legend>
      {lines.map((line, at) => (
        <div key={at} className="pol-hours">
          <input className="ui-input" aria-label={t('cal.from', { n: at + 1 })} value={line.from} maxLength={5} onChange={(event) => change(at, { from: event.target.value })} />
          <span aria-hidden>–</span>
          <input className="ui-input" aria-label={t('cal.to', { n: at + 1 })} value={line.to} maxLength={5} onChange={(event) => change(at, { to: event.target.value })} />
          <input className="ui-input" aria-label={t('cal.spans', { n: at + 1 })} value={line.spans} maxLength={80} aria-invalid={wrong || undefined} onChange={(event) => change(at, { spans: event.target.value })} />
        </div>
      ))}
      {wrong ? <p className="adm-error" role="alert">{t('cal.hoursWrong')}</p> : <p className="ui-hint">{t('cal.hoursHint')}</p>}
    </fieldset>
  )
}
