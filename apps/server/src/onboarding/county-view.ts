import { must } from '@hotline/domain/errors.ts'
import { settingsOf } from '@hotline/domain/policy/book.ts'
import { UNKNOWN_ORDER, type RoutingFacts } from '@hotline/domain/routing/model.ts'
import type { TenantInfo } from '@hotline/domain/tenant/model.ts'
import type { Reference } from '../directory/reference.ts'

/** The county in the view of its prefecture. */
export function countyIn({ tenants }: Pick<Reference, 'tenants'>, countyId: number): TenantInfo {
  const county = tenants.get(countyId)
  must(county, 'onboarding.not-found')
  return county
}

/** Tenants, units and rules as routing sees them from the county; about no order yet. */
export const routingBase = ({ tenants, units, rules, policies }: Pick<Reference, 'tenants' | 'units' | 'rules' | 'policies'>, countyId: number, now: Date): RoutingFacts => ({
  order: UNKNOWN_ORDER, actorTenantId: countyId, tenants: [...tenants.values()], units: [...units.values()], rules, zoneDelegations: [], settings: settingsOf('ROUTING', policies.at('ROUTING', countyId, now)), now,
})

/** Leaf categories in use. */
export const leavesOf = ({ categories }: Pick<Reference, 'categories'>): string[] => [...categories.values()].filter(({ leaf, closed }) => leaf && !closed).map(({ code }) => code)
