import { may } from './ability.ts'
import type { Actor } from './actor.ts'
import type { OrderSubject } from './subject.ts'

/** How much of the caller's identity an actor sees without asking: all, masked, or nothing at all. */
export type CallerView = 'OPEN' | 'MASKED' | 'HIDDEN'

/** Rules 1.5 and 10.3: open while the agent writes it down, masked for whoever is granted `seeCaller` on it, else hidden. */
export function callerView(actor: Actor, order: OrderSubject): CallerView {
  if (!may(actor, 'seeCaller', order)) return 'HIDDEN'
  return order.status === 'DRAFT' && order.agentId === actor.personId ? 'OPEN' : 'MASKED'
}

/** 张* ; two-character and longer names keep the first character only (rule 10.3). */
export const maskName = (name: string | null): string | null => (name ? `${[...name][0] ?? ''}*` : null)

/** 138****5678; shorter numbers keep their last two digits. */
export function maskPhone(phone: string | null): string | null {
  if (!phone) return null
  return phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `${'*'.repeat(Math.max(phone.length - 2, 0))}${phone.slice(-2)}`
}

// With a birth date in the middle: an order number has 18 digits too, and people must be able to quote it.
const CITIZEN_ID = /(?<!\d)\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/
/** Rule 10.3: an ID number never stands in free text. */
export const holdsCitizenId = (text: string): boolean => CITIZEN_ID.test(text)
