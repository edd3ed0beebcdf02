import { catalogueCoverage } from '@hotline/domain/routing/coverage.ts'
import type { CoverageView } from '@hotline/domain/onboarding/views.ts'
import { routingSentence } from '@hotline/domain/routing/phrases.zh-CN.ts'
import { holdsRole } from '@hotline/domain/routing/units.ts'
import type { UnitRole } from '@hotline/domain/unit/kinds.ts'
import { UNIT_ROLES } from '@hotline/domain/unit/kinds.ts'
import type { Reference } from '../directory/reference.ts'
import { leavesOf, routingBase } from './county-view.ts'

/** Which leaf categories end at a unit that can take them, from this county's desk, and who holds each role. */
export function coverageOf(reference: Reference, countyId: number, now: Date): CoverageView {
  const [coverage] = catalogueCoverage(routingBase(reference, countyId, now), leavesOf(reference), countyId)
  const counts = new Map<UnitRole, number>()
  for (const rule of reference.rules) for (const role of [rule.leadUnitRole, ...rule.coUnitRoles]) counts.set(role, (counts.get(role) ?? 0) + 1)
  const units = [...reference.units.values()].filter(({ tenantId }) => tenantId === countyId)
  return {
    total: coverage?.total ?? 0, covered: coverage?.covered ?? 0,
    gaps: (coverage?.gaps ?? []).map(({ categoryCode, remarks }) => ({ categoryCode, path: reference.categories.get(categoryCode)?.path ?? categoryCode, why: remarks.map(routingSentence).join('') })),
    roles: [...counts].map(([role, categories]) => ({ role, name: UNIT_ROLES[role], categories, units: units.filter((unit) => holdsRole(unit, role)).map(({ id, name }) => ({ id, name })) }))
      .sort((a, b) => a.units.length - b.units.length || b.categories - a.categories),
  }
}
