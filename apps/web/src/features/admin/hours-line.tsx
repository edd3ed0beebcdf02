import type { OfficeHours } from '@hotline/domain/deadline/calendar.ts'
import { useAdminCopy } from './use-copy.ts'

/** The office hours of each season, in one line. */
export function HoursLine(props: { seasons: readonly OfficeHours[] }) {
  const t = useAdminCopy()
  const dayText = (monthDay: string) => t('monthDay', { month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3)) })
  return (
    <div className="adm-hours">
      <b>{t('hours')}</b>
      {props.seasons.map(({ from, to, spans }) => (
        <span key={from}>{t('season', { from: dayText(from), to: dayText(to), spans: spans.map((span) => span.join('–')).join(' ') })}</span>
      ))}
    </div>
  )
}
