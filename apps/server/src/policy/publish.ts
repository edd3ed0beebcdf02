import { standsFor, type Actor } from '@hotline/domain/access/actor.ts'
import { dateOfDay, dayOf, dayOfDate, startOfDayMs } from '@hotline/domain/deadline/beijing.ts'
import { DomainError, must } from '@hotline/domain/errors.ts'
import type { PolicyBook } from '@hotline/domain/policy/book.ts'
import { FILED_AS } from '@hotline/domain/policy/filed-as.ts'
import type { Decide, Submit } from '@hotline/domain/policy/inputs.ts'
import { POLICY } from '@hotline/domain/policy/kinds.ts'
import { mustBePublishable } from '@hotline/domain/policy/versions.ts'
import type { Tx } from '../db/in-scope.ts'
import { fileUp } from '../filing/file.ts'
import { writeEntries, type CatalogueGround } from './catalogue.ts'
import { changedBy, recalculateFrom } from './calendars.ts'
import { stillChecked } from './draft.ts'
import { roundOpen, takeVersion, type VersionRow } from './rows.ts'

/** Hands a draft to the second person, with the legality review and the approval on record (A6). @throws `policy.*` */
export async function submitVersion(tx: Tx, actor: Actor, input: Submit, ground: { book: PolicyBook; reference: CatalogueGround; now: Date }): Promise<{ id: number; revision: number }> {
  const version = await takeVersion(tx, input)
  must(version.status === 'DRAFT' || version.status === 'CONSULTING', 'policy.not-editable')
  must(!(await roundOpen(tx, version.id, ground.now)), 'policy.round-open')
  must(version.documentId !== null, 'policy.document-missing')
  must(version.documentNo, 'policy.document-no-missing')
  must(!input.effectiveUntil || !POLICY[version.kind].openEnded, 'policy.open-ended')
  const [from, to] = [midnight(input.effectiveOn), input.effectiveUntil ? midnight(input.effectiveUntil) : null]
  must(from > ground.now, 'policy.too-soon')
  stillChecked(actor, version.kind, version.content, { ...ground, now: from })
  await tx.query(
    `update policy_version set status = 'SUBMITTED', legality = $2, approval = $3, effective_from = $4, effective_to = $5, submitted_by = $6, submitted_by_name = $7, submitted_at = $8, hands = hands || $9,
            decided_by = null, decided_by_name = null, decided_at = null, decision_words = null, revision = revision + 1 where id = $1`,
    [version.id, JSON.stringify(input.legality), JSON.stringify(input.approval), from, to, actor.personId, actor.name, ground.now, standsFor(actor)],
  )
  return { id: version.id, revision: version.revision + 1 }
}

const midnight = (date: string): Date => new Date(startOfDayMs(dayOfDate(date)))

type Publishing = { book: PolicyBook; reference: CatalogueGround; now: Date }

/** Publishes what another submitted, or hands it back with words. The version before it ends where this one begins; a county's is filed with its prefecture (rule 4.9). @throws `policy.*` */
export async function decideVersion(tx: Tx, actor: Actor, input: Decide, ground: Publishing): Promise<VersionRow> {
  const version = await takeVersion(tx, input)
  if (!input.publish) {
    must(version.status === 'SUBMITTED', 'policy.not-submitted')
    await tx.query(
      `update policy_version set status = 'DRAFT', effective_from = null, effective_to = null, decided_by = $2, decided_by_name = $3, decided_at = $4, decision_words = $5, revision = revision + 1 where id = $1`,
      [version.id, actor.personId, actor.name, ground.now, input.words],
    )
    return { ...version, status: 'DRAFT' }
  }
  mustBePublishable(version, actor, ground.now)
  // The prefecture may have tightened since it was drafted.
  stillChecked(actor, version.kind, version.content, { ...ground, now: version.effectiveFrom ?? ground.now })
  await tx.query(
    `update policy_version set effective_to = $3 where tenant_id = $1 and kind = $2 and status = 'PUBLISHED' and effective_from < $3 and (effective_to is null or effective_to > $3)`,
    [tx.tenantId, version.kind, version.effectiveFrom],
  )
  await tx.query(
    `update policy_version set status = 'PUBLISHED', document_title = $2, document_no = $3, decided_by = $4, decided_by_name = $5, decided_at = $6, decision_words = $7, revision = revision + 1 where id = $1`,
    [version.id, version.documentTitle, version.documentNo, actor.personId, actor.name, ground.now, input.words],
  )
  const published = { ...version, status: 'PUBLISHED' as const }
  await applied(tx, actor, published, ground)
  await fileUp(tx, actor, { kind: FILED_AS[version.kind], subject: subjectOf(version), about: { policyVersionId: version.id } }, ground.reference, ground.now)
  return published
}

const subjectOf = ({ kind, name, number, documentNo, effectiveFrom }: VersionRow): string =>
  `${POLICY[kind].label}：${name} 第 ${number} 版，${documentNo ?? ''}${effectiveFrom ? `，${dateOfDay(dayOf(effectiveFrom))} 起施行` : ''}`

/** What a kind asks for beside its version: the dates that rest on it follow, the entries it speaks of are written. */
async function applied(tx: Tx, actor: Actor, version: VersionRow, { book, reference, now }: Publishing): Promise<void> {
  const at = version.effectiveFrom ?? now
  if (version.kind === 'CALENDAR') await recalculateFrom(tx, actor.personId, changedBy(version, book, reference.tenants, now), at, now)
  if (version.kind === 'CATALOGUE') await writeEntries(tx, version, at, reference.rules)
}

const REFUSALS: Readonly<Record<string, string>> = { policy_version_one_in_force: 'policy.overlap', policy_version_number: 'policy.stale', policy_version_frozen: 'policy.not-editable' }

/** What only the database can know for certain, in words: two that were published or drafted at once. */
export async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const constraint = typeof error === 'object' && error !== null && 'constraint' in error && typeof error.constraint === 'string' ? REFUSALS[error.constraint] : undefined
    throw constraint ? new DomainError(constraint) : error
  }
}
