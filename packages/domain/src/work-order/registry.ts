import { z } from 'zod'
import { may, mayAtAll } from '../access/ability.ts'
import type { Actor } from '../access/actor.ts'
import type { OrderSubject } from '../access/subject.ts'
import type { FactName } from './facts.ts'
import type { WorkOrder } from './model.ts'
import type { WorkOrderStatus } from './states.ts'
import type { Decision, Ground } from './transition.ts'
import { VERBS, type Verb } from './verbs.ts'
import { absorb } from './transitions/absorb.ts'
import { acceptDespite } from './transitions/accept-despite.ts'
import { acceptResult } from './transitions/accept-result.ts'
import { acceptTransfer } from './transitions/accept-transfer.ts'
import { addendum } from './transitions/addendum.ts'
import { addRecord } from './transitions/add-record.ts'
import { addSupplement } from './transitions/add-supplement.ts'
import { answerDirectly } from './transitions/answer-directly.ts'
import { answerMerged } from './transitions/answer-merged.ts'
import { approveExtension } from './transitions/approve-extension.ts'
import { approveNotPursue } from './transitions/approve-not-pursue.ts'
import { approvePart } from './transitions/approve-part.ts'
import { approveReclassify } from './transitions/approve-reclassify.ts'
import { approveReturn } from './transitions/approve-return.ts'
import { approveSuspension } from './transitions/approve-suspension.ts'
import { archive } from './transitions/archive.ts'
import { askCaller } from './transitions/ask-caller.ts'
import { cancelPart } from './transitions/cancel-part.ts'
import { cancelTransfer } from './transitions/cancel-transfer.ts'
import { checkSuspension } from './transitions/check-suspension.ts'
import { closeByEvaluation } from './transitions/close-by-evaluation.ts'
import { closeMerged } from './transitions/close-merged.ts'
import { closeSupervision } from './transitions/close-supervision.ts'
import { designate } from './transitions/designate.ts'
import { discardDraft } from './transitions/discard-draft.ts'
import { dispatch } from './transitions/dispatch.ts'
import { dropRequest } from './transitions/drop-request.ts'
import { endorseRequest } from './transitions/endorse-request.ts'
import { escalateRedo } from './transitions/escalate-redo.ts'
import { fileUp } from './transitions/file-up.ts'
import { giveOpinion } from './transitions/give-opinion.ts'
import { keepAccepted } from './transitions/keep-accepted.ts'
import { handOver } from './transitions/hand-over.ts'
import { lateDissatisfaction } from './transitions/late-dissatisfaction.ts'
import { logCallback } from './transitions/log-callback.ts'
import { markDissatisfied } from './transitions/mark-dissatisfied.ts'
import { merge } from './transitions/merge.ts'
import { objectFiling } from './transitions/object-filing.ts'
import { openDispute } from './transitions/open-dispute.ts'
import { openSupervision } from './transitions/open-supervision.ts'
import { proposeReclassify } from './transitions/propose-reclassify.ts'
import { proposeRejectLate } from './transitions/propose-reject-late.ts'
import { proposeTransfer } from './transitions/propose-transfer.ts'
import { raiseDispute } from './transitions/raise-dispute.ts'
import { reaccept } from './transitions/reaccept.ts'
import { recallDispatch } from './transitions/recall-dispatch.ts'
import { recordUpperReceipt } from './transitions/record-upper-receipt.ts'
import { recalculate } from './transitions/recalculate.ts'
import { reclassify } from './transitions/reclassify.ts'
import { redo } from './transitions/redo.ts'
import { refuseTransfer } from './transitions/refuse-transfer.ts'
import { register } from './transitions/register.ts'
import { reject } from './transitions/reject.ts'
import { rejectExtension } from './transitions/reject-extension.ts'
import { rejectLate } from './transitions/reject-late.ts'
import { rejectNotPursue } from './transitions/reject-not-pursue.ts'
import { rejectPart } from './transitions/reject-part.ts'
import { rejectReclassify } from './transitions/reject-reclassify.ts'
import { rejectReturn } from './transitions/reject-return.ts'
import { rejectSuspension } from './transitions/reject-suspension.ts'
import { release } from './transitions/release.ts'
import { reopen } from './transitions/reopen.ts'
import { repeat } from './transitions/repeat.ts'
import { requestExtension } from './transitions/request-extension.ts'
import { requestLateReturn } from './transitions/request-late-return.ts'
import { requestReturn } from './transitions/request-return.ts'
import { resume } from './transitions/resume.ts'
import { secondNotPursue } from './transitions/second-not-pursue.ts'
import { sendBack } from './transitions/send-back.ts'
import { sendDown } from './transitions/send-down.ts'
import { setStatutoryLimit } from './transitions/set-statutory-limit.ts'
import { sign } from './transitions/sign.ts'
import { signPart } from './transitions/sign-part.ts'
import { signStatement } from './transitions/sign-statement.ts'
import { stopPursuing } from './transitions/stop-pursuing.ts'
import { subAssign } from './transitions/sub-assign.ts'
import { submitPart } from './transitions/submit-part.ts'
import { submitReply } from './transitions/submit-reply.ts'
import { suspend } from './transitions/suspend.ts'
import { takeOver } from './transitions/take-over.ts'
import { transferEmergency } from './transitions/transfer-emergency.ts'
import { unitApprove } from './transitions/unit-approve.ts'
import { unitReject } from './transitions/unit-reject.ts'
import { unmerge } from './transitions/unmerge.ts'
import { urge } from './transitions/urge.ts'
import { withdraw } from './transitions/withdraw.ts'

