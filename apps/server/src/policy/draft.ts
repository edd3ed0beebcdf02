import { standsFor, type Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import type { PolicyBook } from '@hotline/domain/policy/book.ts'
import type { SaveVersion } from '@hotline/domain/policy/inputs.ts'
import { mayTighten, POLICY, type PolicyKind } from '@hotline/domain/policy/kinds.ts'
import { ownContent, wholeContent, withInherited } from '@hotline/domain/policy/tighten.ts'
import type { Tx } from '../db/in-scope.ts'
import { mustFit, mustLeaveNoGap, type CatalogueGround } from './catalogue.ts'
import { mustKnowDocument } from './documents.ts'
import { roundOpen, takeVersion, type Seen } from './rows.ts'

type Ground = { book: PolicyBook; reference: CatalogueGround; now: Date }

/** A draft of the catalogue has no date yet: it is checked against all that was published, also what is still to come. */
export const ALL_IN_FORCE = new Date('9999-01-01T00:00:00+08:00')

export const isPrefecture = (actor: Pick<Actor, 'tenantId' | 'prefectureId'>): boolean => actor.tenantId === actor.prefectureId

/**
 * The content a version may hold: everything for a prefecture, for a county only what is tighter than, or may be added to,
 * what the prefecture's version in force at `at` says. @throws `policy.*`
 */
export function checkedContent<K extends PolicyKind>(actor: Actor, kind: K, content: unknown, { book, reference, now: at }: Ground): unknown {
  if (kind === 'CATALOGUE') {
    const whole = wholeContent(kind, content)
    mustFit(actor, whole, reference, at)
    return whole
  }
  const base = book.at(kind, actor.prefectureId, at)
  if (isPrefecture(actor)) {
    const whole = wholeContent(kind, content)
    if (base) POLICY[kind].follows?.(base.content, whole)
    return whole
  }
  must(mayTighten(kind), 'policy.prefecture-only')
  must(base && (POLICY[kind].proposal !== null || base.base), 'policy.base-missing')
  return ownContent(kind, base.content, content)
}

/** As `checkedContent`, of what was drafted a while ago: a set the prefecture has added to since is no set the county made smaller. */
export function stillChecked(actor: Actor, kind: PolicyKind, content: unknown, ground: Ground): void {
  checkedContent(actor, kind, isPrefecture(actor) ? content : withInherited(kind, ground.book.at(kind, actor.prefectureId, ground.now)?.content, content), ground)
  if (kind === 'CATALOGUE') mustLeaveNoGap(actor, content, ground.reference, ground.now)
}

/** Makes the next version of its kind, or changes one that nobody waits for an opinion on. */
export async function saveVersion(tx: Tx, actor: Actor, input: SaveVersion, ground: Ground): Promise<{ id: number; revision: number }> {
  const content = JSON.stringify(checkedContent(actor, input.kind, input.content, input.kind === 'CATALOGUE' ? { ...ground, now: ALL_IN_FORCE } : ground))
  if (input.documentId !== null) await mustKnowDocument(tx, input.documentId, actor.prefectureId)
  if (input.id === null) {
    const made = await tx.query<{ id: number; revision: number }>(
      `insert into policy_version (tenant_id, kind, number, name, content, document_id, note, drafted_by, drafted_by_name, drafted_at, hands)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from policy_version where tenant_id = $1 and kind = $2 returning id, revision`,
      [tx.tenantId, input.kind, input.name, content, input.documentId, input.note, actor.personId, actor.name, ground.now, standsFor(actor)],
    )
    return { id: made[0]?.id ?? 0, revision: made[0]?.revision ?? 0 }
  }
  const version = await takeVersion(tx, { id: input.id, revision: input.revision })
  must((version.status === 'DRAFT' || version.status === 'CONSULTING') && version.kind === input.kind, 'policy.not-editable')
  must(!(await roundOpen(tx, version.id, ground.now)), 'policy.round-open')
  await tx.query(
    `update policy_version set name = $2, content = $3, document_id = $4, note = $5, drafted_by = $6, drafted_by_name = $7, drafted_at = $8, hands = hands || $9, status = 'DRAFT', revision = revision + 1 where id = $1`,
    [version.id, input.name, content, input.documentId, input.note, actor.personId, actor.name, ground.now, standsFor(actor)],
  )
  return { id: version.id, revision: version.revision + 1 }
}

/** Gives up a version that was never published; its number stays used. */
export async function withdrawVersion(tx: Tx, seen: Seen): Promise<{ id: number }> {
  const version = await takeVersion(tx, seen)
  must(version.status !== 'PUBLISHED' && version.status !== 'WITHDRAWN', 'policy.not-editable')
  await tx.query(`update policy_version set status = 'WITHDRAWN', revision = revision + 1 where id = $1`, [version.id])
  return { id: version.id }
}
