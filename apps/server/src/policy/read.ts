import { isOneOf, type Actor } from '@hotline/domain/access/actor.ts'
import { maySettings } from '@hotline/domain/access/settings-rules.ts'
import type { PolicyBook } from '@hotline/domain/policy/book.ts'
import { mayTighten, POLICY, type PolicyKind } from '@hotline/domain/policy/kinds.ts'
import { heldContent, withInherited } from '@hotline/domain/policy/tighten.ts'
import { endsSoon, isRoundOpen, phaseOf, type PolicyPhase } from '@hotline/domain/policy/versions.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { courseOf } from '../filing/beside-orders.ts'
import type { CatalogueGround } from './catalogue.ts'
import { linesOf, type CatalogueLine } from './catalogue-lines.ts'
import { opinionsOn, type OpinionLine } from './consult.ts'
import { isPrefecture } from './draft.ts'
import { FROM_VERSION, VERSION, type VersionRow } from './rows.ts'

/** One version in the timeline; `own` is false for the prefecture's as a county sees it. */
export type VersionLine = Omit<VersionRow, 'content' | 'tenantId' | 'hands'> & { own: boolean; phase: PolicyPhase; endsSoon: boolean }
export type PolicyAct = 'edit' | 'consult' | 'submit' | 'withdraw' | 'decide'

const lineOf = ({ content: _content, tenantId, hands: _hands, ...row }: VersionRow, own: number, now: Date): VersionLine => ({ ...row, own: tenantId === own, phase: phaseOf(row, now), endsSoon: endsSoon(row, now) })

/** The own versions, what the prefecture published, and drafts the tenant was asked about; newest first within a kind. */
export async function versionsSeen(tx: Tx, actor: Actor, now: Date): Promise<VersionLine[]> {
  const rows = await tx.query(
    `select ${VERSION}, null as content from ${FROM_VERSION}
      where v.tenant_id = $1 or (v.tenant_id = $2 and v.status = 'PUBLISHED') or v.id in (select version_id from policy_opinion where asked_tenant_id = $1)
      order by v.kind, coalesce(v.effective_from, 'infinity') desc, v.number desc`,
    [actor.tenantId, actor.prefectureId],
  )
  return rows.map((row) => lineOf(fromRow<VersionRow>(row), actor.tenantId, now))
}

/** What the own tenant was asked and has not answered in time or yet. */
export async function opinionsOwed(tx: Tx, now: Date): Promise<{ versionId: number; name: string; dueAt: Date }[]> {
  return tx.query(
    `select o.version_id as "versionId", v.name, o.due_at as "dueAt" from policy_opinion o join policy_version v on v.id = o.version_id
      where o.asked_tenant_id = $1 and o.asked_unit_id is null and o.answered_at is null and o.due_at > $2 order by o.due_at`,
    [tx.tenantId, now],
  )
}

/** Which kinds the tenant may draft, and what a draft starts from: what holds now, for a county beside what it inherits. */
export function startingPoint(actor: Actor, kind: PolicyKind, book: PolicyBook, now: Date): { mayDraft: boolean; content: unknown; base: unknown } {
  if (POLICY[kind].changes) return { mayDraft: true, content: POLICY[kind].proposal, base: null }
  const inherited = book.at(kind, actor.prefectureId, now)?.content ?? POLICY[kind].proposal
  if (isPrefecture(actor)) return { mayDraft: true, content: inherited, base: null }
  return { mayDraft: mayTighten(kind) && inherited !== null, content: withInherited(kind, inherited, book.at(kind, actor.tenantId, now)?.own?.content ?? {}), base: inherited }
}

export type VersionPage = { version: VersionLine; content: unknown; base: unknown; before: { number: number; content: unknown } | null; lines: CatalogueLine[]; opinions: OpinionLine[]; filing: Awaited<ReturnType<typeof courseOf>>; acts: PolicyAct[] }

/**
 * One version with what stands beside it: the version before it, for a county's the inherited content, for a catalogue's the entries it speaks of, its rounds of
 * opinions, how it was filed, and what this person may do with it now.
 */
export async function versionPage(tx: Tx, actor: Actor, row: VersionRow, reference: CatalogueGround, now: Date): Promise<VersionPage> {
  const book = reference.policies
  const before = await tx.query<{ number: number; content: unknown }>(
    `select number, content from policy_version where tenant_id = $1 and kind = $2 and number < $3 and status = 'PUBLISHED' order by number desc limit 1`, [row.tenantId, row.kind, row.number],
  )
  const opinions = await opinionsOn(tx, row.id, now)
  const base = row.tenantId === actor.prefectureId || POLICY[row.kind].changes ? null : (book.at(row.kind, actor.prefectureId, row.effectiveFrom ?? now)?.content ?? null)
  const county = row.tenantId !== actor.prefectureId
  const held = (said: unknown) => (county || !POLICY[row.kind].terms.length ? said : heldContent(row.kind, said))
  const content = base === null ? held(row.content) : withInherited(row.kind, base, row.content)
  return { version: lineOf(row, actor.tenantId, now), content, base, before: before[0] ? { ...before[0], content: held(before[0].content) } : firstOf(row), lines: row.kind === 'CATALOGUE' ? linesOf(row, actor, reference) : [], opinions, filing: await courseOf(tx, row.id), acts: actsOn(row, actor, opinions, now) }
}

/** Before a prefecture's first version the rule book's proposal held; a county's first stands beside what it inherits. */
const firstOf = ({ kind, initial, tenantId }: VersionRow): { number: number; content: unknown } | null =>
  initial || POLICY[kind].proposal === null || !tenantId ? null : { number: 0, content: POLICY[kind].proposal }

function actsOn(row: VersionRow, actor: Actor, opinions: readonly OpinionLine[], now: Date): PolicyAct[] {
  if (row.tenantId !== actor.tenantId) return []
  const drafting = maySettings(actor, 'savePolicies')
  const acts: PolicyAct[] = []
  if (drafting && (row.status === 'DRAFT' || row.status === 'CONSULTING')) acts.push(...(isRoundOpen(opinions, now) ? [] : (['edit', 'consult', 'submit'] as const)), 'withdraw')
  if (drafting && row.status === 'SUBMITTED') acts.push('withdraw')
  if (row.status === 'SUBMITTED' && maySettings(actor, 'decidePolicies') && !isOneOf(actor, row.hands)) acts.push('decide')
  return acts
}