/** Every verb but the first: a draft is made, not changed (T01). */
export type OrderVerb = Exclude<Verb, 'openDraft'>

/**
 * A transition as the pipeline meets it, its own input type forgotten. `decide` is written as a method so that
 * the table below accepts each transition; that is safe because the pipeline hands it only what `input` parsed.
 */
export type AnyTransition<V extends Verb = Verb> = {
  verb: V
  from: readonly WorkOrderStatus[]
  input: z.ZodType
  needs: readonly FactName[]
  decide(order: WorkOrder, input: unknown, ground: Ground<FactName>): Decision
}

/** The table of verbs (rule 4.2). A verb without its transition doesn't compile. */
export const TRANSITIONS: { readonly [V in OrderVerb]: AnyTransition<V> } = {
  answerDirectly, register, reject, transferEmergency, discardDraft, addSupplement, reclassify, proposeReclassify, approveReclassify, rejectReclassify, setStatutoryLimit, urge, reaccept,
  dispatch, sendDown, recallDispatch, proposeTransfer, acceptTransfer, refuseTransfer, cancelTransfer,
  raiseDispute, giveOpinion, designate,
  sign, subAssign, addRecord, submitReply, unitReject, unitApprove, signPart, submitPart, approvePart, rejectPart, cancelPart,
  requestReturn, requestLateReturn, endorseRequest, dropRequest, approveReturn, rejectReturn, openDispute,
  requestExtension, approveExtension, rejectExtension, suspend, approveSuspension, rejectSuspension, resume, checkSuspension,
  withdraw, proposeRejectLate, rejectLate, keepAccepted, stopPursuing, secondNotPursue, approveNotPursue, rejectNotPursue, reopen,
  askCaller, openSupervision, closeSupervision, takeOver,
  merge, unmerge, absorb, release, answerMerged, closeMerged, fileUp, objectFiling,
  sendBack, acceptResult, recordUpperReceipt, logCallback, closeByEvaluation, markDissatisfied, signStatement, redo, acceptDespite, escalateRedo,
  lateDissatisfaction, repeat, archive, addendum, recalculate, handOver,
}

const isOrderVerb = (verb: Verb): verb is OrderVerb => verb !== 'openDraft'
/** In the order of VERBS, which is the order of the buttons. */
export const ORDER_VERBS: readonly OrderVerb[] = VERBS.filter(isOrderVerb)

/** What a client sends to change an order; `input` is checked by the verb's own schema. */
export const performInput = z.object({
  id: z.uuid(),
  version: z.int().nonnegative(),
  verb: z.enum(ORDER_VERBS),
  input: z.unknown(),
  /** The same key with the same payload answers the same, however often it is sent. */
  idempotencyKey: z.string().min(8).max(80),
})
export type PerformInput = z.output<typeof performInput>

/** What the actor may do with the order as it stands: the buttons under it. Guards inside a verb may still refuse. */
export const availableVerbs = (actor: Actor, order: OrderSubject): OrderVerb[] =>
  ORDER_VERBS.filter((verb) => TRANSITIONS[verb].from.includes(order.status) && may(actor, verb, order))

/**
 * What keeps the actor from the verb as the order stands, as a refusal. A post that has the verb at all hears of the state:
 * a return under review took the order out of the unit's hands, and that, not the post, is why it can't sign.
 */
export function barrierTo(actor: Actor, verb: OrderVerb, order: OrderSubject): { code: 'work-order.forbidden' | 'work-order.not-in-state'; params: Record<string, string> } | null {
  const possible = TRANSITIONS[verb].from.includes(order.status)
  if (!may(actor, verb, order) && (possible || !mayAtAll(actor, verb))) return { code: 'work-order.forbidden', params: { verb } }
  return possible ? null : { code: 'work-order.not-in-state', params: { verb, status: order.status } }
}
