import { numberParts } from '@hotline/domain/work-order/numbers.ts'
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

/** 653125 260304 0 00127: region, date, channel digit, number of the day. Region and digit are what the eye may skip. */
export function orderNoParts(orderNo: string): CodePart[] {
  const parts = numberParts(orderNo)
  if (!parts) return [{ text: orderNo }]
  return [{ text: `${parts.region}-`, pale: true }, { text: parts.date }, { text: `-${parts.digit}-`, pale: true }, { text: parts.seq }]
}

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
