import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { Tabs } from '@hotline/ui/tabs.tsx'
import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../lib/address.ts'
import { whyOf } from '../../lib/errors.ts'
import { useMe } from '../../lib/me.ts'
import { serverNow } from '../../lib/now.ts'
import { dateKey } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { HoursLine } from './hours-line.tsx'
import { useAdminCopy } from './use-copy.ts'
import { countsOf } from './year-edit.ts'
import { YearGrid } from './year-grid.tsx'

const NONE: ReadonlySet<string> = new Set()

/** 日历: the working days in force, year by year. A change of them is drafted and published like every rule. */
export function CalendarTab(props: { mayDraft: boolean }) {
  const t = useAdminCopy()
  const county = useMe().membership.tenantKind !== 'PREFECTURE'
  const calendar = useQuery(useTRPC().admin.calendar.queryOptions())
  const [params, change] = useAddress()
  if (calendar.isPending) return <Loading rows={10} />
  if (calendar.isError) return <Failed title={t('calendarFailed')} hint={whyOf(calendar.error)} retry={() => void calendar.refetch()} />
  if (!calendar.data) return <Empty title={t('calendarEmpty')} hint={t('calendarEmptyHint')} />
  const { years, officeHours } = calendar.data
  const thisYear = dateKey(serverNow()).slice(0, 4)
  const chosen = years.find(({ year }) => String(year) === params.get('year')) ?? years.find(({ year }) => String(year) === thisYear) ?? years.at(-1)
  if (!chosen) return <Empty title={t('calendarEmpty')} hint={t('calendarEmptyHint')} />
  const { year, ...entry } = chosen
  const counts = countsOf(entry, year)
  return (
    <div className="adm-calendar">
      <div className="adm-years"><Tabs label={t('years')} size="s" items={years.map((each) => ({ key: String(each.year), label: each.provisional ? t('year.provisional', { year: each.year }) : String(each.year) }))} current={String(year)} onChange={(key) => change({ year: key })} /></div>
      <div className="adm-year-head">
        <span className="ui-muted">{t('counts', { work: counts.work, holiday: counts.holiday, makeup: counts.makeup })}</span>
        {entry.provisional && <span>{t('provisional')}</span>}
      </div>
      <YearGrid key={year} year={year} entry={entry} changed={NONE} locked onToggle={() => {}} />
      <HoursLine seasons={officeHours} />
      <div className="ui-keys">
        {props.mayDraft && <Button look="primary" onPress={() => change({ tab: 'policies', kind: 'CALENDAR', version: 'new', year: null })}>{t(county ? 'calendar.add' : 'calendar.draft')}</Button>}
        <span className="ui-muted">{t(county ? 'calendar.inherited' : 'calendar.published')}</span>
      </div>
    </div>
  )
}
