import { may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { due } from '@hotline/domain/deadline/limit.ts'
import { DomainError, must } from '@hotline/domain/errors.ts'
import { arrivesAtDesk } from '@hotline/domain/work-order/auto-dispatch.ts'
import { CHANNEL_DIGIT, type Caller, type WorkOrder } from '@hotline/domain/work-order/model.ts'
import { barrierTo, TRANSITIONS } from '@hotline/domain/work-order/registry.ts'
import type { Row } from '@hotline/domain/work-order/rows.ts'
import type { Decision, FollowUp, Transition } from '@hotline/domain/work-order/transition.ts'
import { isFrozen } from '@hotline/domain/tenant/model.ts'
import type { Verb } from '@hotline/domain/work-order/verbs.ts'
import { nextWarning } from '@hotline/domain/work-order/warnings.ts'
import type { App } from '../context.ts'
import type { Tx } from '../db/in-scope.ts'
import { column } from '../db/case.ts'
import { together, type Part } from '../db/statement.ts'
import type { Reference } from '../directory/reference.ts'
import { eventPart } from '../events/append.ts'
import { newId } from '../ids.ts'
import { loadFacts, rowListsFor, targetOf, type RowFacts } from './facts.ts'
import { answerOf, rememberPart, replayOf, type Key } from './idempotency.ts'
import { loadOrder, lockForAct, type LoadedOrder } from './load.ts'
import { allocateNumber } from './numbering.ts'
import { clockGround, dispatchesItself } from './clock-ground.ts'
import { piecesOf } from './search.ts'
import { endShares, planRows } from './write-rows.ts'

export type Command = { id: string; version: number; verb: Exclude<Verb, 'openDraft'>; input: unknown; idempotencyKey: string }
/** What a command answers; kept with its key and replayed word for word. */
export type Outcome = { id: string; version: number; status: WorkOrder['status']; orderNo: string | null; queryCode: string | null }

/**
 * The one way an order changes. Checked in this order, so that errors tell the truth and leak nothing:
 * exists for you → seen before → fresh → allowed → possible now; then decided, written, and told by one event.
 */
export async function perform(app: App, tx: Tx, actor: Actor, command: Command): Promise<Outcome> {
  const transition: Transition = TRANSITIONS[command.verb]
  lockTogether(tx, command, transition)
  const key: Key = { actor, key: command.idempotencyKey, payload: { id: command.id, verb: command.verb, input: command.input } }
  // The rows beside it come along; whoever is refused below never sees them.
  const locked = await lockForAct(tx, command.id, key, rowListsFor(transition.needs))
  const fresh = locked?.order.version === command.version
  const replay = fresh ? answerOf<Outcome>(key, locked.kept) : await replayOf<Outcome>(tx, key)
  if (replay) return replay
  if (!locked || !may(actor, 'read', locked.order)) throw await refusal(tx, actor, command)
  const { order } = locked
  must(fresh, 'work-order.stale', { yours: command.version, now: order.version })
  const barred = barrierTo(actor, command.verb, order)
  if (barred) throw new DomainError(barred.code, barred.params)

  await mustNotBeFrozen(app, actor)

  const now = app.clock.now()
  const [first, ...others] = await carryOut(app, tx, actor, order, command, now, { key, beside: locked.beside })
  for (const { order: changed, rows } of [first, ...others]) endShares(tx, rows, changed, now)
  return first.outcome
}

/** Rule 14: of a centre that was merged or taken off the orders stay readable, and that is all. */
async function mustNotBeFrozen(app: Pick<App, 'reference'>, { tenantId, tenantName }: Actor): Promise<void> {
  const tenant = (await app.reference.of(tenantId)).tenants.get(tenantId)
  must(tenant && !isFrozen(tenant.status), 'onboarding.frozen', { tenant: tenantName })
}

type Done = { order: LoadedOrder; outcome: Outcome; rows: readonly Row[] }

/** Decides and writes one act, then whatever it brings about on other orders; the act itself comes first. */
async function carryOut(app: App, tx: Tx, actor: Actor, order: LoadedOrder, act: Pick<Command, 'verb' | 'input'>, now: Date, asked?: { key: Key; beside: RowFacts }): Promise<[Done, ...Done[]]> {
  const transition: Transition = TRANSITIONS[act.verb]
  const input = parseInput(transition, act.input)
  const reference = await app.reference.of(actor.tenantId)
  const facts = await loadFacts(transition.needs, { tx, actor, order, input, reference, vault: app.vault, now }, asked?.beside)
  // The registry's table ties each verb to its own input and facts; here they meet again.
  const decision = transition.decide(order, input, { actor, now, facts: facts as never, newId })
  const outcome = await write(app, tx, actor, order, act.verb, decision, now, asked?.key)
  const done: [Done, ...Done[]] = [{ order, outcome, rows: decision.rows ?? [] }]
  for (const next of decision.followUps ?? []) done.push(...(await follow(app, tx, actor, next, now)))
  return done
}

/** A consequence asks nobody's leave (see FollowUp); state and input are checked as for any act. */
async function follow(app: App, tx: Tx, actor: Actor, { orderId, verb, input }: FollowUp, now: Date): Promise<Done[]> {
  const order = await loadOrder(tx, orderId, { lock: true })
  if (!order) throw new DomainError('work-order.not-found')
  must(TRANSITIONS[verb].from.includes(order.status), 'work-order.not-in-state', { verb, status: order.status })
  return carryOut(app, tx, actor, order, { verb, input }, now)
}

/**
 * An act on several orders takes all their locks first and by id, so that two such acts may wait for one another but
 * never each for the other: the order named by the input, the parent, and the orders merged into this one.
 */
function lockTogether(tx: Tx, { id, input }: Command, { needs }: Transition): void {
  if (!needs.includes('target') && !needs.includes('merged')) return
  tx.send(
    `select id from work_order where id = any(array(
       select unnest($1::uuid[]) union select parent_id from work_order where id = $2 union select id from work_order where parent_id = $2))
     order by id for no key update`,
    [[id, targetOf(input)].filter((each) => each !== null), id], 'lock-together',
  )
}

/** A participant who only reads can't lock the row: it is told so, and everybody else that there is nothing. */
async function refusal(tx: Tx, actor: Actor, { id, verb }: Command): Promise<DomainError> {
  const readable = await loadOrder(tx, id)
  if (!readable || !may(actor, 'read', readable)) return new DomainError('work-order.not-found')
  const { code, params } = barrierTo(actor, verb, readable) ?? { code: 'work-order.forbidden', params: { verb } }
  return new DomainError(code, params)
}

function parseInput(transition: Transition, input: unknown): unknown {
  const parsed = transition.input.safeParse(input)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  const code = first?.message.includes('.') && !first.message.includes(' ') ? first.message : 'work-order.input-invalid'
  throw new DomainError(code, { field: first?.path.join('.') ?? '', detail: first?.message ?? '' })
}

async function write(app: App, tx: Tx, actor: Actor, order: LoadedOrder, verb: Verb, decision: Decision, now: Date, key?: Key): Promise<Outcome> {
  const rows = decision.rows ?? []
  const version = order.version + 1
  const status = decision.patch.status ?? order.status
  const patch: Record<string, unknown> = { ...decision.patch, version }
  if (status !== order.status) patch.since = now
  for (const row of rows) Object.assign(patch, await columnsOf(app, tx, order, row, now))
  keepClocks(await app.reference.of(actor.tenantId), order, verb, patch, now)

  const tenantId = decision.patch.tenantId ?? order.tenantId
  const own = actor.tenantId === order.tenantId && actor.tenantId === tenantId
  const written = { order: { id: order.id, tenantId }, own, version, now, personId: actor.personId, personName: actor.name, was: order }
  const event = eventPart({ orderId: order.id, tenantId: written.order.tenantId, version, at: now, verb, from: order.status, to: status, actor, payload: decision.event, previous: order.seal })
  const outcome: Outcome = {
    id: order.id, version, status,
    orderNo: typeof patch.orderNo === 'string' ? patch.orderNo : order.orderNo,
    queryCode: typeof patch.queryCode === 'string' ? patch.queryCode : null,
  }
  const { before, along } = planRows(rows, written)
  // Found by words of its title from the moment it has a number.
  if (typeof patch.orderNo === 'string') along.push(wordsPart(order, typeof patch.title === 'string' ? patch.title : order.title, now))
  for (const parts of before) tx.send(...together(parts))
  const [act, ...beside] = orderParts(order, { ...patch, seal: event.seal })
  // All else at once: the rows beside the order, its event, the answer under its key, and the order itself.
  tx.send(...together([...along, event.part, ...(key ? [rememberPart(key, outcome)] : []), ...beside], act))
  return outcome
}

const wordsPart = ({ id, prefectureId }: WorkOrder, title: string, now: Date): Part => (bind) =>
  `insert into order_words (order_id, grams, made_at) values (${bind(id)}, ${bind(piecesOf(title, prefectureId))}, ${bind(now)}) on conflict (order_id) do nothing`

/** When the sweep must look at the order again, whatever the verb was: for a rung (rule 5.5), for a desk that has the catalogue dispatch (T06), and for the archive once it is closed (T42). */
function keepClocks(reference: Reference, order: LoadedOrder, verb: Verb, patch: Record<string, unknown>, now: Date): void {
  const after: WorkOrder = { ...order, ...patch }
  const ground = clockGround(reference, after, now)
  const warning = ground && nextWarning(order, after, ground, now)
  if (warning?.getTime() !== order.nextWarningAt?.getTime()) patch.nextWarningAt = warning
  // Whatever somebody does to it meanwhile takes it into a person's hands.
  const auto = arrivesAtDesk(verb, after) && dispatchesItself(reference, after.tenantId, now) ? now : null
  if (auto !== order.autoDispatchAt) patch.autoDispatchAt = auto
  if (after.closedAt !== order.closedAt) patch.archiveDueAt = after.closedAt && ground && due(after.closedAt, ground.policy.archive, ground.calendar)
}

/** Rows that land in the order's own columns: its number, and the caller's identity under the vault's keys. */
async function columnsOf(app: App, tx: Tx, order: LoadedOrder, row: Row, now: Date): Promise<Record<string, unknown>> {
  if ('allocate' in row) {
    if (order.orderNo) return {}
    return allocateNumber(tx, { tenantId: order.tenantId, digit: CHANNEL_DIGIT[order.channel], now })
  }
  if ('set' in row) return sealedCaller(app, order.prefectureId, row.caller)
  return {}
}

/** The caller's columns; empty answers leave what is there, so an agent who types only a name keeps the number. */
export function sealedCaller({ vault }: Pick<App, 'vault'>, prefectureId: number, caller: Partial<Caller>): Record<string, unknown> {
  const columns: Record<string, unknown> = {}
  if (caller.type) columns.callerType = caller.type
  if (caller.gender) columns.callerGender = caller.gender
  if (caller.enterpriseName) columns.enterpriseName = caller.enterpriseName
  if (caller.name) columns.callerNameEnc = vault.seal(prefectureId, caller.name)
  if (caller.contactPhone) columns.contactPhoneEnc = vault.seal(prefectureId, caller.contactPhone)
  if (caller.phone) {
    columns.callerPhoneEnc = vault.seal(prefectureId, caller.phone)
    columns.callerPhoneIdx = vault.index(prefectureId, caller.phone)
    columns.callerTailIdx = vault.tailIndex(prefectureId, caller.phone)
  }
  return columns
}

/** The order's own change, where the version still stands, and what goes along with it. */
function orderParts(order: WorkOrder, patch: Record<string, unknown>): [act: Part, ...beside: Part[]] {
  const act: Part = (bind) => {
    const sets = Object.keys(patch).map((key) => `${column(key)} = ${bind(patch[key] ?? null)}`)
    return `update work_order set ${sets.join(', ')} where id = ${bind(order.id)} and version = ${bind(order.version)}`
  }
  if (patch.tenantId === undefined || patch.tenantId === order.tenantId) return [act]
  // What the caller wasn't asked yet is asked by the centre that has the order now.
  return [act, (bind) => `update caller_question set tenant_id = ${bind(patch.tenantId)} where order_id = ${bind(order.id)} and answered_at is null`]
}
