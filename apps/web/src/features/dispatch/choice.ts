import { ROUTING_BASES, TRANSFER_STAYS } from '@hotline/domain/work-order/model.ts'
import { z } from 'zod'

export const GROUNDS = ['NO_RULE', 'TIE', 'REFUSED', 'LIMIT', 'TIMED_OUT'] as const
export type Ground = (typeof GROUNDS)[number]

const choiceSchema = z.object({
  /** `null`: what the proposal says. */
  way: z.enum(['unit', 'sendDown', 'proposeTransfer', 'raiseDispute']).nullable().catch(null),
  leadUnitId: z.number().nullable().catch(null),
  /** Units the dispatcher put beside or took from the proposed co-handlers; `null` while the proposal stands. */
  coUnitIds: z.array(z.number()).nullable().catch(null),
  directToUnit: z.boolean().catch(false),
  basis: z.enum(ROUTING_BASES).nullable().catch(null),
  clause: z.string().nullable().catch(null),
  overrideReason: z.string().nullable().catch(null),
  /** `null` while the proposed sentence stands. */
  opinion: z.string().nullable().catch(null),
  toTenantId: z.number().nullable().catch(null),
  reason: z.string().nullable().catch(null),
  evidence: z.string().nullable().catch(null),
  stay: z.enum(TRANSFER_STAYS).catch('FOLLOW'),
  ground: z.enum(GROUNDS).nullable().catch(null),
  words: z.string().nullable().catch(null),
  disputeUnitIds: z.array(z.number()).catch([]),
})

/** What the dispatcher has changed about a proposal and not yet sent. */
export type Choice = z.output<typeof choiceSchema>

export const readChoice = (kept: unknown): Choice => choiceSchema.parse(typeof kept === 'object' && kept !== null ? kept : {})
