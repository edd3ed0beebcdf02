import type { VerbInput } from '../../lib/verb-input.ts'
import type { DiscardReason } from './discard-sheet.tsx'
import { callerOf, matterOf, titleOf, type IntakeForm } from './form.ts'
import { digitsOf } from './refusal-duties.ts'

/** The ways out of a draft. */
export type Closing = { verb: 'register' | 'answerDirectly' | 'reject' | 'transferEmergency' } | { verb: 'discardDraft'; reason: DiscardReason }

// An unfinished form goes out as it is: the server's own schema says what is missing, and the desk shows it there.
// That is what makes the casts below safe.

export const registerInput = (form: IntakeForm) => ({ ...matterOf(form), duplicatesShown: true }) as VerbInput<'register'>

export const answerInput = (form: IntakeForm) =>
  ({
    ...matterOf(form), answer: form.answer, kbEntryIds: form.cited.map((entry) => entry.id),
    noKbReason: form.cited.length ? null : form.noKbReason, solvedByThreeWayCall: form.byThreeWayCall,
  }) as VerbInput<'answerDirectly'>

export function rejectInput(form: IntakeForm) {
  const { reasonCode, basisText, explanation, guidance, existingOrderNo } = form.refusal
  return { ...matterOf(form), reasonCode, basisText, explanation, guidance, existingOrderNo: reasonCode === 'NA09' ? digitsOf(existingOrderNo) : null } as VerbInput<'reject'>
}

export function emergencyInput(form: IntakeForm) {
  const { line, mode, startedAt, answeredAt, outcome, counterpartRef, agreedOwner } = form.emergency
  const { content, areaUnknown, areaCode, areaNote, address, isAnonymous } = form
  return {
    title: titleOf(form), content, areaCode: areaUnknown ? null : areaCode, areaNote: areaUnknown ? areaNote.trim() || null : null, address, isAnonymous, caller: callerOf(form),
    line, mode, startedAt: startedAt ? new Date(startedAt) : undefined, answeredAt: answeredAt ? new Date(answeredAt) : null, outcome, counterpartRef: counterpartRef || null,
    agreedOwner: mode === 'THREE_WAY' ? agreedOwner : null,
  } as VerbInput<'transferEmergency'>
}
