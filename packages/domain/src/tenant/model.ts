/**
 * Rule 1.1. NATION and PROVINCE exist only as rows of the closure, without desks of their own. PLATFORM is the
 * operator of the product: nobody's ancestor and nobody's descendant, so no order is ever in its sight.
 */
export const TENANT_KINDS = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'ZONE', 'PLATFORM'] as const
export type TenantKind = (typeof TENANT_KINDS)[number]

/** Rule 1.1: who answers, who dispatches. */
export const OPERATING_MODES = ['FULL_CENTRE', 'HYBRID', 'DISPATCH_ONLY'] as const
export type OperatingMode = (typeof OPERATING_MODES)[number]

export type TenantInfo = {
  id: number
  code: string
  name: string
  kind: TenantKind
  parentId: number | null
  prefectureId: number
  areaCode: string
}
