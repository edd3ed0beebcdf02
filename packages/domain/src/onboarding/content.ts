import { z } from 'zod'
import { OPERATING_MODES } from '../tenant/model.ts'

const line = (most: number) => z.string().trim().max(most).regex(/^[^<>\p{Cc}]*$/u)

/** Step 1. Kind and codes can't change once the tenant is founded. */
export const tenantContent = z.object({
  name: line(40).min(2, 'onboarding.name-missing'),
  kind: z.enum(['COUNTY', 'ZONE']),
  /** Six digits, the first four the prefecture's; every order's number begins with it (rule 2.6). */
  areaCode: z.string().regex(/^\d{6}$/, 'onboarding.area-code-invalid'),
  operatingMode: z.enum(OPERATING_MODES),
  /** Which office runs the centre: data, because it differs from county to county (rule 1.1). */
  operatorOffice: line(60).min(2, 'onboarding.operator-missing'),
  legalDocument: line(80).default(''),
  contactName: line(30).default(''),
  contactPhone: line(30).default(''),
  dialCode: z.string().regex(/^(0\d{2,3})?$/, 'onboarding.dial-code-invalid').default(''),
  languages: z.array(z.enum(['zh', 'ug'])).min(1).max(2).default(['zh']),
})
export type TenantContent = z.output<typeof tenantContent>

/** Steps without rows of their own: notes until the capability is there. */
export const noteContent = z.object({ note: z.string().trim().max(4_000).default('') })
/** A statement says more than yes. */
export const SHORTEST_STATEMENT = 10
export type NoteContent = z.output<typeof noteContent>

/** What `saveStep` keeps: the tenant's form (it may be incomplete while a draft), or a note. */
export const draftTenantContent = z.object({
  name: line(40), kind: z.enum(['COUNTY', 'ZONE']), areaCode: line(6), operatingMode: z.enum(OPERATING_MODES), operatorOffice: line(60), legalDocument: line(80),
  contactName: line(30), contactPhone: line(30), dialCode: line(4), languages: z.array(z.enum(['zh', 'ug'])).max(2),
}).partial()
export type DraftTenantContent = z.output<typeof draftTenantContent>
