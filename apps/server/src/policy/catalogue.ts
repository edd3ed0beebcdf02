import type { Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import { POLICY } from '@hotline/domain/policy/kinds.ts'
import { entryOf, numberAfter, withChanges, type CatalogueChange } from '@hotline/domain/routing/catalogue-changes.ts'
import { catalogueCoverage } from '@hotline/domain/routing/coverage.ts'
import { mustFitCatalogue } from '@hotline/domain/routing/check-catalogue.ts'
import type { DispatchRule } from '@hotline/domain/routing/model.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { leavesOf, routingBase } from '../onboarding/county-view.ts'
import type { VersionRow } from './rows.ts'

export type CatalogueGround = Pick<Reference, 'tenants' | 'units' | 'rules' | 'categories' | 'policies'>
type Whose = Pick<Actor, 'tenantId' | 'prefectureId'>
/** A leaf that would end nowhere, in the tenant where it would. */
export type Gap = { tenantId: number; categoryCode: string }

/** The changes of a version's content. */
export const changesOf = (content: unknown): readonly CatalogueChange[] => POLICY.CATALOGUE.schema.parse(content).changes

/** Refuses what the own tenant's version may not say. @throws `policy.catalogue-*` */
export const mustFit = (whose: Whose, content: unknown, ground: CatalogueGround, at: Date): void =>
  mustFitCatalogue(changesOf(content), { tenantId: whose.tenantId, prefectureId: whose.prefectureId, rules: ground.rules, categories: ground.categories, at })

/**
 * Leaves that some unit handles now and none would once the changes took effect (B39: a catalogue leaves no leaf without a
 * unit). What was open before stays open: a county still being set up mustn't keep its prefecture's catalogue from moving.
 */
export function gapsBrought(whose: Whose, changes: readonly CatalogueChange[], ground: CatalogueGround, at: Date): Gap[] {
  const touched = changes.flatMap(({ ruleId, entry }) => [...(entry ? [entry.categoryCode] : []), ...ground.rules.flatMap((rule) => (rule.id === ruleId ? [rule.categoryCode] : []))])
  const leaves = leavesOf(ground).filter((leaf) => touched.some((code) => leaf.startsWith(code)))
  const only = whose.tenantId === whose.prefectureId ? undefined : whose.tenantId
  const gaps = (rules: readonly DispatchRule[]) => catalogueCoverage({ ...routingBase(ground, whose.tenantId, at), rules }, leaves, only).flatMap(({ tenantId, gaps: open }) => open.map(({ categoryCode }) => ({ tenantId, categoryCode })))
  const open = new Set(gaps(ground.rules).map(({ tenantId, categoryCode }) => `${tenantId}:${categoryCode}`))
  return gaps(withChanges(ground.rules, { tenantId: whose.tenantId, changes, at })).filter(({ tenantId, categoryCode }) => !open.has(`${tenantId}:${categoryCode}`))
}

/** @throws `policy.catalogue-gap` naming the first leaf that would have no unit, and where */
export function mustLeaveNoGap(whose: Whose, content: unknown, ground: CatalogueGround, at: Date): void {
  const gaps = gapsBrought(whose, changesOf(content), ground, at)
  const [first] = gaps
  must(!first, 'policy.catalogue-gap', { tenant: ground.tenants.get(first?.tenantId ?? 0)?.name ?? '', line: ground.categories.get(first?.categoryCode ?? '')?.path ?? '', count: gaps.length })
}

/**
 * Writes what a published version says: what it changes or ends holds until its instant, what it adds from then on. An entry
 * that another version or process changed meanwhile stops the whole. @throws `policy.catalogue-line-gone`
 */
export async function writeEntries(tx: Tx, version: Pick<VersionRow, 'id' | 'content'>, at: Date, rules: readonly DispatchRule[]): Promise<void> {
  const changes = changesOf(version.content)
  const ended = changes.flatMap(({ ruleId }) => ruleId ?? [])
  const found = await tx.query<{ id: number }>(
    `update dispatch_rule set effective_to = $3 where tenant_id = $1 and id = any($2) and effective_to is null and policy_version_id is not null returning id`, [tx.tenantId, ended, at],
  )
  must(found.length === ended.length, 'policy.catalogue-line-gone', { line: ended.find((id) => !found.some((row) => row.id === id)) ?? '' })
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  const rows = changes.flatMap(({ ruleId, entry }) => {
    if (!entry) return []
    const { categoryCode, ...said } = entryOf(entry)
    return [{ category_code: categoryCode, rule: { ...said, source: 'LIST', version: numberAfter(ruleId === null ? undefined : known.get(ruleId)) } }]
  })
  await tx.query(
    `insert into dispatch_rule (tenant_id, category_code, rule, effective_from, policy_version_id)
     select $1, r.category_code, r.rule, $3, $4 from jsonb_to_recordset($2::jsonb) as r(category_code text, rule jsonb)`, [tx.tenantId, JSON.stringify(rows), at, version.id],
  )
}
