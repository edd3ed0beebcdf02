import { useEffect, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import { Tag } from './tag.tsx'
import './call-strip.css'

export type CallAct = { key: string; label: string; onPress: () => void; keys?: string; off?: string; pressed?: boolean }

/** A call in progress: with whom, how long, what is recorded, and what can be done with the line. */
export function CallStrip(props: {
  title: ReactNode
  sub?: ReactNode
  /** A word of state: ringing, talking, on hold. With `live` it carries a mark. */
  state?: string
  live?: boolean
  /** Instant (epoch ms) the talk began; the time counts from it. */
  since?: number
  acts: readonly CallAct[]
  /** One line in a head, or a block in a side panel. */
  form?: 'line' | 'block'
  children?: ReactNode
}) {
  const { form = 'block', since, acts } = props
  return (
    <section className={cx('ui-call', `is-${form}`)}>
      <div className="ui-call-top">
        <b className="ui-call-title">{props.title}</b>
        {since !== undefined && <CallTime since={since} />}
      </div>
      {(props.sub || props.state) && (
        <div className="ui-call-sub">
          {props.sub}
          {props.state && (
            <span className="ui-end">
              <Tag dot={props.live}>{props.state}</Tag>
            </span>
          )}
        </div>
      )}
      <div className="ui-call-acts">
        {acts.map((act) => (
          <Button key={act.key} size="s" onPress={act.onPress} keys={act.keys} off={act.off} pressed={act.pressed}>
            {act.label}
          </Button>
        ))}
      </div>
      {props.children}
    </section>
  )
}

function CallTime(props: { since: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="ui-call-time" role="timer">
      {clockText(Math.max(0, now - props.since))}
    </span>
  )
}

/** 133_000 → '02:13'; from an hour on '1:02:13'. */
export const clockText = (ms: number): string => {
  const all = Math.floor(ms / 1000)
  const two = (part: number) => String(part).padStart(2, '0')
  const hours = Math.floor(all / 3600)
  const rest = `${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`
  return hours ? `${hours}:${rest}` : rest
}
