import { z } from 'zod'
import { POLICY_KINDS } from './kinds.ts'
import { OPINION_VIEWS } from './versions.ts'

const line = (most: number) => z.string().trim().min(1).max(most).regex(/^[^<>\p{Cc}]+$/u)
const prose = z.string().trim().max(2_000)
const day = z.iso.date()

/** A rule document (A1, B1): a provisional one needs the date of its review. */
export const saveDocumentInput = z
  .object({
    /** null for a new one */
    id: z.int().positive().nullable(),
    /** As the screen saw it; 0 for a new one. */
    revision: z.int().nonnegative(),
    title: line(120),
    documentNo: z.string().trim().max(60).nullable(),
    issuingBody: line(80),
    issuedOn: day.nullable(),
    effectiveFrom: day.nullable(),
    effectiveTo: day.nullable(),
    provisional: z.boolean(),
    reviewOn: day.nullable(),
    /** Upper documents it rests on, each with its number (A3, B4). */
    upper: z.array(line(160)).max(12),
  })
  .refine(({ provisional, reviewOn }) => !provisional || reviewOn !== null, { error: 'policy.review-missing', path: ['reviewOn'] })
  .refine(({ effectiveFrom, effectiveTo }) => !effectiveFrom || !effectiveTo || effectiveFrom < effectiveTo, { error: 'policy.dates-wrong', path: ['effectiveTo'] })
export type SaveDocument = z.output<typeof saveDocumentInput>

/** A version as drafted: the whole content for a prefecture, only the tightened terms for a county. */
export const saveVersionInput = z.object({
  /** null for a new one */
  id: z.int().positive().nullable(),
  revision: z.int().nonnegative(),
  kind: z.enum(POLICY_KINDS),
  name: line(80),
  content: z.record(z.string(), z.unknown()),
  documentId: z.int().positive().nullable(),
  note: prose,
})
export type SaveVersion = z.output<typeof saveVersionInput>

const one = { id: z.int().positive(), revision: z.int().nonnegative() }
export const versionInput = z.object(one)

/** A round of opinions (A5): tenants below, and own units, by a date. */
export const consultInput = z
  .object({ ...one, tenantIds: z.array(z.int().positive()).max(200), unitIds: z.array(z.int().positive()).max(500), dueOn: day, words: prose })
  .refine(({ tenantIds, unitIds }) => tenantIds.length + unitIds.length > 0, { error: 'policy.nobody-asked', path: ['tenantIds'] })
export type Consult = z.output<typeof consultInput>

export const answerInput = z.object({ id: z.uuid(), view: z.enum(OPINION_VIEWS), words: prose }).refine(({ view, words }) => view === 'AGREE' || words.length > 0, { error: 'policy.words-missing', path: ['words'] })
export type Answer = z.output<typeof answerInput>

/** What A6 wants recorded before a second person publishes. */
export const submitInput = z
  .object({ ...one, legality: z.object({ body: line(80), on: day, words: line(500) }), approval: z.object({ body: line(80), on: day, words: line(500) }), effectiveOn: day, effectiveUntil: day.nullable() })
  .refine(({ effectiveOn, effectiveUntil }) => !effectiveUntil || effectiveOn < effectiveUntil, { error: 'policy.dates-wrong', path: ['effectiveUntil'] })
export type Submit = z.output<typeof submitInput>

export const decideInput = z.object({ ...one, publish: z.boolean(), words: prose }).refine(({ publish, words }) => publish || words.length > 0, { error: 'policy.words-missing', path: ['words'] })
export type Decide = z.output<typeof decideInput>
