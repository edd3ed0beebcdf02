/** Rule 1.1. NATION and PROVINCE exist only as rows of the closure, without desks of their own. */
export const TENANT_KINDS = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'ZONE'] as const
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
