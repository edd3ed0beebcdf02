import { principalsOf, type Actor } from '@hotline/domain/access/actor.ts'
import { REVEALS_WITHIN_MS } from '@hotline/domain/trace/reveals.ts'
import type { RevealPurpose, TraceField, TraceKind } from '@hotline/domain/trace/model.ts'
import type { TraceSettings } from '@hotline/domain/trace/settings.ts'
import type { Part } from '../db/statement.ts'

/** Which order was looked at, by whom, and by what numbers it is kept. */
export type Looked = { actor: Actor; order: { id: string | null; orderNo: string | null }; at: Date; settings: TraceSettings }
export type Look = { kind: TraceKind; fields: readonly TraceField[]; purpose?: RevealPurpose; words?: string }

const COLUMNS = 'at, tenant_id, order_id, order_no, person_id, person_name, membership_id, acting_for, place, kind, fields, purpose, words, keep_until'

type Bind = Parameters<Part>[0]

function valuesOf(bind: Bind, { actor, order, at, settings }: Looked, look: Look) {
  const [now, id, person, membership] = [`${bind(at)}::timestamptz`, `${bind(order.id)}::uuid`, `${bind(actor.personId)}::text`, `${bind(actor.membershipId)}::int`]
  const [kind, fields, words] = [`${bind(look.kind)}::text`, `${bind(look.fields)}::text[]`, `${bind(look.words ?? null)}::text`]
  const row = `${now}, ${bind(actor.tenantId)}::int, ${id}, ${bind(order.orderNo)}::text, ${person}, ${bind(actor.name)}::text, ${membership}, ${bind(principalsOf(actor))}::text[],
    ${bind(actor.unitName ?? actor.tenantName)}::text, ${kind}, ${fields}, ${bind(look.purpose ?? null)}::text, ${words}, (${now} + make_interval(months => ${bind(settings.keepMonths)}::int))::date`
  const same = () => `t.order_id = ${id} and t.at > ${now} - make_interval(mins => ${bind(settings.collapseMinutes)}::int) and t.person_id = ${person} and t.membership_id = ${membership}
    and t.kind = ${kind} and t.fields = ${fields} and t.words is not distinct from ${words}`
  return { row, same }
}

/** A look that is kept for sure before anything is shown: the caller's identity, a print. */
export const keepLook = (looked: Looked, look: Look): Part => (bind) => `insert into trace (${COLUMNS}) select ${valuesOf(bind, looked, look).row}`

/** Figures of no one order that are taken out of the house, kept for sure before they go. */
export const keepTaking = (taken: Omit<Looked, 'order'>, words: string): Part => keepLook({ ...taken, order: { id: null, orderNo: null } }, { kind: 'EXPORTED', fields: ['FIGURES'], words })

/**
 * A look at what a desk shows anyway, as part of the statement that reads it: no round trip of its own, and nothing is
 * shown whose trace was not written. Repeats within the setting's minutes are one. The transaction doesn't wait for the
 * disk, so that reading stays as fast as reading: a server that is killed loses nothing, a database that loses its power
 * loses the traces of its last second at most.
 */
export const keepGlance = (looked: Looked, look: Look): Part => (bind) => {
  const { row, same } = valuesOf(bind, looked, look)
  return `insert into trace (${COLUMNS}) select ${row} from (select set_config('synchronous_commit', 'off', true)) unwaited where not exists (select 1 from trace t where ${same()})`
}

/** Since when openings count together. */
export const windowStart = (at: Date): Date => new Date(at.getTime() - REVEALS_WITHIN_MS)
