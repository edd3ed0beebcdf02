import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import { Lanes } from '@hotline/ui/lanes.tsx'
import type { Span } from '@hotline/ui/lane-axis.ts'
import { useMemo } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { serverNow } from '../../lib/now.ts'
import { axisOf } from './lane-days.ts'
import { lanesOf } from './lanes-of.ts'
import { useOrderCopy } from './use-copy.ts'
import { useHeldText } from './use-held-times.ts'
import { useWallText, useWorkedText } from './worked.ts'

/** A name, and beside it how long on both clocks. */
const NAMES_PX = 208

/** Who had it for how long: the bars on working time, in words on both clocks. */
export function CourseLanes(props: { order: OrderPage; history: History; calendar: Calendar | null; activeId?: string; onHover: (id: string | undefined) => void }) {
  const { order, history, calendar } = props
  const t = useOrderCopy()
  const worked = useWorkedText()
  const heldText = useHeldText(order)
  const wall = useWallText()
  const drawn = useMemo(() => {
    const now = serverNow()
    const axis = calendar && axisOf({ calendar, from: order.acceptedAt, now: order.closedAt ?? now, today: now, ends: order.closedAt ? [] : [order.citizenClock?.dueAt, order.clock?.dueAt].filter((at) => at !== undefined), t })
    if (!axis) return axis
    const spent = (spans: readonly Span[]) => {
      const stretches = spans.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }))
      // a co-handler's share of the time is nobody's custody: it is told by the reader's own calendar
      const [office, whole] = [heldText(stretches.map(({ from }) => from)) ?? worked(calendar, ...stretches), wall(...stretches)]
      return office && whole ? t('lane.spent', { worked: office, wall: whole }) : office || whole
    }
    return { ...axis, now: order.closedAt ? undefined : now.getTime(), lanes: lanesOf({ order, history, now, t, spent }) }
  }, [calendar, order, history, t, worked, wall, heldText])
  if (!drawn) return calendar ? <p className="ui-hint">{t('course.failed')}</p> : null
  return <Lanes label={t('course')} nameWidth={NAMES_PX} days={drawn.days} open={drawn.open} lanes={drawn.lanes} now={drawn.now} activeId={props.activeId} onHover={props.onHover} summary={drawn.lanes.map((lane) => `${lane.name} ${lane.note ?? ''}`).join('；')} />
}
