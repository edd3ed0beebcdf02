import type { RoutingFacts } from './model.ts'
import { UNKNOWN_ORDER } from './model.ts'
import type { Remark } from './proposal.ts'
import { route } from './route.ts'

export type CoverageGap = { categoryCode: string; remarks: Remark[] }
export type Coverage = { tenantId: number; total: number; covered: number; gaps: CoverageGap[] }

/** A matter goes to another tenant and perhaps up from there; more hops would be a circle. */
const HOPS = 3

/**
 * Whether every leaf ends at one unit that can take it, for each tenant of the prefecture (rule 14, step 5:
 * onboarding needs 100 %), or for one. `base` holds tenants, units and rules; its order and actor are ignored.
 */
export function catalogueCoverage(base: RoutingFacts, leafCodes: readonly string[], only?: number): Coverage[] {
  return base.tenants
    .filter((tenant) => (only === undefined || tenant.id === only) && (tenant.kind === 'PREFECTURE' || tenant.kind === 'COUNTY' || tenant.kind === 'ZONE'))
    .map((tenant) => {
      // What would be if it were online: that is asked before it is.
      const online: RoutingFacts = { ...base, tenants: base.tenants.map((each) => (each.id === tenant.id ? { ...each, status: 'LIVE' } : each)) }
      const gaps = leafCodes.flatMap((code) => gapOf(online, tenant.id, tenant.areaCode, code) ?? [])
      return { tenantId: tenant.id, total: leafCodes.length, covered: leafCodes.length - gaps.length, gaps }
    })
}

function gapOf(base: RoutingFacts, tenantId: number, areaCode: string, categoryCode: string): CoverageGap | null {
  let actorTenantId = tenantId
  let remarks: Remark[] = []
  for (let hop = 0; hop < HOPS; hop++) {
    // Any township will do: the question is whether the tenant has one.
    const town = base.units.find((unit) => unit.tenantId === actorTenantId && unit.role === 'TOWNSHIP')?.code ?? null
    const proposal = route({ ...base, actorTenantId, order: { ...UNKNOWN_ORDER, areaCode, town, categoryCode } })
    if (proposal.action === 'DISPATCH' && proposal.lead !== null) return null
    remarks = [...proposal.explanation, ...proposal.warnings]
    if (proposal.action === 'COORDINATE' || proposal.targetTenantId === null) break
    actorTenantId = proposal.targetTenantId
  }
  return { categoryCode, remarks }
}
