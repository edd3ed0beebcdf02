import type { Limit } from '@hotline/domain/deadline/limit.ts'
import type { CodePart } from '@hotline/ui/grouped-code.tsx'
import type { Clock } from './api.ts'

/** 剩 2 工作日 3 时, 超 6 分: the two largest parts that aren't zero. */
export function leftText({ left, level }: Pick<Clock, 'left' | 'level'>): string {
  const day = left.unit === 'WORKING' ? '工作日' : '日'
  const amounts = [[left.days, day], [left.hours, '时'], [left.minutes, '分']] as const
  const from = amounts.findIndex(([amount]) => amount > 0)
  const said = from < 0 ? '不到 1 分' : amounts.slice(from, from + 2).filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`).join(' ')
  // Over, though no office hour has passed since: the level knows, the working time doesn't.
  return `${level === 'OVERDUE' ? '超' : '剩'} ${said}`
}

const UNITS: Record<Limit['unit'], string> = { WORKING_DAY: '工作日', WORKING_HOUR: '工作小时', WALL_HOUR: '小时', WALL_MINUTE: '分钟', CALENDAR_DAY: '日' }
/** 5 工作日 */
export const limitText = (limit: Limit): string => `${limit.amount} ${UNITS[limit.unit]}`

/** 653125 260304 0 00127: region, date, channel digit, number of the day. Region and digit are what the eye may skip. */
export function orderNoParts(orderNo: string): CodePart[] {
  const [, region = '', date = '', digit = '', seq = ''] = /^(\d{6})(\d{6})(\d)(\d+)$/.exec(orderNo) ?? []
  if (!seq) return [{ text: orderNo }]
  return [{ text: `${region}-`, pale: true }, { text: date }, { text: `-${digit}-`, pale: true }, { text: seq }]
}

/** As printed: 653125-260304-0-00127. */
export const orderNoText = (orderNo: string): string => orderNoParts(orderNo).map((part) => part.text).join('')

/** What somebody typed as an order number: 18 digits with or without dashes; null for anything else. */
export function readOrderNo(text: string): string | null {
  const digits = text.replace(/[\s\-–—]/g, '')
  return /^\d{18}$/.test(digits) ? digits : null
}

/** 138 1234 5678; masked and short numbers stay as they are. */
export const phoneText = (phone: string): string => phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')

/** 1.2 MB */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** 0.82 → 82% */
export const percentText = (share: number): string => `${Math.round(share * 100)}%`
