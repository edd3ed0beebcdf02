import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import { Lanes } from '@hotline/ui/lanes.tsx'
import { useMemo } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { serverNow } from '../../lib/now.ts'
import { axisOf } from './lane-days.ts'
import { lanesOf } from './lanes-of.ts'
import { useOrderCopy } from './use-copy.ts'
import { useWorkedText } from './worked.ts'

/** Who had it for how long, on working time. */
export function CourseLanes(props: { order: OrderPage; history: History; calendar: Calendar | null; activeId?: string; onHover: (id: string | undefined) => void }) {
  const { order, history, calendar } = props
  const t = useOrderCopy()
  const worked = useWorkedText()
  const drawn = useMemo(() => {
    const now = serverNow()
    const axis = calendar && axisOf({ calendar, from: order.acceptedAt, now: order.closedAt ?? now, today: now, ends: order.closedAt ? [] : [order.citizenClock?.dueAt, order.clock?.dueAt].filter((at) => at !== undefined), t })
    return axis && { ...axis, now: order.closedAt ? undefined : now.getTime(), lanes: lanesOf({ order, history, now, t, spent: (spans) => worked(calendar, ...spans.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }))) }) }
  }, [calendar, order, history, t, worked])
  if (!drawn) return calendar ? <p className="ui-hint">{t('course.failed')}</p> : null
  return <Lanes label={t('course')} days={drawn.days} open={drawn.open} lanes={drawn.lanes} now={drawn.now} activeId={props.activeId} onHover={props.onHover} summary={drawn.lanes.map((lane) => `${lane.name} ${lane.note ?? ''}`).join('；')} />
}
