import { DomainError } from '@hotline/domain/errors.ts'
import type { MergedOrder, OtherOrder } from '@hotline/domain/work-order/beside.ts'
import type { FactName, Facts } from '@hotline/domain/work-order/facts.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import type { Vault } from '../pii.ts'
import type { LoadedOrder } from './load.ts'

type Ask = { tx: Tx; order: LoadedOrder; input: unknown; reference: Reference; vault: Pick<Vault, 'index'> }
type Loaders = { [Name in FactName]: (ask: Ask) => Facts[Name] | Promise<Facts[Name]> }

const rowsOf = (table: string, sort: string) => async <T>({ tx, order }: Ask): Promise<T[]> =>
  (await tx.query(`select * from ${table} where order_id = $1 order by ${sort}`, [order.id], `fact-${table}`)).map((row) => fromRow<T>(row))

/** One loader per fact a transition may ask for; only what it names is read. */
const LOADERS: Loaders = {
  tenants: ({ reference }) => reference.tenants,
  units: ({ reference }) => reference.units,
  calendars: ({ reference }) => reference.calendars,
  categories: ({ reference }) => reference.categories,
  rules: ({ reference }) => reference.rules,
  sla: ({ reference, order }) => {
    const policy = reference.sla.get(order.tenantId) ?? reference.sla.get(order.prefectureId)
    if (!policy) throw new DomainError('deadline.policy-missing', { tenantId: order.tenantId })
    return policy
  },
  kbEntries: async ({ tx, input }) => {
    const ids = kbIdsOf(input)
    if (!ids.length) return []
    return tx.query<{ id: string; title: string; suspect: boolean }>(
      `select id, title, status = 'SUSPECT' as suspect from kb_entry where id = any($1) and status in ('PUBLISHED','SUSPECT')`, [ids],
    )
  },
  assignments: (ask) => rowsOf('assignment', 'dispatched_at, id')(ask),
  records: (ask) => rowsOf('handling_record', 'at, id')(ask),
  transfers: (ask) => rowsOf('transfer', 'proposed_at, id')(ask),
  dispute: async (ask) => (await rowsOf('dispute', 'opened_at')<Facts['dispute'] & { decidedAt: Date | null }>(ask)).find((row) => !row.decidedAt) ?? null,
  opinions: (ask) => rowsOf('dispute_opinion', 'id')(ask),
  clocks: (ask) => rowsOf('order_clock', 'version, id')(ask),
  custody: (ask) => rowsOf('custody', 'version')(ask),
  attempts: (ask) => rowsOf('callback_attempt', 'at')(ask),
  requests: (ask) => rowsOf('request', 'proposed_at, id')(ask),
  supervisions: (ask) => rowsOf('supervision', 'opened_at, id')(ask),
  questions: (ask) => rowsOf('caller_question', 'asked_at, id')(ask),
  filings: (ask) => rowsOf('filing', 'filed_at, id')(ask),
  target: async ({ tx, order, input }) => {
    const id = targetOf(input) ?? order.parentId
    if (!id || id === order.id) return null
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

export async function loadFacts<N extends FactName>(needs: readonly N[], ask: Ask): Promise<Pick<Facts, N>> {
  const facts: Partial<Facts> = {}
  // One connection answers one query at a time; awaiting in turn keeps the order plain.
  for (const name of needs) Object.assign(facts, { [name]: await LOADERS[name](ask) })
  // Every name in `needs` was just filled from the loader of that name.
  return facts as Pick<Facts, N>
}
