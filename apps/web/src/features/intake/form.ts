import { REFUSAL_CODES } from '@hotline/domain/intake/refusals.ts'
import { REQUEST_TYPES, URGENCIES } from '@hotline/domain/work-order/model.ts'
import { z } from 'zod'
import { proposedTitle } from './title.ts'

/** A knowledge entry the agent has cited; its words are kept so that a reload shows them again. */
const cited = z.object({ id: z.string(), title: z.string() })
export type Cited = z.output<typeof cited>

const formSchema = z.object({
  requestType: z.enum(REQUEST_TYPES).nullable().catch(null),
  content: z.string().catch(''),
  /** What the agent wrote over the proposed title; `null` while the proposal stands. */
  ownTitle: z.string().nullable().catch(null),
  demand: z.string().catch(''),
  areaCode: z.string().nullable().catch(null),
  areaUnknown: z.boolean().catch(false),
  areaNote: z.string().catch(''),
  townCode: z.string().nullable().catch(null),
  address: z.string().catch(''),
  categoryCode: z.string().nullable().catch(null),
  urgency: z.enum(URGENCIES).catch('NORMAL'),
  /** The agent has set the urgency himself: later hints don't ask again. */
  urgencyConfirmed: z.boolean().catch(false),
  isEnterprise: z.boolean().catch(false),
  isConfidential: z.boolean().catch(false),
  isAnonymous: z.boolean().catch(false),
  callbackConsent: z.boolean().catch(true),
  callerName: z.string().catch(''),
  callerGender: z.enum(['F', 'M']).nullable().catch(null),
  enterpriseName: z.string().catch(''),
  contactPhone: z.string().catch(''),
  cited: z.array(cited).catch([]),
  answer: z.string().catch(''),
  noKbReason: z.string().catch(''),
  byThreeWayCall: z.boolean().catch(false),
  refusal: z
    .object({
      reasonCode: z.enum(REFUSAL_CODES).nullable().catch(null),
      basisText: z.string().catch(''),
      explanation: z.string().catch(''),
      guidance: z.string().catch(''),
      existingOrderNo: z.string().catch(''),
    })
    .catch({ reasonCode: null, basisText: '', explanation: '', guidance: '', existingOrderNo: '' }),
  emergency: z
    .object({
      line: z.enum(['110', '119', '120', '122']).nullable().catch(null),
      mode: z.enum(['ONE_KEY', 'THREE_WAY', 'GUIDED']).catch('ONE_KEY'),
      startedAt: z.string().nullable().catch(null),
      answeredAt: z.string().nullable().catch(null),
      outcome: z.string().catch(''),
      counterpartRef: z.string().catch(''),
      agreedOwner: z.enum(['LINE', 'HOTLINE']).nullable().catch(null),
    })
    .catch({ line: null, mode: 'ONE_KEY', startedAt: null, answeredAt: null, outcome: '', counterpartRef: '', agreedOwner: null }),
})

/** Everything the agent has typed for one draft: saved whole, restored whole. */
export type IntakeForm = z.output<typeof formSchema>

/** What was kept, made whole: a field that is missing or of an older shape starts empty instead of breaking the desk. */
export const readForm = (kept: unknown): IntakeForm => formSchema.parse(typeof kept === 'object' && kept !== null ? kept : {})

export const titleOf = (form: Pick<IntakeForm, 'ownTitle' | 'content'>): string => form.ownTitle ?? proposedTitle(form.content)

/** The fields every closing of a draft carries, as the server's `matterInput` takes them; empty texts stay out. */
export function matterOf(form: IntakeForm) {
  const { requestType, categoryCode, content, demand, address, urgency, isEnterprise, isConfidential, isAnonymous, callbackConsent } = form
  return {
    requestType: requestType ?? undefined,
    categoryCode: categoryCode ?? '',
    title: titleOf(form),
    content,
    demand,
    areaCode: form.areaUnknown ? null : form.areaCode,
    areaNote: form.areaUnknown ? form.areaNote.trim() || null : null,
    townCode: form.areaUnknown ? null : form.townCode,
    address,
    urgency,
    isEnterprise,
    isConfidential,
    isAnonymous,
    callbackConsent,
    caller: callerOf(form),
  }
}

export const callerOf = ({ callerName, callerGender, contactPhone, enterpriseName, isEnterprise }: IntakeForm) => ({
  name: callerName.trim() || null,
  gender: callerGender,
  contactPhone: contactPhone.trim() || null,
  type: isEnterprise ? ('ENTERPRISE' as const) : ('PERSON' as const),
  enterpriseName: isEnterprise ? enterpriseName.trim() || null : null,
})
