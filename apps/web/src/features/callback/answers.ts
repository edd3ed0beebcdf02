import { RESOLVED_ANSWERS, type DissatisfactionReason, type IneffectiveCode } from '@hotline/domain/callback/model.ts'
import type { VerbInput } from '../../lib/verb-input.ts'

/** What the agent has noted during the call so far; saved at every key. */
export type AnswerDraft = {
  contacted: 'YES' | 'NO' | null
  resolved: (typeof RESOLVED_ANSWERS)[number] | null
  resultRating: number | null
  processRating: number | null
  reason: DissatisfactionReason | null
  words: string
  proposedEffective: boolean | null
  ineffectiveCode: IneffectiveCode | null
}
export const NO_ANSWERS: AnswerDraft = { contacted: null, resolved: null, resultRating: null, processRating: null, reason: null, words: '', proposedEffective: null, ineffectiveCode: null }

/** `lowest`: the lowest rating that closes, as the order was accepted under it. */
export const isLow = (rating: number | null, lowest: number): boolean => rating !== null && rating < lowest

/** The questions in the order they are asked; the first that is open is asked next. */
export const QUESTIONS = ['contacted', 'resolved', 'resultRating', 'processRating', 'reason', 'words', 'proposedEffective', 'ineffectiveCode'] as const
export type Question = (typeof QUESTIONS)[number]

/** Whose evaluation it is: the order's own, or that of somebody whose order was merged into another, which nobody judges apart. */
export type Round = 'OWN' | 'MERGED'
/** What decides which questions are asked. */
export type Asking = { round: Round; lowest: number }

export function openQuestion(draft: AnswerDraft, { round, lowest }: Asking): Question | null {
  const low = isLow(draft.resultRating, lowest)
  const judged = (name: Question) => name === 'proposedEffective' || name === 'ineffectiveCode'
  const asked = QUESTIONS.filter((name, at) => at < 4 || (low && (round === 'OWN' || !judged(name)) && (name !== 'ineffectiveCode' || draft.proposedEffective === false)))
  return asked.find((name) => (name === 'words' ? !draft.words.trim() : draft[name] === null)) ?? null
}

type AnswerCommand =
  | { verb: 'closeByEvaluation'; input: VerbInput<'closeByEvaluation'> }
  | { verb: 'closeMerged'; input: VerbInput<'closeMerged'> }
  | { verb: 'markDissatisfied'; input: VerbInput<'markDissatisfied'> }

/** The command these answers make, or `null` while a question is open. */
export function commandOf(draft: AnswerDraft, { round, lowest }: Asking): AnswerCommand | null {
  const { contacted, resolved, resultRating, processRating, reason, proposedEffective } = draft
  if (openQuestion(draft, { round, lowest }) || resultRating === null) return null
  const answers = { channel: 'PHONE', contacted, resolved, resultRating, processRating } as const
  const words = draft.words.trim()
  if (round === 'MERGED') return { verb: 'closeMerged', input: { kind: 'RATED', ...answers, words: words || null, reason: isLow(resultRating, lowest) ? reason : null } }
  if (!isLow(resultRating, lowest)) return { verb: 'closeByEvaluation', input: { kind: 'RATED', ...answers, words: words || null } }
  if (reason === null || proposedEffective === null) return null
  return { verb: 'markDissatisfied', input: { ...answers, words, reason, proposedEffective, ineffectiveCode: proposedEffective ? null : draft.ineffectiveCode } }
}
