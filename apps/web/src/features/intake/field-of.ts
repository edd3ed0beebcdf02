/** Where on the desk an error of the server belongs. */
export type IntakeField =
  | 'requestType' | 'categoryCode' | 'title' | 'content' | 'demand' | 'area' | 'address' | 'phone' | 'answer' | 'citation'
  | 'reasonCode' | 'basisText' | 'explanation' | 'guidance' | 'existingOrderNo' | 'line' | 'mode' | 'times' | 'outcome' | 'agreedOwner' | 'discard'

const BY_CODE: Record<string, IntakeField> = {
  'work-order.request-type-missing': 'requestType',
  'work-order.not-answerable-at-once': 'requestType',
  'work-order.category-missing': 'categoryCode',
  'work-order.category-unknown': 'categoryCode',
  'work-order.category-not-leaf': 'categoryCode',
  'work-order.title-missing': 'title',
  'work-order.title-too-long': 'title',
  'work-order.content-missing': 'content',
  'work-order.content-too-long': 'content',
  'work-order.area-missing': 'area',
  'work-order.area-outside': 'area',
  'work-order.phone-missing': 'phone',
  'work-order.phone-invalid': 'phone',
  'work-order.answer-missing': 'answer',
  'work-order.answer-too-long': 'answer',
  'work-order.citizen-id-in-text': 'content',
  'work-order.refusal-basis-missing': 'basisText',
  'work-order.refusal-basis-too-long': 'basisText',
  'work-order.refusal-explanation-missing': 'explanation',
  'work-order.refusal-explanation-too-long': 'explanation',
  'work-order.refusal-guidance-missing': 'guidance',
  'work-order.refusal-guidance-too-long': 'guidance',
  'work-order.line-missing': 'line',
  'work-order.linkage-mode-missing': 'mode',
  'work-order.linkage-outcome-missing': 'outcome',
  'work-order.linkage-outcome-too-long': 'outcome',
  'work-order.no-kb-reason-too-long': 'citation',
  'work-order.kb-or-reason-missing': 'citation',
  'work-order.kb-entry-unknown': 'citation',
  'work-order.refusal-code-missing': 'reasonCode',
  'work-order.refusal-needs-shift-lead': 'reasonCode',
  'work-order.emergency-is-no-refusal': 'reasonCode',
  'work-order.existing-order-missing': 'existingOrderNo',
  'work-order.order-no-invalid': 'existingOrderNo',
  'work-order.answered-before-started': 'times',
  'work-order.time-in-future': 'times',
  'work-order.agreed-owner-missing': 'agreedOwner',
  'work-order.emergency-stays-here': 'agreedOwner',
  'work-order.discard-reason-missing': 'discard',
  'work-order.promised-something': 'discard',
}

/** The field an error is about; undefined where it is about the whole order. */
export const fieldOf = (code: string): IntakeField | undefined => BY_CODE[code]
