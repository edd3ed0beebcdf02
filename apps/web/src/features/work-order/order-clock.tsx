import { Clock, type ClockLevel } from '@hotline/ui/clock.tsx'
import type { Clock as ClockDto } from '../../lib/api.ts'
import { leftText } from '../../lib/format.ts'
import { dueText } from '../../lib/time.ts'

const LEVELS: Record<ClockDto['level'], ClockLevel> = { GREEN: 'plain', YELLOW: 'warn', RED: 'red', OVERDUE: 'late' }

/** A clock of the order: how much is left as a bar and in words, its date on hover. */
export function OrderClock(props: { clock: ClockDto; width?: number; size?: 's' | 'm' | 'l'; bare?: boolean }) {
  const { clock, bare } = props
  const text = leftText(clock)
  return <Clock level={LEVELS[clock.level]} share={clock.left.share} label={bare ? undefined : text} title={`${text}，${dueText(clock.dueAt)} 到期`} width={props.width} size={props.size} />
}

export const clockLevel = (clock: ClockDto): ClockLevel => LEVELS[clock.level]
