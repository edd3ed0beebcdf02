import type { App } from '../context.ts'
import { inScope, scout, type Tx } from '../db/in-scope.ts'
import { every } from '../every.ts'
import { logError } from '../log.ts'
import { OWN_NUMBER } from './staff.ts'
import { withCode } from './templates.ts'

/** Where text messages are handed over: one POST of JSON each. It answers 2xx once the message is its own to deliver. */
export type Gateway = { url: string; token: string | null }
type Message = { id: string; body: string; attempts: number; phoneEnc: string | null; account: string | null; ownEnc: string | null; prefectureId: number; queryCode: string | null }
export type Pace = { attempts: number; backoffMs: number; timeoutMs: number }

/** Tried again after half a minute, one, two, four … minutes; after the last try a person must look. */
export const PACE: Pace = { attempts: 7, backoffMs: 30_000, timeoutMs: 10_000 }
const BATCH = 200
const EVERY_MS = 5_000

/**
 * Sends what is due and waiting, each message in a transaction of its own that holds its row: two senders never take
 * the same one. A process that dies between the gateway's answer and the commit sends again under the same id, which
 * is the gateway's to recognise. Returns how many were handed over.
 */
export async function sendOnce(app: Pick<App, 'pool' | 'vault' | 'clock'>, gateway: Gateway, pace: Pace = PACE): Promise<number> {
  const due = await scout<{ tenant_id: number; id: string }>(app.pool, { text: 'select * from scout_outbound($1, $2)', values: [app.clock.now(), BATCH] })
  let sent = 0
  for (const { tenant_id, id } of due) sent += await inScope(app.pool, tenant_id, (tx) => sendOne(app, tx, { id, gateway, pace }))
  return sent
}

const TAKE = `
  select m.id, m.body, m.attempts, m.phone_enc as "phoneEnc", (select p.username from person p where p.id = m.person_id) as account,
         (${OWN_NUMBER}) as "ownEnc",
         (select coalesce(t.prefecture_id, t.id) from tenant t where t.id = m.tenant_id) as "prefectureId",
         (select o.query_code from work_order o where m.to_caller and o.id = m.order_id) as "queryCode"
    from outbound m where m.id = $1 and m.status = 'QUEUED' and m.due_at <= $2 for update of m skip locked`

async function sendOne({ vault, clock }: Pick<App, 'vault' | 'clock'>, tx: Tx, { id, gateway, pace }: { id: string; gateway: Gateway; pace: Pace }): Promise<number> {
  const message = (await tx.query<Message>(TAKE, [id, clock.now()], 'take-outbound'))[0]
  if (!message) return 0
  const to = addressed(vault, message)
  const problem = await post(gateway, message.id, { id: message.id, to, text: withCode(message.body, message.queryCode) }, pace.timeoutMs)
  const attempts = message.attempts + 1
  const now = clock.now()
  if (problem === null) {
    await tx.query(`update outbound set status = 'SENT', attempts = $2, sent_at = $3, problem = null where id = $1`, [id, attempts, now], 'outbound-sent')
    return 1
  }
  const failed = attempts % pace.attempts === 0
  const again = new Date(now.getTime() + pace.backoffMs * 2 ** ((attempts - 1) % pace.attempts))
  await tx.query('update outbound set status = $2, attempts = $3, due_at = $4, problem = $5 where id = $1', [id, failed ? 'FAILED' : 'QUEUED', attempts, again, problem], 'outbound-problem')
  return 0
}

/** Staff by their account, which a gateway with a directory of its own knows, and by their own number where they gave one. */
function addressed(vault: App['vault'], { account, ownEnc, phoneEnc, prefectureId }: Message): { account?: string; phone?: string | null } {
  if (!account) return { phone: vault.open(prefectureId, phoneEnc) }
  const own = vault.open(prefectureId, ownEnc)
  return own ? { account, phone: own } : { account }
}

/** What went wrong, or `null`. Never the gateway's own words: they may repeat the number. */
async function post({ url, token }: Gateway, id: string, body: object, timeoutMs: number): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: 'POST', signal: AbortSignal.timeout(timeoutMs), body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': id, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    })
    await response.arrayBuffer()
    return response.ok ? null : `HTTP ${response.status}`
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? '网关超时未答' : '连不上网关'
  }
}

export const startSender = (app: App, gateway: Gateway, everyMs = EVERY_MS): { close: () => Promise<void> } =>
  every(everyMs, () => sendOnce(app, gateway), (error) => logError('outbound.failed', error))
