/** The fields of the desk, and what the server calls each when it refuses. */
export const INTAKE_FIELDS = {
  requestType: ['request-type', 'not-answerable-at-once'],
  categoryCode: ['category', 'category-code'],
  title: ['title'],
  content: ['content', 'citizen-id-in-text'],
  demand: ['demand'],
  area: ['area', 'area-code', 'town-code'],
  address: ['address'],
  phone: ['phone', 'contact-phone'],
  answer: ['answer'],
  citation: ['no-kb-reason', 'kb-or-reason', 'kb-entry', 'kb-entry-ids'],
  reasonCode: ['refusal-code', 'refusal-needs-shift-lead', 'emergency-is-no-refusal', 'reason-code'],
  basisText: ['refusal-basis', 'basis-text'],
  explanation: ['refusal-explanation', 'explanation'],
  guidance: ['refusal-guidance', 'guidance'],
  existingOrderNo: ['existing-order', 'order-no', 'existing-order-no'],
  line: ['line'],
  mode: ['linkage-mode', 'mode'],
  times: ['answered-before-started', 'time-in-future', 'started-at', 'answered-at'],
  outcome: ['linkage-outcome', 'outcome'],
  agreedOwner: ['agreed-owner', 'emergency-stays-here'],
  discard: ['discard-reason', 'promised-something'],
} as const satisfies Record<string, readonly string[]>

/** Where on the desk an error of the server belongs. */
export type IntakeField = keyof typeof INTAKE_FIELDS
