import { z } from 'zod'
import { RESOLVED_ANSWERS } from '../callback/model.ts'
import type { Evaluation } from './rows.ts'

const rating = (name: string) => z.number(`work-order.${name}-missing`).int().min(1, `work-order.${name}-missing`).max(5, `work-order.${name}-missing`)

/** The questions of rule 8.2 in their order; a text message may leave the first two open. */
export const answersInput = z.object({
  channel: z.enum(['PHONE', 'SMS']).default('PHONE'),
  contacted: z.enum(['YES', 'NO']).nullable().default(null),
  resolved: z.enum(RESOLVED_ANSWERS).nullable().default(null),
  resultRating: rating('result-rating'),
  processRating: rating('process-rating').nullable().default(null),
  words: z.string().trim().max(1000, 'work-order.caller-words-too-long').nullable().default(null),
})
export type Answers = z.output<typeof answersInput>

/** On the phone every question is asked. */
export const answered = ({ channel, contacted, resolved, processRating }: Answers): boolean =>
  channel === 'SMS' || (contacted !== null && resolved !== null && processRating !== null)

/** Nobody was asked, or nobody answered. */
export const NO_EVALUATION: Omit<Evaluation, 'round'> = {
  channel: 'NONE', contacted: null, resolved: null, resultRating: null, processRating: null, reason: null, words: null, proposedEffective: null, ineffectiveCode: null,
}
