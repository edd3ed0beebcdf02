import type { TenantInfo } from '../tenant/model.ts'
import { isInForce } from './catalogue-changes.ts'
import { prefectureOf } from './place.ts'
import { RULE_RANKS, type DispatchRule, type RoutingFacts, type RoutingUnit, type RuleLevel } from './model.ts'

/**
 * The entries that apply in a territory (rule 6.2): in force, conditions met, and of those the most special.
 * A county's approved override goes before the prefecture's catalogue, a named condition before a general
 * entry, a leaf before its branch, a place before everywhere. A precedent stands beside the entries it was ruled
 * on, whoever owns them. All entries returned are of one level (rule 6.3, step 5).
 */
export function rulesFor(facts: RoutingFacts, territory: TenantInfo): DispatchRule[] {
  const code = facts.order.categoryCode
  if (!code) return []
  const owners = [territory.id, prefectureOf(facts).id]
  const matching = facts.rules.filter(
    (rule) =>
      code.startsWith(rule.categoryCode) && owners.includes(rule.tenantId) && isInForce(rule, facts.now) &&
      serves(rule.level, territory) && meets(rule, facts, territory),
  )
  const isOverride = (rule: DispatchRule) => rule.source === 'LIST' && rule.tenantId === territory.id && rule.tenantId !== prefectureOf(facts).id
  const above = matching.filter((rule) => !isOverride(rule))
  const inherited = mostSpecial(above, territory)
  // What the prefecture keeps for itself or for a line is not a county's to take, whenever it came to keep it.
  if (above.length === matching.length || inherited.some(({ level }) => !isLocalLevel(level))) return inherited
  return mostSpecial(underProhibition(matching, isOverride, above), territory)
}

/** A county's entry holds what the prefecture forbids for the matter, also where it was forbidden later (rule 6.2). */
function underProhibition(matching: readonly DispatchRule[], isOverride: (rule: DispatchRule) => boolean, above: readonly DispatchRule[]): readonly DispatchRule[] {
  if (!above.some(({ grassrootsForbidden }) => grassrootsForbidden)) return matching
  return matching.filter((rule) => !isOverride(rule) || rule.leadUnitRole !== 'TOWNSHIP').map((rule) => (isOverride(rule) ? { ...rule, grassrootsForbidden: true } : rule))
}

function mostSpecial(matching: readonly DispatchRule[], territory: TenantInfo): DispatchRule[] {
  const overridden = matching.some((rule) => rule.source === 'LIST' && rule.tenantId === territory.id)
  const isLocal = (rule: DispatchRule) => (rule.source === 'LIST' ? rule.tenantId === territory.id : overridden)
  const key = (rule: DispatchRule) => [Number(isLocal(rule)), conditionCount(rule), rule.categoryCode.length, Number(rule.conditions.areaCodes !== undefined)]
  const best = matching.map(key).sort(descending)[0]
  if (!best) return []
  const special = matching.filter((rule) => descending(key(rule), best) === 0)
  // A condition may name something that belongs to a line (a national road); else the county goes first, and the
  // prefecture's own entry speaks for a county only where there is no other.
  const levels: RuleLevel[] = best[1] ? ['VERTICAL', 'COUNTY', 'TOWNSHIP', 'PREFECTURE'] : ['COUNTY', 'TOWNSHIP', 'VERTICAL', 'PREFECTURE']
  const level = levels.find((candidate) => special.some((rule) => rule.level === candidate))
  return special.filter((rule) => rule.level === level || (level && isLocalLevel(level) && isLocalLevel(rule.level)))
}

/** Handled inside the county. */
export const isLocalLevel = (level: RuleLevel): boolean => level === 'COUNTY' || level === 'TOWNSHIP'
const serves = (level: RuleLevel, territory: TenantInfo) =>
  territory.kind !== 'PREFECTURE' || level === 'PREFECTURE' || level === 'VERTICAL'
/** Conditions on the matter; the place a precedent was ruled for weighs last of all. */
const conditionCount = ({ conditions }: DispatchRule) => Object.entries(conditions).filter(([name, value]) => name !== 'areaCodes' && value !== undefined).length

function descending(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = (b[index] ?? 0) - value
    if (difference !== 0) return difference
  }
  return 0
}

function meets({ conditions }: DispatchRule, { order }: RoutingFacts, territory: TenantInfo): boolean {
  const says = (words: readonly string[]) => words.some((word) => order.text.includes(word))
  return (
    (!conditions.words || says(conditions.words)) &&
    (!conditions.roadWords || says(conditions.roadWords)) &&
    (!conditions.areaKinds || conditions.areaKinds.includes(territory.kind)) &&
    (!conditions.areaCodes || (order.areaCode !== null && conditions.areaCodes.includes(order.areaCode))) &&
    (!conditions.requestTypes || (order.requestType !== null && conditions.requestTypes.includes(order.requestType))) &&
    (conditions.isEnterprise === undefined || conditions.isEnterprise === order.isEnterprise)
  )
}

export type Lead = { rule: DispatchRule; unit: RoutingUnit }
export type Weighed = { winner: Lead; ranked: boolean; tied: [] } | { winner: null; ranked: false; tied: Lead[] }

/**
 * One lead out of several (rule 6.3, step 6). The strongest basis wins; a tie is settled by a precedent or
 * designation for the same matter, so that a quarrel decided once can't repeat; otherwise it stays a tie.
 */
export function weigh(leads: readonly Lead[]): Weighed {
  const sorted = [...leads].sort((a, b) => rankOf(a) - rankOf(b) || a.unit.id - b.unit.id)
  const [first] = sorted
  if (!first) return { winner: null, ranked: false, tied: [] }
  const top = sorted.filter((lead) => rankOf(lead) === rankOf(first))
  const several = new Set(leads.map((lead) => lead.unit.id)).size > 1
  if (new Set(top.map((lead) => lead.unit.id)).size === 1) return { winner: first, ranked: several, tied: [] }
  const settled = sorted.filter((lead) => lead.rule.source !== 'LIST')
  const [decided] = settled
  if (decided && settled.every((lead) => lead.unit.id === decided.unit.id)) return { winner: decided, ranked: true, tied: [] }
  return { winner: null, ranked: false, tied: top }
}

export const rankOf = (lead: Lead): number => RULE_RANKS.indexOf(lead.rule.rank)
