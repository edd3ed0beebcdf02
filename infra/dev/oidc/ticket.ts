import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a page of the sign-in hands to the next one: the password was right, and a second factor that is being set up. */
export type Ticket = { uid: string, sub: string, username: string, secret?: string, coded?: boolean, until: number }

/** Signed, so that it can travel through the page; it is bound to one sign-in (`uid`) and short-lived. */
export function writeTicket(ticket: Ticket, key: string): string {
  const body = Buffer.from(JSON.stringify(ticket)).toString('base64url')
  return `${body}.${seal(body, key)}`
}

/** undefined for a forged, foreign or expired one. */
export function readTicket(text: string, uid: string, key: string): Ticket | undefined {
  const [body = '', given = ''] = text.split('.')
  const expected = Buffer.from(seal(body, key))
  if (expected.length !== Buffer.byteLength(given) || !timingSafeEqual(expected, Buffer.from(given))) return undefined
  // Safe: only writeTicket makes what carries this seal.
  const ticket = JSON.parse(Buffer.from(body, 'base64url').toString()) as Ticket
  return ticket.uid === uid && ticket.until > Date.now() ? ticket : undefined
}

const seal = (body: string, key: string) => createHmac('sha256', key).update(`ticket ${body}`).digest('base64url')
