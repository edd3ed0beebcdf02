import { serverNow } from './now.ts'

const zone = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', weekday: 'short' })
const WEEKDAYS: Record<string, string> = { Mon: '周一', Tue: '周二', Wed: '周三', Thu: '周四', Fri: '周五', Sat: '周六', Sun: '周日' }

/** Beijing time throughout, whatever the machine's zone. */
const read = (at: Date) => {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  return { year: found.year ?? '', month: found.month ?? '', day: found.day ?? '', time: `${found.hour}:${found.minute}`, weekday: WEEKDAYS[found.weekday ?? ''] ?? '' }
}

/** 3月5日; with the year where it isn't this one. */
export function dayText(at: Date): string {
  const { year, month, day } = read(at)
  return `${year === read(serverNow()).year ? '' : `${year}年`}${month}月${day}日`
}
/** 周四 */
export const weekdayText = (at: Date): string => read(at).weekday
/** 19:30 */
export const timeText = (at: Date): string => read(at).time
/** 3月5日 周四 19:30 */
export const dueText = (at: Date): string => `${dayText(at)} ${weekdayText(at)} ${timeText(at)}`
/** 今天 10:26, else 3月3日 17:35: when something happened. */
export const whenText = (at: Date): string => `${isToday(at) ? '今天' : dayText(at)} ${timeText(at)}`
export const isToday = (at: Date): boolean => dateKey(at) === dateKey(serverNow())

/** 2026-03-05, for date fields and for days of a calendar. */
export const dateKey = (at: Date): string => {
  const { year, month, day } = read(at)
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
/** 2026-03-05T19:30, what a date-and-time field holds. */
export const localInput = (at: Date): string => `${dateKey(at)}T${timeText(at)}`
/** What a date field ('2026-03-05', its end) or a date-and-time field ('2026-03-05T19:30') means; null while incomplete. */
export function fromInput(text: string): Date | null {
  const at = new Date(`${text.length === 10 ? `${text}T23:59` : text}:00+08:00`)
  return text && !Number.isNaN(at.getTime()) ? at : null
}
