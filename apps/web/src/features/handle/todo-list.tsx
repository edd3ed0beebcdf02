import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import type { RowGroup } from '@hotline/ui/grouped-rows.ts'
import { PhoneRow } from '@hotline/ui/phone-row.tsx'
import { VirtualList } from '@hotline/ui/virtual-list.tsx'
import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { useCallback, useMemo } from 'react'
import { dayText, timeText, weekdayText } from '../../lib/time.ts'
import { unitText } from '../work-order/handling/place-text.ts'
import { OrderClock } from '../work-order/order-clock.tsx'
import type { DayGroup } from './day-groups.ts'
import { nextStep } from './next-step.ts'
import { useHandleCopy } from './use-copy.ts'
import type { Todo, TodoRow } from './use-todo.ts'

const keyOf = (row: TodoRow) => row.id

/** The unit's list: what bites first on top, the next step as a word, signing as a button. */
export function TodoList(props: {
  rows: readonly TodoRow[]
  label: string
  selectedId?: string
  onOpen: (row: TodoRow) => void
  /** Absent where this person doesn't sign. */
  onSign?: (row: TodoRow) => void
  signing: ReadonlySet<string>
  opinions?: boolean
  list: Omit<Todo, 'rows'>
}) {
  const { rows, opinions, signing, list } = props
  const t = useHandleCopy()
  // a row being signed leaves the group of those to be signed at once
  const drawn = useMemo(() => rows.filter((row) => !signing.has(row.id)), [rows, signing])
  const groups = useMemo(() => groupsOf(drawn, t), [drawn, t])
  const groupOf = useCallback((row: TodoRow): RowGroup => (opinions ? { key: 'opinions', title: t('group.opinions'), count: drawn.length, note: t('group.opinionsNote') } : (groups.get(row.group) ?? { key: row.group, title: '' })), [groups, opinions, drawn.length, t])

  return (
    <VirtualList
      label={props.label}
      rows={drawn}
      rowKey={keyOf}
      groupOf={groupOf}
      selectedKey={props.selectedId}
      onSelect={props.onOpen}
      onOpen={props.onOpen}
      onEndReached={list.onEndReached}
      hasMore={list.hasMore}
      loading={list.loading}
      onRetry={list.onRetry}
      keepAs={`handle:${props.label}`}
      empty={<Empty title={t('listEmpty')} hint={t('listEmptyHint')} />}
      failed={list.error ? <Failed title={t('listFailed')} hint={list.error} retry={list.onRetry} /> : undefined}
      renderRow={(row) => <Row row={row} opinion={opinions} onSign={props.onSign} />}
    />
  )
}

function Row(props: { row: TodoRow; opinion?: boolean; onSign?: (row: TodoRow) => void }) {
  const { row, opinion, onSign } = props
  const t = useHandleCopy()
  const step = nextStep(row)
  const kind = row.requestType ? requestTypeNames[row.requestType] : ''
  // the place comes last: it may be long, what is due must stay in sight
  const place = unitText(row.address, row.areaName ?? '') || row.areaName
  const signs = step === 'SIGN' && onSign
  const due = row.clock && row.group === 'LATER' ? ` · ${t('dueDay', { day: dayText(row.clock.dueAt) })}` : ''
  const clock = row.clock ? <OrderClock clock={row.clock} width={36} /> : <span className="ui-hint">{t('noLimit')}</span>
  return (
    <PhoneRow
      title={row.title}
      sub={<>{kind}{signs ? clock : due} · {place}</>}
      clock={clock}
      next={<span className={step === 'WAIT_APPROVAL' ? 'ui-muted' : 'handle-next'}>{opinion ? t('next.OPINION') : t(`next.${step}`)}</span>}
      act={
        signs ? (
          <span className="handle-sign" onClick={(event) => event.stopPropagation()}>
            <Button size="touch" label={`${t('next.SIGN')} ${row.title}`} onPress={() => onSign(row)}>{t('next.SIGN')}</Button>
          </span>
        ) : undefined
      }
    />
  )
}

function groupsOf(rows: readonly TodoRow[], t: ReturnType<typeof useHandleCopy>): Map<DayGroup, RowGroup> {
  const groups = new Map<DayGroup, RowGroup>()
  for (const row of rows) {
    const before = groups.get(row.group)
    groups.set(row.group, before ? { ...before, count: (before.count ?? 0) + 1 } : { key: row.group, title: t(`group.${row.group}`), count: 1, note: noteOf(row, rows, t) })
  }
  return groups
}

function noteOf({ group, clock }: TodoRow, rows: readonly TodoRow[], t: ReturnType<typeof useHandleCopy>): string | undefined {
  if (group === 'SIGN') return t('group.signNote')
  if (!clock) return undefined
  if (group === 'TODAY') return timeText(clock.dueAt)
  if (group === 'TOMORROW') return `${dayText(clock.dueAt)} ${weekdayText(clock.dueAt)}`
  const last = rows.filter((row) => row.group === group && row.clock).at(-1)?.clock
  const [from, to] = [dayText(clock.dueAt), last ? dayText(last.dueAt) : '']
  return group === 'LATER' && to && to !== from ? `${from}—${to}` : from
}
