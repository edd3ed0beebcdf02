import { dayOf } from '@hotline/domain/deadline/beijing.ts'
import { isCallingTime } from '@hotline/domain/callback/calling.ts'
import { REQUEST_TYPES } from '@hotline/domain/work-order/model.ts'
import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { AttemptsGrid } from '@hotline/ui/attempts-grid.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { FilterBar } from '@hotline/ui/filter-bar.tsx'
import type { RowGroup } from '@hotline/ui/grouped-rows.ts'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useCallback, useMemo } from 'react'
import type { OrderRow } from '../../lib/api.ts'
import { dayText, timeText, whenText } from '../../lib/time.ts'
import { unitText } from '../work-order/handling/place-text.ts'
import { RowClock } from '../work-order/handling/row-clock.tsx'
import { isDue, type Hours } from './calling-times.ts'
import { useCallbackCopy } from './use-copy.ts'
import { isTimed, type CallbackTab, type useList } from './use-list.ts'

export const LIST_WORDS = { waiting: 'listLabel', merged: 'mergedLabel', questions: 'questionsLabel', judging: 'judgeLabel' } as const satisfies Record<CallbackTab, string>
const keyOf = (row: OrderRow) => row.id
/** Marks for which there is room; a centre that asks for more tries reads them as numbers. */
const MOST = 5

/** The list of calls to make, or of low ratings to judge. */
export function CallbackList(props: { tab: CallbackTab; list: ReturnType<typeof useList>; now: Date; selectedId?: string; onSelect: (row: OrderRow) => void; types: readonly string[]; onTypes: (types: readonly string[]) => void }) {
  const { tab, list, now, types } = props
  const t = useCallbackCopy()
  const { rows, calling } = list
  const needed = calling?.unreachable.attempts ?? 0
  const due = rows.filter((row) => isDue(row, now)).length
  const columns = useMemo((): Column<OrderRow>[] => {
    const title: Column<OrderRow> = { key: 'title', title: t('col.title'), render: (row) => <span className="cb-job"><span className="ui-clip">{row.title}</span>{isTimed(tab) && !isDue(row, now) && row.nextCallbackAt && <small>{hourText(row.nextCallbackAt, now, t)}</small>}</span> }
    const unit: Column<OrderRow> = { key: 'unit', title: t('col.unit'), width: 88, render: (row) => <span className="ui-muted ui-clip" title={row.leadUnitName ?? ''}>{unitText(row.leadUnitName, row.ownerName)}</span> }
    const tried: Column<OrderRow> = { key: 'tried', title: t('col.tried'), width: 56, render: (row) => <Tried count={row.callbackAttempts} needed={needed} /> }
    const clock: Column<OrderRow> = { key: 'due', title: t(isTimed(tab) ? 'col.due' : 'col.judgeDue'), width: 96, render: (row) => row.clock && <RowClock clock={row.clock} /> }
    if (tab === 'questions') {
      const question: Column<OrderRow> = { key: 'question', title: t('col.question'), render: (row) => <span className="ui-clip" title={row.questions}>{row.questions}</span> }
      const askedBy: Column<OrderRow> = { key: 'askedBy', title: t('col.askedBy'), width: 72, render: (row) => <span className="ui-muted ui-clip">{row.askedByName}</span> }
      const askedAt: Column<OrderRow> = { key: 'askedAt', title: t('col.askedAt'), width: 92, render: (row) => row.askedAt && whenText(row.askedAt) }
      return [question, askedBy, askedAt]
    }
    return isTimed(tab) ? [title, unit, tried, clock] : [title, unit, clock]
  }, [t, tab, now, needed])
  const groupOf = useCallback(
    (row: OrderRow): RowGroup => (isDue(row, now) ? { key: 'now', title: t('group.now'), count: due, note: t('group.nowNote') } : { key: 'later', title: t('group.later'), count: rows.length - due, note: t('group.laterNote') }),
    [t, now, due, rows.length],
  )
  return (
    <>
      <FilterBar
        label={t('filters')}
        filters={[{ key: 'type', label: t('filterType'), multiple: true, value: types, options: REQUEST_TYPES.map((value) => ({ value, label: requestTypeNames[value] })) }]}
        onChange={(_, value) => props.onTypes(value)}
        end={t('keys')}
      />
      <VirtualTable
        key={tab}
        label={t(LIST_WORDS[tab])}
        columns={columns} rows={rows} rowKey={keyOf} groupOf={isTimed(tab) ? groupOf : undefined}
        selectedKey={props.selectedId} onSelect={props.onSelect}
        hasMore={list.hasMore} onEndReached={list.onEndReached} loading={list.loading} onRetry={list.onRetry} keepAs={`callback:${tab}`}
        empty={<Empty title={t(`empty.${tab}`)} hint={t(`emptyHint.${tab}`)} />}
        failed={list.error ? <Failed title={t('failed')} hint={list.error} retry={list.onRetry} /> : undefined}
      />
      {isTimed(tab) && calling && <p className="cb-rule">{t(needed > MOST ? 'legendNumbers' : 'legend', { ...calling.unreachable })}</p>}
    </>
  )
}

/** How often, as marks of as many as it takes: the list knows the number, the order itself knows the hours. */
function Tried(props: { count: number; needed: number }) {
  const t = useCallbackCopy()
  const label = props.count ? t('tried', { n: props.count }) : t('triedNone')
  if (props.needed > MOST) return <span aria-label={label}>{`${props.count}/${props.needed}`}</span>
  const days = Array.from({ length: Math.max(props.needed, Math.min(props.count, MOST)) }, (_, at) => [at < props.count ? 'tried' : 'none'] as const)
  return <AttemptsGrid days={days} label={label} />
}

export const nowLine = (t: ReturnType<typeof useCallbackCopy>, now: Date, hours: Hours): string =>
  t(isCallingTime(now, hours) ? 'hours' : 'hoursOff', { hours: hours.map((span) => span.join('–')).join('、'), now: timeText(now) })

/** 18:00 today, 明天 10:00, else the day alone: a title needs the room. */
function hourText(at: Date, now: Date, t: ReturnType<typeof useCallbackCopy>): string {
  const days = dayOf(at) - dayOf(now)
  return days === 0 ? timeText(at) : days === 1 ? t('next.TOMORROW', { time: timeText(at) }) : dayText(at)
}
