import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import type { RowGroup } from '@hotline/ui/grouped-rows.ts'
import { PhoneRow } from '@hotline/ui/phone-row.tsx'
import { VirtualList } from '@hotline/ui/virtual-list.tsx'
import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { useCallback, useMemo } from 'react'
import { dayText, timeText, weekdayText, whenText } from '../../lib/time.ts'
import type { Batch } from '../work-order/batch/use-batch.tsx'
import { groundName, requestKindNames, requestStatusNames } from '../work-order/beside/ground-names.ts'
import { unitText } from '../work-order/handling/place-text.ts'
import { OrderClock } from '../work-order/order-clock.tsx'
import type { DayGroup } from './day-groups.ts'
import { nextStep } from './next-step.ts'
import { useHandleCopy } from './use-copy.ts'
import { useNextSign } from './use-next-sign.ts'
import type { SideList, Todo, TodoRow } from './use-todo.ts'

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
  /** One of the lists beside the day's work; the day's work itself without it. */
  side?: SideList
  list: Omit<Todo, 'rows'>
  picking?: Batch['rows']
}) {
  const { rows, side, signing, list } = props
  const t = useHandleCopy()
  // a row being signed leaves the group of those to be signed at once
  const drawn = useMemo(() => rows.filter((row) => !signing.has(row.id)), [rows, signing])
  const keepFocus = useNextSign(drawn)
  const groups = useMemo(() => groupsOf(drawn, t), [drawn, t])
  const groupOf = useCallback((row: TodoRow): RowGroup => (side ? { key: side, title: t(`group.${side}`), count: drawn.length, note: t(`group.${side}Note`) } : (groups.get(row.group) ?? { key: row.group, title: '' })), [groups, side, drawn.length, t])

  return (
    <VirtualList
      label={props.label}
      rows={drawn}
      rowKey={keyOf}
      groupOf={groupOf}
      selectedKey={props.selectedId}
      onSelect={props.onOpen}
      {...props.picking}
      onOpen={props.onOpen}
      onEndReached={list.onEndReached}
      hasMore={list.hasMore}
      loading={list.loading}
      onRetry={list.onRetry}
      keepAs={`handle:${props.label}`}
      empty={side && side !== 'opinions' ? <Empty title={t(`${side}Empty`)} hint={t(`${side}EmptyHint`)} /> : <Empty title={t('listEmpty')} hint={t('listEmptyHint')} />}
      failed={list.error ? <Failed title={t('listFailed')} hint={list.error} retry={list.onRetry} /> : undefined}
      renderRow={(row) => (side === 'requests' || side === 'suspended' ? <SideRow row={row} /> : <Row row={row} opinion={side === 'opinions'} onSign={props.onSign} keepFocus={keepFocus} />)}
    />
  )
}

function Row(props: { row: TodoRow; opinion?: boolean; onSign?: (row: TodoRow) => void; keepFocus: () => void }) {
  const { row, opinion, onSign, keepFocus } = props
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
            <Button size="touch" label={`${t('next.SIGN')} ${row.title}`} onPress={() => (keepFocus(), onSign(row))}>{t('next.SIGN')}</Button>
          </span>
        ) : undefined
      }
    />
  )
}

/** What was asked for and where it waits; or until when the order stands still. */
function SideRow(props: { row: TodoRow }) {
  const { row } = props
  const t = useHandleCopy()
  const ground = row.requestGround ? groundName({ ground: row.requestGround }) : ''
  const place = unitText(row.address, row.areaName ?? '') || row.areaName
  return (
    <PhoneRow
      title={row.title}
      sub={row.requestKind ? <>{requestKindNames[row.requestKind]} {ground}{row.requestedAt && ` · ${t('request.asked', { at: whenText(row.requestedAt) })}`}</> : <>{place}</>}
      clock={row.clock ? <OrderClock clock={row.clock} width={36} /> : <span className="ui-hint">{row.requestDueAt ? t('dueDay', { day: dayText(row.requestDueAt) }) : ''}</span>}
      next={<span className="ui-muted">{row.requestStatus ? requestStatusNames[row.requestStatus] : t('suspended.since', { at: dayText(row.since) })}</span>}
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
