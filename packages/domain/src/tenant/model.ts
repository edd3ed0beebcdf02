/**
 * Rule 1.1. NATION and PROVINCE exist only as rows of the closure, without desks of their own. PLATFORM is the
 * operator of the product: nobody's ancestor and nobody's descendant, so no order is ever in its sight.
 */
export const TENANT_KINDS = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'ZONE', 'PLATFORM'] as const
export type TenantKind = (typeof TENANT_KINDS)[number]

/** Rule 1.1: who answers, who dispatches. */
export const OPERATING_MODES = ['FULL_CENTRE', 'HYBRID', 'DISPATCH_ONLY'] as const
export type OperatingMode = (typeof OPERATING_MODES)[number]

/** Rule 14: how far a tenant is. It takes orders in TRIAL and LIVE; what it has, it finishes while SUSPENDED. */
export const TENANT_STATUSES = ['DRAFT', 'CONFIGURING', 'TRIAL', 'LIVE', 'SUSPENDED', 'MERGED', 'OFFBOARDED'] as const
export type TenantStatus = (typeof TENANT_STATUSES)[number]

export const takesOrders = (status: TenantStatus): boolean => status === 'TRIAL' || status === 'LIVE'
/** Everything stays readable, nothing moves any more. */
export const isFrozen = (status: TenantStatus): boolean => status === 'MERGED' || status === 'OFFBOARDED'

export type TenantInfo = {
  id: number
  code: string
  name: string
  kind: TenantKind
  parentId: number | null
  prefectureId: number
  areaCode: string
  status: TenantStatus
}
