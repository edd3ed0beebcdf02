import { DAY_MS, HOUR_MS } from '@hotline/domain/deadline/beijing.ts'
import type { CustodyTotal } from '@hotline/domain/work-order/custody-times.ts'

const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
/** 2026-03-05 19:30, Beijing time. */
export const minuteText = (at: Date): string => parts.format(at)
/** 03-05 19:30: the year stands at the head of the sheet; one that isn't the head's is said. */
export function shortText(at: Date, head: Date): string {
  const text = minuteText(at)
  return text.slice(0, 4) === minuteText(head).slice(0, 4) ? text.slice(5) : text
}

const tenths = (amount: number): string => String(Math.round(amount * 10) / 10)
const span = (ms: number, days: number, day: string, hour: string): string => (days >= 1 ? `${tenths(days)} ${day}` : `${tenths(ms / HOUR_MS)} ${hour}`)
/** 莎车县住房和城乡建设局 2 次，工作 3.5 日，历时 5.1 天: office time by that holder's own calendar, where it is entered. */
export function heldText({ holderName, times, wallMs, workingMs, workingDays }: CustodyTotal): string {
  const office = workingMs === null || workingDays === null ? '' : `工作 ${span(workingMs, workingDays, '日', '时')}，`
  return `${holderName}${times > 1 ? ` ${times} 次` : ''}，${office}历时 ${span(wallMs, wallMs / DAY_MS, '天', '小时')}`
}
