import { limitText } from '@hotline/domain/deadline/phrases.zh-CN.ts'
import { limitSchema } from '@hotline/domain/deadline/sla-policy.ts'
import type { Term } from '@hotline/domain/policy/term.ts'

/** A term's value as people read it: 3 工作日, 25%, 17:00, 是. */
export function termText(term: Term, value: unknown): string {
  if (value === undefined || value === null) return ''
  const limit = limitSchema.safeParse(value)
  if (limit.success) return limitText(limit.data)
  if (term.type === 'SHARE' && typeof value === 'number') return `${Math.round(value * 100)}%`
  if (term.type === 'BOOLEAN') return value === true ? '是' : '否'
  if (term.type === 'CODES') return codesText(value)
  if (term.type === 'SPANS') return spansText(value)
  return `${String(value)}${term.unit ? ` ${term.unit}` : ''}`
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** 0702、0706 */
export const codesText = (value: unknown): string => texts(value).join('、')
export const codesOf = (text: string): string[] => [...new Set(text.split(/[^0-9]+/).filter(Boolean))]

/** 09:00–12:30、14:30–20:00 */
export const spansText = (value: unknown): string => (Array.isArray(value) ? value.map((span) => texts(span).join('–')).join('、') : '')
/** Spans as typed; what is no pair of times stays as it is, for the check to name. */
export const spansOf = (text: string): string[][] =>
  text.split(/[、,，;；\s]+/).filter(Boolean).map((span) => span.split(/[–—~-]/).map((time) => time.trim().replace('：', ':').replace(/^(\d):/, '0$1:')))
