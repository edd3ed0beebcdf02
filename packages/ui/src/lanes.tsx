import { useMemo, type CSSProperties, type ReactNode } from 'react'
import { laneAxis, type LaneAxis, type LaneDay, type Span } from './lane-axis.ts'
import { LaneTrack, type Lane } from './lane-track.tsx'
import { useWidth } from './use-width.ts'
import { roughWidth } from './lane-labels.ts'
import './lanes.css'

/**
 * A lane for each holder on an axis of working time: bars are time held, marks are acts. Days off
 * are narrow shaded columns. All instants are epoch milliseconds; `open` are the working spans.
 */
export function Lanes(props: {
  label: string
  days: readonly LaneDay[]
  open: readonly Span[]
  lanes: readonly Lane[]
  now?: number
  activeId?: string
  onHover?: (id: string | undefined) => void
  /** Width of the names' column in px. */
  nameWidth?: number
  /** The same in words, for those who can't see the picture. */
  summary?: ReactNode
}) {
  const { days, open, lanes, now, nameWidth = 128 } = props
  const axis = useMemo(() => laneAxis(days, open), [days, open])
  const { ref, width } = useWidth(700)
  return (
    <figure className="ui-lanes" aria-label={props.label} style={{ '--names': `${nameWidth}px` } as CSSProperties /* safe: a custom property */}>
      <div className="ui-lanes-ground" aria-hidden ref={ref}>
        {days.map((day, at) => {
          const place = axis.days[at]
          const style = { insetInlineStart: `${place?.start}%`, inlineSize: `${place?.width}%` }
          return <i key={day.from} className={day.off ? 'is-off' : 'is-day'} style={style} />
        })}
        {now !== undefined && <i className="is-now" style={{ insetInlineStart: `${axis.at(now)}%` }} />}
      </div>
      <DayLabels days={days} axis={axis} width={width} />
      {lanes.map((lane) => (
        <LaneTrack key={lane.key} lane={lane} axis={axis} width={width} now={now} activeId={props.activeId} onHover={props.onHover} />
      ))}
      {props.summary && <figcaption className="ui-hidden">{props.summary}</figcaption>}
    </figure>
  )
}

// a label that doesn't fit its column is left out, today's never is
function DayLabels(props: { days: readonly LaneDay[]; axis: LaneAxis; width: number }) {
  const { days, axis, width } = props
  const today = axis.days[days.findIndex((day) => day.today)]
  const keepFree = today ? (today.start / 100) * width : Infinity
  let busyTo = -1
  return (
    <div className="ui-lanes-days" aria-hidden>
      {days.map((day, at) => {
        const place = axis.days[at]
        if (!place) return null
        const from = (place.start / 100) * width
        const long = roughWidth(day.label) + 4
        if (!day.today && (from < busyTo || from + long > width + 8 || (from < keepFree && from + long > keepFree) || (day.off && long > (place.width / 100) * width + 1))) return null
        busyTo = from + long
        return (
          <span key={day.from} className={day.today ? 'is-today' : undefined} style={{ insetInlineStart: `${place.start}%` }}>
            {day.label}
          </span>
        )
      })}
    </div>
  )
}
