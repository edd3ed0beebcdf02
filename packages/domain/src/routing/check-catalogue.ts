import { must } from '../errors.ts'
import { isInForce, withChanges, type CatalogueChange, type CatalogueEntry } from './catalogue-changes.ts'
import { isLocalLevel } from './catalogue.ts'
import { RULE_RANKS, type DispatchRule } from './model.ts'

/** A node of the classification as the catalogue is checked against it. */
export type CheckedCategory = { code: string; path: string; leaf: boolean; closed: boolean; flags: readonly string[] }

export type CheckGround = {
  tenantId: number
  prefectureId: number
  /** Entries of the prefecture and its counties, also past ones. */
  rules: readonly DispatchRule[]
  categories: ReadonlyMap<string, CheckedCategory>
  /** When the changes would take effect. */
  at: Date
}

/**
 * What a version of the catalogue may say (rule 6.2, B39): a tenant touches its own entries alone, a township leads nothing
 * that may not be pushed down, and a county's entry never takes what the prefecture keeps nor allows what it forbids.
 * @throws `policy.catalogue-*` naming the matter
 */
export function mustFitCatalogue(changes: readonly CatalogueChange[], ground: CheckGround): void {
  must(changes.length, 'policy.catalogue-empty')
  for (const change of changes) {
    if (change.ruleId !== null) mustBeOwn(change.ruleId, ground)
    if (!change.entry) continue
    mustBeSound(change.entry, ground)
    if (ground.tenantId !== ground.prefectureId) mustStayWithin(change.entry, ground)
  }
  mustStandOnce(changes, ground)
}

/** The entry as people know it: its matter, in words. */
const lineOf = ({ categoryCode }: Pick<CatalogueEntry, 'categoryCode'>, { categories }: CheckGround) => ({ line: categories.get(categoryCode)?.path ?? categoryCode })

function mustBeOwn(ruleId: number, ground: CheckGround): void {
  const rule = ground.rules.find(({ id }) => id === ruleId)
  must(rule && rule.tenantId === ground.tenantId && rule.source === 'LIST', 'policy.catalogue-line-gone', { line: rule ? lineOf(rule, ground).line : String(ruleId) })
  must(rule.effectiveTo === null && rule.effectiveFrom < ground.at, 'policy.catalogue-line-gone', lineOf(rule, ground))
}

function mustBeSound(entry: CatalogueEntry, ground: CheckGround): void {
  const line = lineOf(entry, ground)
  const { leadUnitRole, coUnitRoles, level, grassrootsForbidden } = entry
  const category = ground.categories.get(entry.categoryCode)
  must(category && !category.closed, 'policy.catalogue-category', line)
  must(!coUnitRoles.includes(leadUnitRole), 'policy.catalogue-lead-is-co', line)
  must(!grassrootsForbidden || leadUnitRole !== 'TOWNSHIP', 'policy.catalogue-township', line)
  must(level === 'TOWNSHIP' ? leadUnitRole === 'TOWNSHIP' : leadUnitRole !== 'TOWNSHIP' || level === 'COUNTY', 'policy.catalogue-level-lead', line)
}

/** A county adds entries or makes them stricter; every leaf below one counts, because an entry for a branch speaks for all of them. */
function mustStayWithin(entry: CatalogueEntry, ground: CheckGround): void {
  const line = lineOf(entry, ground)
  must(isLocalLevel(entry.level), 'policy.catalogue-level', line)
  const leaves = [...ground.categories.values()].filter(({ code, leaf, closed }) => leaf && !closed && code.startsWith(entry.categoryCode))
  for (const { code, path, flags } of leaves) {
    const above = ground.rules.filter((rule) => rule.tenantId === ground.prefectureId && rule.source === 'LIST' && code.startsWith(rule.categoryCode) && isInForce(rule, ground.at))
    const general = above.filter(({ conditions }) => Object.keys(conditions).length === 0)
    const kept = flags.includes('PREFECTURE_ONLY') || flags.includes('VERTICAL') || (general.length > 0 && !general.some(({ level }) => isLocalLevel(level)))
    must(!kept, 'policy.catalogue-kept', { line: path })
    const forbidden = flags.includes('GRASSROOTS_FORBIDDEN') || above.some(({ grassrootsForbidden }) => grassrootsForbidden)
    must(!forbidden || entry.grassrootsForbidden, 'policy.catalogue-forbidden', { line: path })
    const byStatute = general.some(({ level, rank }) => isLocalLevel(level) && rank === 'STATUTE')
    must(!byStatute || RULE_RANKS.indexOf(entry.rank) === 0, 'policy.catalogue-statute', { line: path })
  }
}

/** Two entries that say the same of the same matter would have each other's changes lost. */
function mustStandOnce(changes: readonly CatalogueChange[], ground: CheckGround): void {
  const seen = new Set<string>()
  for (const rule of withChanges(ground.rules, { ...ground, changes })) {
    if (rule.tenantId !== ground.tenantId || rule.source !== 'LIST' || !isInForce(rule, ground.at)) continue
    const key = JSON.stringify([rule.categoryCode, rule.level, rule.leadUnitRole, Object.entries(rule.conditions).sort(([one], [other]) => (one < other ? -1 : 1))])
    must(!seen.has(key), 'policy.catalogue-twice', lineOf(rule, ground))
    seen.add(key)
  }
}
