import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import type { Ledger } from './ledger.ts'

/** How often a verb comes to mind: the main path keeps orders moving, what ends or repeats them stays rare. */
const WEIGHTS: Partial<Record<OrderVerb, number>> = {
  register: 30, answerDirectly: 1.5, reject: 1.5, transferEmergency: 1, discardDraft: 1,
  dispatch: 14, sendDown: 3, proposeTransfer: 1.5, acceptTransfer: 4, refuseTransfer: 4, raiseDispute: 0.8, merge: 0.7, recallDispatch: 0.5,
  sign: 10, addRecord: 7, submitReply: 14, unitApprove: 14, unitReject: 1.5, signPart: 5, submitPart: 7, cancelPart: 0.6, subAssign: 2,
  requestReturn: 3, requestLateReturn: 1.5, endorseRequest: 6, dropRequest: 0.5, approveReturn: 5, rejectReturn: 2, openDispute: 2, designate: 10, giveOpinion: 8,
  requestExtension: 1.5, suspend: 1.2, stopPursuing: 0.8, resume: 1, checkSuspension: 0.6, secondNotPursue: 3, approveNotPursue: 4, reopen: 3,
  acceptResult: 10, recordUpperReceipt: 5, sendBack: 2, closeByEvaluation: 6, markDissatisfied: 4, logCallback: 2, redo: 5, escalateRedo: 5, acceptDespite: 2, closeMerged: 5, unmerge: 0.8,
  withdraw: 0.25, takeOver: 0.25, urge: 0.4, addSupplement: 0.5, askCaller: 0.3, openSupervision: 0.25, closeSupervision: 2, fileUp: 0.15, objectFiling: 0.6, reclassify: 0.4, setStatutoryLimit: 0.4,
  proposeRejectLate: 0.5, rejectLate: 2, keepAccepted: 1, reaccept: 1, lateDissatisfaction: 1, repeat: 0.3, addendum: 1,
}
/** What hardly ever came about so far is tried harder. */
const RARE = 10

export function weightOf(verb: OrderVerb, { accepted }: Pick<Ledger, 'accepted'>): number {
  const done = accepted.get(verb) ?? 0
  return (WEIGHTS[verb] ?? 1) * (done < RARE ? 3 : 1)
}
