import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { Tabs } from '@hotline/ui/tabs.tsx'
import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../lib/address.ts'
import type { Outputs } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { serverNow } from '../../lib/now.ts'
import { dateKey } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { WithDraft } from '../work-order/with-draft.tsx'
import { useAdminCopy } from './use-copy.ts'
import { UNTOUCHED, YearEditor } from './year-editor.tsx'

type Calendar = NonNullable<Outputs['admin']['calendar']>

/** 日历: the working days of each year, and the year to come as a provisional one. */
export function CalendarTab(props: { maySave: boolean }) {
  const t = useAdminCopy()
  const calendar = useQuery(useTRPC().admin.calendar.queryOptions())
  const [params, change] = useAddress()
  if (calendar.isPending) return <Loading rows={10} />
  if (calendar.isError) return <Failed title={t('calendarFailed')} hint={whyOf(calendar.error)} retry={() => void calendar.refetch()} />
  if (!calendar.data) return <Empty title={t('calendarEmpty')} hint={t('calendarEmptyHint')} />

  const { years, next, updatedAt } = calendar.data
  const offered = [...years, ...(next && props.maySave ? [next] : [])]
  const thisYear = dateKey(serverNow()).slice(0, 4)
  const chosen = offered.find(({ year }) => String(year) === params.get('year')) ?? years.find(({ year }) => String(year) === thisYear) ?? years.at(-1)
  if (!chosen) return <Empty title={t('calendarEmpty')} hint={t('calendarEmptyHint')} />
  const { year, ...saved } = chosen
  const isNew = year === next?.year
  const labelOf = (each: (typeof offered)[number]) => (each.year === next?.year ? t('year.new', { year: each.year }) : each.provisional ? t('year.provisional', { year: each.year }) : String(each.year))
  const show = (key: string) => change({ year: key })
  const reload = async () => (await calendar.refetch()).data?.updatedAt ?? null
  return (
    <div className="adm-calendar">
      <div className="adm-years"><Tabs label={t('years')} size="s" items={offered.map((each) => ({ key: String(each.year), label: labelOf(each) }))} current={String(year)} onChange={show} /></div>
      <WithDraft key={year} draftKey={`calendar:${year}`} initial={UNTOUCHED}>
        {(draft) => <YearEditor year={year} saved={saved} isNew={isNew} updatedAt={updatedAt} locked={!props.maySave} draft={draft} hours={<OfficeHours seasons={calendar.data?.officeHours ?? []} />} onReload={reload} />}
      </WithDraft>
    </div>
  )
}

function OfficeHours(props: { seasons: Calendar['officeHours'] }) {
  const t = useAdminCopy()
  const dayText = (monthDay: string) => t('monthDay', { month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3)) })
  return (
    <>
      <b>{t('hours')}</b>
      {props.seasons.map(({ from, to, spans }) => (
        <span key={from}>{t('season', { from: dayText(from), to: dayText(to), spans: spans.map((span) => span.join('–')).join(' ') })}</span>
      ))}
    </>
  )
}
