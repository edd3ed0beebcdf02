import { z } from 'zod'
import { holdsCitizenId } from '../access/fields.ts'
import { DomainError, must } from '../errors.ts'
import type { TenantInfo } from '../tenant/model.ts'
import type { CategoryFact } from './facts.ts'
import { CALLER_TYPES, REQUEST_TYPES, URGENCIES, type WorkOrder } from './model.ts'
import type { Decision } from './transition.ts'

const phone = z.string().trim().regex(/^\+?\d{5,15}$/, 'work-order.phone-invalid')

export const callerInput = z.object({
  name: z.string().trim().max(40).nullable().default(null),
  phone: phone.nullable().default(null),
  contactPhone: phone.nullable().default(null),
  gender: z.enum(['F', 'M']).nullable().default(null),
  type: z.enum(CALLER_TYPES).default('PERSON'),
  enterpriseName: z.string().trim().max(80).nullable().default(null),
})

/** What an agent takes down about the matter (rule 2.5); every closing of a draft carries it, so nothing typed is lost. */
export const matterInput = z.object({
  requestType: z.enum(REQUEST_TYPES, 'work-order.request-type-missing'),
  categoryCode: z.string().min(1, 'work-order.category-missing'),
  title: z.string().trim().min(1, 'work-order.title-missing').max(40, 'work-order.title-too-long'),
  content: z
    .string()
    .trim()
    .min(1, 'work-order.content-missing')
    .max(8000, 'work-order.content-too-long')
    .refine((text) => !holdsCitizenId(text), 'work-order.citizen-id-in-text'),
  demand: z.string().trim().max(500).default(''),
  occurredAt: z.coerce.date().nullable().default(null),
  areaCode: z.string().nullable().default(null),
  /** Said instead of the area where the caller can't tell it (T03: "areaUnknown with note"). */
  areaNote: z.string().trim().max(200).nullable().default(null),
  townCode: z.string().nullable().default(null),
  address: z.string().trim().max(200).default(''),
  complainedParty: z.string().trim().max(80).nullable().default(null),
  complainedUnitId: z.number().int().nullable().default(null),
  urgency: z.enum(URGENCIES).default('NORMAL'),
  isEnterprise: z.boolean().default(false),
  isAnonymous: z.boolean().default(false),
  isConfidential: z.boolean().default(false),
  callbackConsent: z.boolean().default(true),
  caller: callerInput.optional(),
})
export type MatterInput = z.output<typeof matterInput>

/**
 * The matter's fields on the order; a 举报 keeps its informant confidential by default (R6). Parsing again drops
 * what a verb's own input adds to the matter: only columns of the order may get into a patch.
 */
export function matterPatch(input: MatterInput): Decision['patch'] {
  const { caller: _identity, isConfidential, ...matter } = matterInput.parse(input)
  return { ...matter, isConfidential: isConfidential || input.requestType === 'REPORT' }
}

export function mustBeLeaf(code: string, categories: ReadonlyMap<string, CategoryFact>): void {
  const category = categories.get(code)
  if (!category || category.closed) throw new DomainError('work-order.category-unknown', { code })
  must(category.leaf, 'work-order.category-not-leaf', { name: category.name })
}

/** The place is a county of the prefecture, or said to be unknown; elsewhere is refused as NA11 with where to turn. */
export function mustKnowPlace(input: Pick<MatterInput, 'areaCode' | 'areaNote'>, order: Pick<WorkOrder, 'prefectureId'>, tenants: ReadonlyMap<number, TenantInfo>): void {
  if (!input.areaCode) {
    must(input.areaNote, 'work-order.area-missing')
    return
  }
  const inside = [...tenants.values()].some((tenant) => tenant.prefectureId === order.prefectureId && tenant.areaCode === input.areaCode)
  must(inside, 'work-order.area-outside', { areaCode: input.areaCode, refusal: 'NA11' })
}
