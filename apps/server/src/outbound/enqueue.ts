import type { Tx } from '../db/in-scope.ts'
import { newId } from '../ids.ts'

/** One message or call, either to the caller (`phoneEnc`) or to a member of staff (`personId`). */
export type NewOutbound = {
  orderId: string | null
  /** The same thing to the same person only once, however often it is said. */
  dedupe: string
  code: string
  channel: 'SMS' | 'CALL'
  personId: string | null
  phoneEnc: string | null
  body: string
}

/** Puts messages and calls into the queue, in the transaction of what they tell of; in the order of their key, so that two who queue the same don't lock each other out. */
export async function enqueue(tx: Tx, rows: readonly NewOutbound[], now: Date): Promise<void> {
  if (!rows.length) return
  await tx.query(
    `insert into outbound (id, tenant_id, order_id, dedupe, code, channel, person_id, to_caller, phone_enc, body, due_at, created_at)
     select r.id, $2, r."orderId", r.dedupe, r.code, r.channel, r."personId", r."personId" is null, r."phoneEnc", r.body, $3, $3
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "orderId" uuid, dedupe text, code text, channel text, "personId" text, "phoneEnc" text, body text)
      order by r.dedupe
     on conflict (dedupe) do nothing`,
    [JSON.stringify(rows.map((row) => ({ id: newId(), ...row }))), tx.tenantId, now], 'enqueue-outbound',
  )
}
