import { may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import type { MergedOrder, OtherOrder } from '@hotline/domain/work-order/beside.ts'
import { maskedWords } from '@hotline/domain/trace/masked-words.ts'
import type { FactName, Facts } from '@hotline/domain/work-order/facts.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { mobileOf } from '../outbound/mobile.ts'
import type { Vault } from '../pii.ts'
import { colleaguesOf } from '../unit/colleagues.ts'
import { limitsOf, settingsFor } from './clock-ground.ts'
import { loadOrder, type LoadedOrder } from './load.ts'
import { rowsOfOrder, type Row, type RowList, type RowLists } from './rows-of-order.ts'

type Ask = { tx: Tx; actor: Actor; order: LoadedOrder; input: unknown; reference: Reference; vault: Pick<Vault, 'index' | 'open'>; now: Date }

/** Facts that are rows beside the order: all that a transition names are read in one statement. */
const ROWS = {
  assignments: { table: 'assignment', sort: 'dispatched_at, id' },
  records: { table: 'handling_record', sort: 'at, id' },
  transfers: { table: 'transfer', sort: 'proposed_at, id' },
  dispute: { table: 'dispute', sort: 'opened_at' },
  opinions: { table: 'dispute_opinion', sort: 'id' },
  clocks: { table: 'order_clock', sort: 'version, id' },
  custody: { table: 'custody', sort: 'version' },
  attempts: { table: 'callback_attempt', sort: 'at' },
  requests: { table: 'request', sort: 'proposed_at, id' },
  supervisions: { table: 'supervision', sort: 'opened_at, id' },
  questions: { table: 'caller_question', sort: 'asked_at, id' },
  filings: { table: 'filing', sort: 'filed_at, id' },
} as const satisfies Partial<Record<FactName, RowList>>
type RowFact = keyof typeof ROWS
const isRowFact = (name: FactName): name is RowFact => Object.hasOwn(ROWS, name)
type Loaders = { [Name in Exclude<FactName, RowFact>]: (ask: Ask) => Facts[Name] | Promise<Facts[Name]> }

/** One loader for each other fact a transition may ask for; only what it names is read. */
const LOADERS: Loaders = {
  tenants: ({ reference }) => reference.tenants,
  units: ({ reference }) => reference.units,
  calendars: ({ reference }) => reference.calendars,
  categories: ({ reference }) => reference.categories,
  rules: ({ reference }) => reference.rules,
  sla: ({ reference, order, now }) => {
    const policy = limitsOf(reference, order, now)
    if (!policy) throw new DomainError('deadline.policy-missing', { tenantId: order.tenantId })
    return policy
  },
  settings: ({ reference, order, now }) => settingsFor(reference, order, now),
  kbEntries: async ({ tx, input }) => {
    const ids = kbIdsOf(input)
    if (!ids.length) return []
    return tx.query<{ id: string; title: string; suspect: boolean }>(
      `select id, title, status = 'SUSPECT' as suspect from kb_entry where id = any($1) and status in ('PUBLISHED','SUSPECT')`, [ids],
    )
  },
  colleagues: async ({ tx, actor, input }) => {
    const named = textOf(input, 'handlerId')
    return named ? colleaguesOf(tx, actor, named) : []
  },
  target: async ({ tx, actor, order, input }) => {
    const named = targetOf(input)
    const id = named ?? order.parentId
    if (!id || id === order.id) return null
    // One that the actor may not read is none, though row-level security lets the tenant above see it: a refusal would tell its number.
    const readable = named ? await loadOrder(tx, named) : null
    if (named && !(readable && may(actor, 'read', readable))) return null
    const rows = await tx.query(
      'select id, version, tenant_id, order_no, status, parent_id, category_code, reply_text, resolution, closed_at from work_order where id = $1 for no key update', [id], 'fact-target',
    )
    return rows[0] ? fromRow<OtherOrder>(rows[0]) : null
  },
  merged: async ({ tx, order }) =>
    (await tx.query(
      `select c.id, c.order_no, c.accepted_at, c.replied_at, c.callback_due_at,
              case when c.caller_phone_idx = p.caller_phone_idx then 0
                   else dense_rank() over (order by coalesce(c.caller_phone_idx, decode(replace(c.id::text, '-', ''), 'hex'))) end::int as caller
         from work_order p join work_order c on c.parent_id = p.id and c.status = 'MERGED' where p.id = $1 order by c.closed_at, c.id`, [order.id], 'fact-merged',
    )).map((row) => fromRow<MergedOrder>(row)),
  hasPhone: ({ order }) => order.callerPhoneEnc !== null,
  takesSms: ({ order, vault }) => mobileOf(vault, order) !== null,
  withoutCaller: ({ order, vault }) => (words) => maskedWords(words, vault.open(order.prefectureId, order.callerNameEnc)),
  // Compared by the blind index, so that the number is opened for nobody.
  callerProof: ({ order, input, vault }) => ({
    samePhone: vault.index(order.prefectureId, textOf(input, 'phone'))?.equals(order.callerPhoneIdx ?? Buffer.alloc(0)) ?? false,
    sameCode: order.queryCode !== null && textOf(input, 'code') === order.queryCode,
  }),
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** The other order an input names; what is no id names none. */
export function targetOf(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'targetId' in input && typeof input.targetId === 'string' && UUID.test(input.targetId) ? input.targetId : null
}

function textOf(input: unknown, name: string): string | null {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, name) : null
  return typeof value === 'string' ? value : null
}

function kbIdsOf(input: unknown): string[] {
  if (typeof input !== 'object' || input === null || !('kbEntryIds' in input) || !Array.isArray(input.kbEntryIds)) return []
  return input.kbEntryIds.filter((id) => typeof id === 'string')
}

export type RowFacts = Partial<Record<RowFact, Row[]>>

/** What a transition asks to know; `beside` where the order's rows were read already, with the order itself. */
export async function loadFacts<N extends FactName>(needs: readonly N[], ask: Ask, beside?: RowFacts): Promise<Pick<Facts, N>> {
  const names: readonly FactName[] = needs
  const rows = beside ?? (await rowFacts(ask.tx, ask.order.id, needs))
  const facts: Partial<Facts> = {}
  // One connection answers one query at a time; awaiting in turn keeps the order plain.
  for (const name of names) Object.assign(facts, { [name]: isRowFact(name) ? (name === 'dispute' ? openOne(rows[name]) : rows[name]) : await LOADERS[name](ask) })
  // Every name in `needs` was just filled from the loader of that name.
  return facts as Pick<Facts, N>
}

const listsOf = new WeakMap<readonly FactName[], RowLists<RowFact>>()

/** Those of the facts that are rows beside the order; the same object for the same `needs`. */
export function rowListsFor(needs: readonly FactName[]): RowLists<RowFact> {
  const known = listsOf.get(needs)
  if (known) return known
  // Only what is needed is named; whoever reads a list has named it.
  const made = Object.fromEntries(needs.filter(isRowFact).map((name) => [name, ROWS[name]])) as RowLists<RowFact>
  listsOf.set(needs, made)
  return made
}

/** The rows beside an order that a transition asks to know, in one statement. */
async function rowFacts(tx: Tx, orderId: string, needs: readonly FactName[]): Promise<RowFacts> {
  const lists = rowListsFor(needs)
  return Object.keys(lists).length ? rowsOfOrder(tx, orderId, lists) : {}
}

const openOne = (disputes: readonly Row[] | undefined): Row | null => disputes?.find((row) => !row.decidedAt) ?? null
