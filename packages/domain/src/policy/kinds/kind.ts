import type { z } from 'zod'
import type { Term } from '../term.ts'

/**
 * One kind of settings, all in one place: how a whole content is read, what the rule book proposes while no version is
 * in force (null: nothing stands in for it), and every value in people's words with the way it gets tighter. Checks,
 * comparison, inheritance and the form follow from the terms; a kind whose terms are all FIXED is the prefecture's alone.
 */
export type KindDefinition<Content> = {
  label: string
  /** What the kind governs, for who opens its page. */
  about: string
  schema: z.ZodType<Content>
  proposal: Content | null
  terms: readonly Term[]
}
