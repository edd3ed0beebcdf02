import type { Actor } from '@hotline/domain/access/actor.ts'
import { maskPhone } from '@hotline/domain/access/fields.ts'
import type { App } from '../context.ts'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { pageOf, type NewestPage } from '../register.ts'
import { conditionSql } from '../work-order/condition-sql.ts'
import { OWN_NUMBER } from './staff.ts'
import { codeHidden } from './templates.ts'

export const OUTBOUND_STATUSES = ['QUEUED', 'SENT', 'FAILED', 'DONE'] as const
type Message = { id: string; code: string; channel: 'SMS' | 'CALL'; toCaller: boolean; status: (typeof OUTBOUND_STATUSES)[number]; attempts: number; dueAt: Date; createdAt: Date; sentAt: Date | null; problem: string | null }
/** `to`: the member of staff; a call to one goes to the duty line of the unit it is about, a text to the own number where there is one, masked. A caller's is masked. `orderId`, `orderNo` and `body` are told to those who may read the order. */
export type OutboundRow = Message & { to: string | null; phone: string | null; orderId: string | null; orderNo: string | null; body: string | null }

type Found = Message & { orderNo: string | null; orderId: string | null; readable: boolean | null; callerKnown: boolean | null; phoneEnc: string | null; personName: string | null; dutyPhone: string | null; ownEnc: string | null; body: string }
export type OutboundAsked = { status: (typeof OUTBOUND_STATUSES)[number]; cursor?: { at: Date; id: string } | null | undefined; limit: number }

export async function outboundIn(app: Pick<App, 'vault'>, tx: Tx, actor: Actor, { status, cursor, limit }: OutboundAsked): Promise<NewestPage<OutboundRow>> {
  const values: unknown[] = [actor.tenantId, status, limit + 1]
  const readable = conditionSql(actor, 'read', values)
  const known = conditionSql(actor, 'seeCaller', values)
  const after = cursor ? `and (m.created_at, m.id) < ($${values.push(cursor.at)}, $${values.push(cursor.id)})` : ''
  const text = `select m.id, m.code, m.channel, m.to_caller, m.status, m.attempts, m.due_at, m.created_at, m.sent_at, m.problem, m.phone_enc, m.body, m.order_id, p.name as person_name,
      (select u.duty_phone from membership h join unit u on u.id = h.unit_id where h.tenant_id = m.tenant_id and h.person_id = m.person_id
        order by (u.id is not distinct from o.lead_unit_id) desc, u.id limit 1) as duty_phone, (${OWN_NUMBER}) as own_enc,
      o.order_no, ${readable} as readable, ${known} as caller_known
    from outbound m left join work_order o on o.id = m.order_id left join person p on p.id = m.person_id
   where m.tenant_id = $1 and m.status = $2 ${after} order by m.created_at desc, m.id desc limit $3`
  const found = (await tx.query(text, values, statementName(text))).map((row) => fromRow<Found>(row))
  return pageOf(found.map((row) => shown(app, actor, row)), limit, (row) => row.createdAt)
}

function shown({ vault }: Pick<App, 'vault'>, actor: Actor, row: Found): OutboundRow {
  const { phoneEnc, personName, dutyPhone, ownEnc, readable, callerKnown, ...open } = row
  // Where the caller of an order is hidden from somebody, so is the number a message goes to; an order out of sight hides it too.
  // Staff are rung at their office's line, which is no secret; their own numbers are nobody's to read.
  const ownPhone = open.channel === 'SMS' ? maskPhone(vault.open(actor.prefectureId, ownEnc)) : null
  const phone = !open.toCaller ? (ownPhone ?? dutyPhone) : callerKnown || !open.orderId ? maskPhone(vault.open(actor.prefectureId, phoneEnc)) : null
  // A message to staff about no order is nobody's secret.
  const told = readable || !open.orderId
  return { ...open, to: personName, phone, orderId: told ? open.orderId : null, orderNo: told ? open.orderNo : null, body: told ? codeHidden(open.body) : null }
}
