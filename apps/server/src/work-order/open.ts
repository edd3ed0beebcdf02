import { may, mayAtAll } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { holds } from '@hotline/domain/access/actor.ts'
import { DomainError, must } from '@hotline/domain/errors.ts'
import { takesOrders } from '@hotline/domain/tenant/model.ts'
import { NO_LIMIT } from '@hotline/domain/work-order/model.ts'
import type { OpenDraftInput } from '@hotline/domain/work-order/transitions/open-draft.ts'
import type { App } from '../context.ts'
import { column, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { together, type Part } from '../db/statement.ts'
import { eventPart } from '../events/append.ts'
import { newId } from '../ids.ts'
import { normalised } from '../pii.ts'
import { rememberPart, replayOf, type Key } from './idempotency.ts'
import { loadOrder } from './load.ts'
import { sealedCaller, type Outcome } from './perform.ts'

const NEEDS_PHONE = ['PHONE', 'SMS']

/**
 * T01: a call or message becomes a draft, the one command without an order to start from. An imported
 * message that is already here answers with the draft it became.
 */
export async function openDraft(app: App, tx: Tx, actor: Actor, input: OpenDraftInput, idempotencyKey: string): Promise<Outcome> {
  must(mayAtAll(actor, 'openDraft'), 'work-order.forbidden', { verb: 'openDraft' })
  const key = { actor, key: idempotencyKey, payload: { verb: 'openDraft', input } }
  const replay = await replayOf<Outcome>(tx, key)
  if (replay) return replay
  await mustTakeOrders(app, actor)
  if (NEEDS_PHONE.includes(input.channel)) must(input.phone, 'work-order.phone-missing')
  if (input.previousOrderId) await mustBeOver(tx, actor, input.previousOrderId)
  return insertDraft(app, tx, actor, input, key)
}

/** Rule 14: a tenant that isn't online yet, is suspended or was taken off takes nothing in. */
async function mustTakeOrders(app: Pick<App, 'reference'>, { tenantId }: Actor): Promise<void> {
  const tenant = (await app.reference.of(tenantId)).tenants.get(tenantId)
  must(tenant && takesOrders(tenant.status), 'onboarding.intake-stopped', { tenant: tenant?.name ?? '' })
}

async function insertDraft(app: App, tx: Tx, actor: Actor, input: OpenDraftInput, key: Key): Promise<Outcome> {
  const now = app.clock.now()
  const id = newId()
  const acceptedAt = input.receivedAt ?? now
  const phone = input.phone ? normalised(input.phone) : null
  const isPerson = !holds(actor, 'SYSTEM')
  const event = eventPart({ orderId: id, tenantId: actor.tenantId, version: 1, at: now, verb: 'openDraft', from: null, to: 'DRAFT', actor, payload: { channel: input.channel, imported: input.externalNo !== undefined }, previous: null })
  const columns: Record<string, unknown> = {
    id, version: 1, tenantId: actor.tenantId, prefectureId: actor.prefectureId, originTenantId: actor.tenantId, status: 'DRAFT', since: now, channel: input.channel,
    callId: input.callId ?? (input.channel === 'PHONE' ? newId() : null), externalNo: input.externalNo ?? null, agentId: isPerson ? actor.personId : null,
    holderTenantId: actor.tenantId, title: input.title ?? '', content: input.content ?? '', acceptedAt, nextDueAt: NO_LIMIT, createdAt: now,
    upperDueAt: input.upperDueAt ?? null, previousOrderId: input.previousOrderId ?? null, isRepeat: input.previousOrderId !== undefined, seal: event.seal,
    ...sealedCaller(app, actor.prefectureId, { name: input.callerName ?? null, phone }),
  }
  const keys = Object.keys(columns)
  const text = `insert into work_order (${keys.map(column).join(', ')}) values (${keys.map((_, index) => `$${index + 1}`).join(', ')})
     on conflict (origin_tenant_id, external_no) where external_no is not null do nothing returning id`
  const rows = await tx.query<{ id: string }>(text, keys.map((key) => columns[key]), statementName(text))
  const outcome: Outcome = rows.length ? { id, version: 1, status: 'DRAFT', orderNo: null, queryCode: null } : await existing(tx, actor.tenantId, input.externalNo)
  const custody: Part = (bind) =>
    `insert into custody (order_id, tenant_id, version, from_at, holder_tenant_id, holder_name) values (${[id, actor.tenantId, 1, now, actor.tenantId, actor.tenantName].map(bind).join(', ')})`
  // The order first: its other rows are only let in beside an order that is there.
  tx.send(...together(rows.length ? [custody, event.part, rememberPart(key, outcome)] : [rememberPart(key, outcome)]))
  return outcome
}

/** T41: only what is over can be repeated; while it is under way the caller urges or supplements. */
async function mustBeOver(tx: Tx, actor: Actor, id: string): Promise<void> {
  const previous = await loadOrder(tx, id)
  must(previous && may(actor, 'read', previous), 'work-order.not-found')
  must(previous.status === 'CLOSED' || previous.status === 'ARCHIVED', 'work-order.previous-not-closed')
}

async function existing(tx: Tx, tenantId: number, externalNo: string | undefined): Promise<Outcome> {
  const rows = await tx.query<Outcome>(
    `select id, version, status, order_no as "orderNo", null as "queryCode" from work_order where origin_tenant_id = $1 and external_no = $2`, [tenantId, externalNo],
  )
  const found = rows[0]
  if (!found) throw new DomainError('work-order.not-found')
  return found
}
