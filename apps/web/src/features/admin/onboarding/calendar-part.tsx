import type { CalendarYear } from '@hotline/domain/deadline/calendar.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { Tabs } from '@hotline/ui/tabs.tsx'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { serverNow } from '../../../lib/now.ts'
import { dateKey } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { changedDays, countsOf, toggled } from '../year-edit.ts'
import { YearGrid } from '../year-grid.tsx'
import '../admin.css'
import type { Profile, View } from './shapes.ts'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'

type Calendar = NonNullable<Profile['calendar']>

/** The working days: the prefecture's, or the county's own, which begin as a copy of them. */
export function CalendarPart({ view, profile }: { view: View; profile: Profile }) {
  const t = useOnboardingCopy()
  if (!profile.calendar) return <Empty title={t('calendar.none')} hint={t('calendar.noneHint')} />
  return <CalendarForm key={JSON.stringify(profile.calendar)} view={view} calendar={profile.calendar} />
}

function CalendarForm({ view, calendar }: { view: View; calendar: Calendar }) {
  const t = useOnboardingCopy()
  const again = useAgain()
  const [own, setOwn] = useState(calendar.own)
  const [years, setYears] = useState(calendar.years)
  const [shown, setShown] = useState(() => (calendar.years.find(({ year: each }) => String(each) === dateKey(serverNow()).slice(0, 4)) ?? calendar.years[0])?.year)
  const save = useMutation(useTRPC().onboarding.saveCalendar.mutationOptions({ onSettled: again }))
  const locked = !view.may.run || view.countyId === null
  const year = years.find((each) => each.year === shown)
  const before = calendar.years.find((each) => each.year === shown)
  const dirty = own !== calendar.own || JSON.stringify(years) !== JSON.stringify(calendar.years)
  const put = (next: CalendarYear) => setYears((all) => all.map((each) => (each.year === shown ? { ...next, year: each.year } : each)))
  const send = () => {
    if (!dirty || locked || save.isPending) return
    const entries = Object.fromEntries(years.map(({ year: of, ...entry }) => [String(of), entry]))
    save.mutate({ id: view.id, version: view.version, own: own ? { years: entries, officeHours: calendar.officeHours } : null })
  }
  return (
    <>
      <div className="onb-bar ui-row is-wrap">
        <label className="ui-check"><input type="checkbox" checked={!own} disabled={locked} onChange={(event) => setOwn(!event.target.checked)} />{t('calendar.inherit')}</label>
        <Tabs size="s" label={t('calendar.years')} items={years.map((each) => ({ key: String(each.year), label: each.provisional ? t('calendar.provisional', { year: each.year }) : String(each.year) }))} current={String(shown)} onChange={(key) => setShown(Number(key))} />
        {year && <span className="ui-hint">{t('calendar.counts', { work: countsOf(year, year.year).work })}</span>}
      </div>
      {year && before && <YearGrid key={year.year} year={year.year} entry={year} changed={changedDays(before, year, year.year)} locked={locked || !own} onToggle={(date) => put(toggled(year, date))} />}
      <div className="ui-keys">
        <span className="ui-hint">{t(own ? 'calendar.ownHint' : 'calendar.inheritHint')}</span>
        {save.error && <span className="onb-error" role="alert">{whyOf(save.error)}</span>}
        <span className="ui-end"><Button look="primary" busy={save.isPending} off={locked ? t('limits.locked') : dirty ? undefined : t('unchanged')} onPress={send}>{t('calendar.save')}</Button></span>
      </div>
    </>
  )
}
