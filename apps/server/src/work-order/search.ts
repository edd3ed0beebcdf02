import type { Actor } from '@hotline/domain/access/actor.ts'
import { bigrams } from '../knowledge/bigrams.ts'
import { normalised, type Vault } from '../pii.ts'
import { conditionSql } from './condition-sql.ts'

/** What orders are looked up by: the first digits of their number, the caller's whole phone, its last four digits, or words of their title. */
export type Search = { from: string; to: string } | { phone: Buffer } | { tail: Buffer } | { pieces: string[] }

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
  if (digits.length === 4) {
    const tail = vault.tailIndex(prefectureId, digits)
    return tail && { tail }
  }
  const phone = /^(1\d{10}|0\d{9,11})$/.test(digits) && vault.index(prefectureId, digits)
  if (phone) return { phone }
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
 * doesn't see an order's caller doesn't find it by the caller's phone.
 */
export function searchSql(search: Search, actor: Actor, values: unknown[]): string {
  const bind = (value: unknown) => `$${values.push(value)}`
  if ('pieces' in search) {
    const units = [...new Set([...actor.unitIds, ...actor.lineUnitIds])]
    return `(select * from work_order o where o.id = any(array(select f.id from find_orders(${bind(search.pieces)}, ${bind(units)}, ${MOST_FOUND}) f)) offset 0) o`
  }
  if ('from' in search) return `(select * from work_order o where o.order_no between ${bind(search.from)} and ${bind(search.to)} offset 0) o`
  // A company's or a caretaker's phone has hundreds of orders. Its index gives them newest first, and a page of such a list stops reading.
  const found = 'phone' in search ? `o.caller_phone_idx = ${bind(search.phone)}` : `o.caller_tail_idx = ${bind(search.tail)}`
  const order = 'phone' in search ? 'order by o.created_at desc, o.id desc' : ''
  return `(select * from work_order o where ${found} and ${conditionSql(actor, 'seeCaller', values)} ${order} offset 0) o`
}
