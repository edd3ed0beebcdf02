import type { Actor } from '@hotline/domain/access/actor.ts'
import { bigrams } from '../knowledge/bigrams.ts'
import { normalised, type Vault } from '../pii.ts'
import { conditionSql, type Given } from './condition-sql.ts'

/** What orders are looked up by: the first digits of their number, the caller's whole phone, its last four digits, or words of their title. */
export type Search = { from: string; to: string } | { phone: Buffer; tail: Buffer } | { tail: Buffer } | { pieces: string[] }

const ORDER_NO = 18
/** The region of a number, and its date: with less, a search would be a list. */
const REGION = 6
const DATED = 12
/** The newest of what words find: whoever has more to choose from writes another word. */
const MOST_FOUND = 200
/** Keeps a search by words inside its prefecture, as one more piece of each title. */
const markOf = (prefectureId: number): string => `@${prefectureId}`

/** What an order is found by in words of its title. */
export const piecesOf = (title: string, prefectureId: number): string[] => [...bigrams(title), markOf(prefectureId)]

/**
 * Reads what was typed into a search box; null where it is nothing that orders can be found by.
 * A number may lack its region, as the own tenant's lists show it.
 */
export function readSearch(typed: string, { vault, prefectureId, areaCode }: { vault: Pick<Vault, 'index' | 'tailIndex'>; prefectureId: number; areaCode: string }): Search | null {
  const digits = normalised(typed.replace(/[–—]/g, '-'))
  if (!/^\d+$/.test(digits)) return wordsIn(typed, prefectureId)
  const tail = vault.tailIndex(prefectureId, digits)
  if (digits.length === 4) return tail && { tail }
  const phone = /^(1\d{10}|0\d{9,11})$/.test(digits) && vault.index(prefectureId, digits)
  if (phone && tail) return { phone, tail }
  const whole = digits.startsWith(areaCode.slice(0, 4)) ? digits : `${areaCode.padEnd(REGION, '0')}${digits}`
  return whole.length < DATED || whole.length > ORDER_NO ? null : { from: whole.padEnd(ORDER_NO, '0'), to: whole.padEnd(ORDER_NO, '9') }
}

/** One character alone is found by nothing: titles are kept in pieces of two. */
function wordsIn(typed: string, prefectureId: number): Search | null {
  const pieces = bigrams(typed).filter((piece) => [...piece].length > 1)
  return pieces.length ? { pieces: [...pieces, markOf(prefectureId)] } : null
}

/**
 * The few orders a search finds, instead of all. `offset 0` has them found first, by their own index. Whoever
 * doesn't see an order's caller doesn't find it by the caller's phone. `given` is the list's own tenant: a company's or a
 * caretaker's phone has hundreds of orders in all counties together, which needn't be looked at one by one.
 */
export function searchSql(search: Search, actor: Actor, values: unknown[], given: Given = {}): string {
  const bind = (value: unknown) => `$${values.push(value)}`
  if ('pieces' in search) {
    const units = [...new Set([...actor.unitIds, ...actor.lineUnitIds])]
    return `(select * from work_order o where o.id = any(array(select f.id from find_orders(${bind(search.pieces)}, ${bind(units)}, ${MOST_FOUND}) f)) offset 0) o`
  }
  const found = 'from' in search ? [`o.order_no between ${bind(search.from)} and ${bind(search.to)}`] : [...phoneSql(search, given, bind), conditionSql(actor, 'seeCaller', values)]
  return `(select * from work_order o where ${found.join(' and ')} offset 0) o`
}

const phoneSql = (search: { phone?: Buffer; tail: Buffer }, { tenantId }: Given, bind: (value: unknown) => string): string[] => [
  `o.caller_tail_idx = ${bind(search.tail)}`, ...(search.phone ? [`o.caller_phone_idx = ${bind(search.phone)}`] : []), ...(tenantId === undefined ? [] : [`o.tenant_id = ${bind(tenantId)}`]),
]
