import type { WorkOrder } from '../work-order/model.ts'
import type { Actor } from './actor.ts'
import { holds } from './actor.ts'

/** How much of the caller's identity an actor sees without asking: all, masked, or nothing at all. */
export type CallerView = 'OPEN' | 'MASKED' | 'HIDDEN'

/**
 * Rules 1.5, 6.4 R6 and 10.3. A confidential order, and every 举报, shows the caller to the intake agent,
 * dispatcher, callback agent and director only; the unit gets the content alone.
 */
export function callerView(actor: Actor, order: Pick<WorkOrder, 'status' | 'agentId' | 'isConfidential' | 'requestType' | 'tenantId'>): CallerView {
  if (order.status === 'DRAFT' && order.agentId === actor.personId) return 'OPEN'
  const secret = order.isConfidential || order.requestType === 'REPORT'
  if (!secret) return 'MASKED'
  return order.tenantId === actor.tenantId && isCustodian(actor) ? 'MASKED' : 'HIDDEN'
}

/** Whose work needs the callers of confidential orders and reports, of the own tenant. */
export const isCustodian = (actor: Actor): boolean => holds(actor, 'AGENT', 'ONLINE_AGENT', 'DISPATCHER', 'CALLBACK_AGENT', 'CENTRE_DIRECTOR')

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
