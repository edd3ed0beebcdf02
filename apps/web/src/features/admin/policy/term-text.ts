import { limitText } from '@hotline/domain/deadline/phrases.zh-CN.ts'
import { limitSchema } from '@hotline/domain/deadline/sla-policy.ts'
import type { Term } from '@hotline/domain/policy/term.ts'

/** A term's value as people read it: 3 工作日, 25%, 17:00. */
export function termText(term: Term, value: unknown): string {
  if (value === undefined || value === null) return ''
  const limit = limitSchema.safeParse(value)
  if (limit.success) return limitText(limit.data)
  if (term.type === 'SHARE' && typeof value === 'number') return `${Math.round(value * 100)}%`
  return `${String(value)}${term.unit ? ` ${term.unit}` : ''}`
}
