import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import type { Ledger } from './ledger.ts'

/** How often a verb comes to mind: the main path keeps orders moving, what ends or repeats them stays rare. */
const WEIGHTS: Partial<Record<OrderVerb, number>> = {
  register: 30, answerDirectly: 1.5, reject: 1.5, transferEmergency: 1, discardDraft: 1,
  dispatch: 14, sendDown: 3, proposeTransfer: 1.5, acceptTransfer: 4, refuseTransfer: 4, raiseDispute: 0.8, merge: 0.7, recallDispatch: 0.5, cancelTransfer: 2,
  sign: 10, addRecord: 7, submitReply: 14, unitApprove: 14, unitReject: 1.5, signPart: 5, submitPart: 7, approvePart: 7, rejectPart: 0.8, cancelPart: 0.6, subAssign: 2,
  requestReturn: 3, requestLateReturn: 1.5, endorseRequest: 6, dropRequest: 0.5, approveReturn: 5, rejectReturn: 2, openDispute: 2, designate: 10, giveOpinion: 8,
  requestExtension: 1.5, suspend: 1.2, stopPursuing: 1.2, resume: 1, checkSuspension: 1.5, secondNotPursue: 3, approveNotPursue: 6, reopen: 12,
  acceptResult: 10, recordUpperReceipt: 5, sendBack: 2, closeByEvaluation: 6, markDissatisfied: 4, logCallback: 2, redo: 5, escalateRedo: 5, signStatement: 6, acceptDespite: 6, closeMerged: 5, unmerge: 0.8,
  withdraw: 0.25, takeOver: 0.25, urge: 0.4, addSupplement: 0.5, askCaller: 0.3, openSupervision: 0.25, closeSupervision: 2, fileUp: 0.15, objectFiling: 0.6, reclassify: 0.4, setStatutoryLimit: 0.4,
  proposeReclassify: 0.8, approveReclassify: 2, rejectReclassify: 0.8, proposeRejectLate: 0.5, rejectLate: 2, keepAccepted: 1, reaccept: 1, lateDissatisfaction: 1, repeat: 0.3, addendum: 1,
}
/**
 * How much more often on an order that was done again already: whoever was let down once is let down more easily. The way
 * up after the last round takes the whole road to the caller three times, and a short run would hardly ever come to its end.
 */
const REDONE: Partial<Record<OrderVerb, number>> = { markDissatisfied: 8, closeByEvaluation: 0.3 }
/** Before the last round the way up is refused: often enough to be seen, not so often that no round is given. */
const TOO_EARLY = 0.1
/** What hardly ever came about so far is tried harder. */
const RARE = 10

export function weightOf(verb: OrderVerb, { accepted }: Pick<Ledger, 'accepted'>, { redoCount }: { redoCount: number }): number {
  const done = accepted.get(verb) ?? 0
  return (WEIGHTS[verb] ?? 1) * (done < RARE ? 3 : 1) * ofRounds(verb, redoCount)
}

function ofRounds(verb: OrderVerb, redoCount: number): number {
  if (verb === 'escalateRedo' && redoCount < ORDER_DEFAULTS.maximumRedos) return TOO_EARLY
  return redoCount > 0 ? (REDONE[verb] ?? 1) : 1
}
