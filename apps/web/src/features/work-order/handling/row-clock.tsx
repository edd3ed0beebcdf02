import { Clock } from '@hotline/ui/clock.tsx'
import type { Clock as ClockDto } from '../../../lib/api.ts'
import { leftText } from '../../../lib/format.ts'
import { dueText } from '../../../lib/time.ts'
import { clockLevel } from '../order-clock.tsx'

/** A clock in a narrow column: its largest part in words, the rest on hover. */
export function RowClock(props: { clock: ClockDto }) {
  const { clock } = props
  const { days } = clock.left
  const whole = leftText(clock)
  const short = days > 0 ? `${clock.level === 'OVERDUE' ? '超' : '剩'} ${days} 日` : whole
  return <Clock level={clockLevel(clock)} share={clock.left.share} label={short} title={`${whole}，${dueText(clock.dueAt)} 到期`} width={24} />
}
