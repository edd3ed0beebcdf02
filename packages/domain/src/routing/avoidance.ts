import { ENTERPRISE_KINDS, type UnitRole } from '../unit/kinds.ts'
import { plainLead, shared } from './candidates.ts'
import { rulesFor } from './catalogue.ts'
import type { RoutingFacts, RoutingUnit } from './model.ts'
import { prefectureOf, tenantOf } from './place.ts'
import { NO_DECISION, type Decision } from './proposal.ts'
import { toward } from './toward.ts'
import { isComplainedOf, isFit, unitById, unitForRole } from './units.ts'

/**
 * Step 3 and R5: what is said about a unit never goes to that unit. Its superior, the supervision office of
 * the same level or the upper tenant takes it. `null` when nobody is complained of.
 */
export function awayFromComplained(facts: RoutingFacts): Decision | null {
  const complained = unitById(facts, facts.order.complainedUnitId)
  if (!complained) return null
  const superiors = superiorsOf(facts, complained)
  // Who can be given it without crossing a level goes first.
  const chosen = superiors.find((unit) => unit.tenantId === facts.actorTenantId) ?? superiors[0]
  if (!chosen) {
    const warnings = [{ code: 'S7_NO_SUPERIOR', params: {} }] as const
    return { ...NO_DECISION, step: 3, action: 'COORDINATE', basis: 'COORDINATION', warnings: [...warnings] }
  }
  const remark = (unit: RoutingUnit) => ({ code: 'S3_SUPERIOR' as const, params: { complained: complained.name, unit: unit.name } })
  const { action, remark: onward } = toward(facts, tenantOf(facts, chosen.tenantId))
  return {
    ...NO_DECISION,
    step: 3,
    action,
    basis: 'INDUSTRY',
    targetTenantId: chosen.tenantId,
    lead: action === 'DISPATCH' ? chosen.id : null,
    candidates: shared(superiors.map((unit, index) => plainLead(unit, (unit === chosen ? superiors.length : 0) + superiors.length - index, [remark(unit)]))),
    explanation: [remark(chosen), ...onward],
  }
}

/** Superior in the unit tree, authority of the industry, head of the line, supervision office, same department one level up. */
function superiorsOf(facts: RoutingFacts, complained: RoutingUnit): RoutingUnit[] {
  const home = tenantOf(facts, complained.tenantId)
  const prefecture = prefectureOf(facts)
  const above = (role: UnitRole | null) => (role && home.id !== prefecture.id ? unitForRole(facts, prefecture.id, role) : undefined)
  const parent = unitById(facts, complained.parentId)
  const own = [parent && isFit(parent, facts) ? parent : undefined, ...authorities(facts, complained), unitForRole(facts, home.id, 'GOV_SUPERVISION')]
  // A county has no lever over a line that reports past it, so its own offices don't come into question.
  const levels = complained.kind === 'VERTICAL' && home.id !== prefecture.id ? [] : own
  const found = [...levels, above(complained.role), above('GOV_SUPERVISION')]
  return [...new Set(found)].filter((unit) => unit !== undefined).filter((unit) => !isComplainedOf(facts, unit))
}

/** A public enterprise is supervised by the department the catalogue names beside it. */
function authorities(facts: RoutingFacts, complained: RoutingUnit): RoutingUnit[] {
  if (!ENTERPRISE_KINDS.includes(complained.kind)) return []
  const rules = rulesFor(facts, tenantOf(facts, complained.tenantId))
  return rules
    .flatMap((rule) => [rule.leadUnitRole, ...rule.coUnitRoles])
    .flatMap((role) => unitForRole(facts, complained.tenantId, role) ?? [])
    .filter((unit) => unit.kind === 'GOV_DEPT')
}
