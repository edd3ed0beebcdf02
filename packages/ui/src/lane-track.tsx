import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import type { LaneAxis, Span } from './lane-axis.ts'
import { placeLabels } from './lane-labels.ts'

/**
 * held: had it; now: has it; shared: takes part without holding; wait: nobody's; rest, warn, red:
 * time left; late: time over; asked: more time that was asked for.
 */
export type HeldTone = 'held' | 'now' | 'shared' | 'wait' | 'rest' | 'warn' | 'red' | 'late' | 'asked'
export type LaneMark = { id: string; at: number; label?: string; title?: string }
export type Lane = {
  key: string
  name: string
  /** At the end of the name: how long in all. */
  note?: ReactNode
  current?: boolean
  held: readonly (Span & { tone?: HeldTone; title?: string })[]
  marks: readonly LaneMark[]
  due?: { at: number; label: string; tone?: 'plain' | 'warn' | 'red' | 'asked' }
}

/** One holder's line. */
export function LaneTrack(props: {
  lane: Lane
  axis: LaneAxis
  width: number
  now?: number
  activeId?: string
  onHover?: (id: string | undefined) => void
}) {
  const { lane, axis, width, now, activeId, onHover } = props
  const due = lane.due && { id: `${lane.key}:due`, at: lane.due.at, label: lane.due.label, title: lane.due.label, tone: lane.due.tone ?? 'plain' }
  const marks = [...lane.marks.map((mark) => ({ ...mark, tone: undefined })), ...(due ? [due] : [])].sort((a, b) => a.at - b.at)
  const sides = placeLabels(marks.map((mark) => ({ at: axis.at(mark.at), label: mark.label ?? '', strong: mark.tone !== undefined })), width, now === undefined ? [] : [axis.at(now)])
  return (
    <>
      <div className={cx('ui-lane-name', lane.current && 'is-current')}>
        <span>{lane.name}</span>
        <small>{lane.note}</small>
      </div>
      <div className="ui-lane-track">
        {lane.held.map((held) => {
          const from = axis.at(held.from)
          const style = { insetInlineStart: `${from}%`, inlineSize: `${Math.max(0, axis.at(held.to) - from)}%` }
          return <i key={`${held.from}-${held.tone ?? ''}`} className={`ui-held is-${held.tone ?? 'held'}`} style={style} title={held.title} />
        })}
        {marks.map((mark, at) => (
          <i
            key={mark.id}
            className={cx('ui-mark', `is-${sides[at]}`, mark.tone && `is-due is-${mark.tone}`, mark.id === activeId && 'is-active')}
            style={{ insetInlineStart: `${axis.at(mark.at)}%` }}
            title={mark.title ?? mark.label}
            onPointerEnter={() => onHover?.(mark.id)}
            onPointerLeave={() => onHover?.(undefined)}
          >
            {mark.label && <span>{mark.label}</span>}
          </i>
        ))}
      </div>
    </>
  )
}
