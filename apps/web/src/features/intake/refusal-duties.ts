import { titleOf, type IntakeForm } from './form.ts'

/** 《办法》and rule 3.2: the four duties of a refusal. All of them, or it isn't one. */
export const REFUSAL_DUTIES = ['basis', 'recorded', 'explanation', 'guidance'] as const
export type RefusalDuty = (typeof REFUSAL_DUTIES)[number]

/** Which of the four duties are done. */
export function dutiesDone(form: IntakeForm): Record<RefusalDuty, boolean> {
  const { refusal } = form
  const basis = Boolean(refusal.reasonCode && refusal.reasonCode !== 'NA01' && refusal.basisText.trim())
  return {
    basis: basis && (refusal.reasonCode !== 'NA09' || /^\d{18}$/.test(digitsOf(refusal.existingOrderNo))),
    recorded: Boolean(form.content.trim() && titleOf(form) && form.requestType && form.categoryCode),
    explanation: Boolean(refusal.explanation.trim()),
    guidance: Boolean(refusal.guidance.trim()),
  }
}

/** An order number as it is stored, however it was read out or pasted. */
export const digitsOf = (orderNo: string): string => orderNo.replaceAll(/[\s-]/g, '')
