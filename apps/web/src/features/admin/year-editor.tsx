import type { CalendarYear } from '@hotline/domain/deadline/calendar.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import type { Draft } from '@hotline/ui/use-draft.ts'
import { useMemo, type ReactNode } from 'react'
import { useAdminCopy } from './use-copy.ts'
import { useSaveYear } from './use-save-year.ts'
import { changedDays, countsOf, toggled } from './year-edit.ts'
import { YearGrid } from './year-grid.tsx'

/** `entry` is what was changed and not saved; `seenAt` the calendar it was changed on (ISO). */
export type KeptYear = { entry: CalendarYear | null; seenAt: string | null }
export const UNTOUCHED: KeptYear = { entry: null, seenAt: null }

/** One year: its days, whether it is provisional, and saving. */
export function YearEditor(props: { year: number; saved: CalendarYear; isNew: boolean; updatedAt: Date; locked: boolean; draft: Draft<KeptYear>; hours: ReactNode; onReload: () => Promise<Date | null> }) {
  const { year, saved, isNew, draft, locked } = props
  const t = useAdminCopy()
  const { save, busy, done, error, stale, reset } = useSaveYear(() => draft.clear())
  const entry = draft.value.entry ?? saved
  const changed = useMemo(() => changedDays(saved, entry, year), [saved, entry, year])
  const counts = useMemo(() => countsOf(entry, year), [entry, year])
  const marked = entry.provisional !== saved.provisional
  const dirty = isNew || changed.size > 0 || marked

  const change = (next: CalendarYear) => {
    if (done || error) reset()
    draft.set((before) => ({ entry: next, seenAt: before.seenAt ?? props.updatedAt.toISOString() }))
  }
  const submit = () => {
    if (!dirty || busy || locked) return
    save({ year, entry, updatedAt: draft.value.seenAt ? new Date(draft.value.seenAt) : props.updatedAt })
  }
  const reload = async () => {
    const newest = await props.onReload()
    if (!newest) return
    draft.set(({ entry: kept }) => ({ entry: kept, seenAt: newest.toISOString() }))
    reset()
  }
  const drop = () => {
    draft.clear()
    reset()
  }
  useHotkeys({ 'Ctrl+Enter': submit })

  const state = changed.size ? t('changed', { n: changed.size }) : marked ? t('changedMark') : isNew ? t('newYear') : done ? t('saved', { year }) : t('unchanged')
  return (
    <>
      <div className="adm-year-head">
        <label className="ui-check">
          <input type="checkbox" checked={entry.provisional} disabled={locked} onChange={(event) => change({ ...entry, provisional: event.target.checked })} />
          {t('provisional')}
        </label>
        <span className="ui-muted">{t('counts', { work: counts.work, holiday: counts.holiday, makeup: counts.makeup })}</span>
        <span className="ui-hint ui-end">{t('legend')}</span>
      </div>
      <YearGrid key={year} year={year} entry={entry} changed={changed} locked={locked} onToggle={(date) => change(toggled(entry, date))} />
      <div className="adm-hours">{props.hours}</div>
      <div className="ui-keys">
        {!locked && <Button look="primary" keys="Ctrl+Enter" busy={busy} off={dirty ? undefined : t('unchanged')} onPress={submit}>{t('save', { year })}</Button>}
        {(changed.size > 0 || marked) && <Button onPress={drop}>{t('drop')}</Button>}
        <span className="ui-muted" role="status">{draft.restored && draft.status === 'idle' && changed.size ? `${t('restored')}：${state}` : state}</span>
        {error && (
          <span className="adm-error" role="alert">
            {error}
            {stale && <> {t('stale')} <Button look="link" onPress={() => void reload()}>{t('reload')}</Button></>}
          </span>
        )}
      </div>
    </>
  )
}
