import type { z } from 'zod'
import type { Term } from '../term.ts'

/**
 * One kind of settings, all in one place: how a whole content is read, what the rule book proposes while no version is
 * in force (null: nothing stands in for it), and every value in people's words with the way it gets tighter. Checks,
 * comparison, inheritance and the form follow from the terms; a kind whose terms are all FIXED is the prefecture's alone. A kind
 * that is no list of terms has none, and says by its overlay what a county may add.
 */
export type KindDefinition<Content> = {
  label: string
  /** What the kind governs, for who opens its page. */
  about: string
  schema: z.ZodType<Content>
  proposal: Content | null
  terms: readonly Term[]
  /** Where the content is no list of terms: how a county's part is laid over what it inherits. */
  overlay?: Overlay<Content>
  /** Always followed by another and never by nothing: a version of it names no end. */
  openEnded?: true
  /** A version holds what it changes and not what holds after it: the next one starts from nothing, and a county has its own beside the prefecture's. */
  changes?: true
  /** What a prefecture's next version must keep of the one before it. @throws `policy.*` */
  follows?: (before: Content, after: Content) => void
}

/** `own` reads a county's part and refuses what it may not say; `over` is what holds in the county. */
export type Overlay<Content> = { own: (base: Content, given: unknown) => unknown; over: (base: Content, own: unknown) => Content }
