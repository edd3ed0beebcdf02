import type { z } from 'zod'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import type { acceptDespite } from '@hotline/domain/work-order/transitions/accept-despite.ts'
import type { acceptResult } from '@hotline/domain/work-order/transitions/accept-result.ts'
import type { acceptTransfer } from '@hotline/domain/work-order/transitions/accept-transfer.ts'
import type { addRecord } from '@hotline/domain/work-order/transitions/add-record.ts'
import type { addSupplement } from '@hotline/domain/work-order/transitions/add-supplement.ts'
import type { answerDirectly } from '@hotline/domain/work-order/transitions/answer-directly.ts'
import type { archive } from '@hotline/domain/work-order/transitions/archive.ts'
import type { cancelPart } from '@hotline/domain/work-order/transitions/cancel-part.ts'
import type { cancelTransfer } from '@hotline/domain/work-order/transitions/cancel-transfer.ts'
import type { closeByEvaluation } from '@hotline/domain/work-order/transitions/close-by-evaluation.ts'
import type { designate } from '@hotline/domain/work-order/transitions/designate.ts'
import type { discardDraft } from '@hotline/domain/work-order/transitions/discard-draft.ts'
import type { dispatch } from '@hotline/domain/work-order/transitions/dispatch.ts'
import type { giveOpinion } from '@hotline/domain/work-order/transitions/give-opinion.ts'
import type { logCallback } from '@hotline/domain/work-order/transitions/log-callback.ts'
import type { markDissatisfied } from '@hotline/domain/work-order/transitions/mark-dissatisfied.ts'
import type { proposeTransfer } from '@hotline/domain/work-order/transitions/propose-transfer.ts'
import type { raiseDispute } from '@hotline/domain/work-order/transitions/raise-dispute.ts'
import type { reaccept } from '@hotline/domain/work-order/transitions/reaccept.ts'
import type { recallDispatch } from '@hotline/domain/work-order/transitions/recall-dispatch.ts'
import type { reclassify } from '@hotline/domain/work-order/transitions/reclassify.ts'
import type { redo } from '@hotline/domain/work-order/transitions/redo.ts'
import type { refuseTransfer } from '@hotline/domain/work-order/transitions/refuse-transfer.ts'
import type { register } from '@hotline/domain/work-order/transitions/register.ts'
import type { reject } from '@hotline/domain/work-order/transitions/reject.ts'
import type { sendBack } from '@hotline/domain/work-order/transitions/send-back.ts'
import type { sendDown } from '@hotline/domain/work-order/transitions/send-down.ts'
import type { sign } from '@hotline/domain/work-order/transitions/sign.ts'
import type { signPart } from '@hotline/domain/work-order/transitions/sign-part.ts'
import type { subAssign } from '@hotline/domain/work-order/transitions/sub-assign.ts'
import type { submitPart } from '@hotline/domain/work-order/transitions/submit-part.ts'
import type { submitReply } from '@hotline/domain/work-order/transitions/submit-reply.ts'
import type { transferEmergency } from '@hotline/domain/work-order/transitions/transfer-emergency.ts'
import type { unitApprove } from '@hotline/domain/work-order/transitions/unit-approve.ts'
import type { unitReject } from '@hotline/domain/work-order/transitions/unit-reject.ts'
import type { urge } from '@hotline/domain/work-order/transitions/urge.ts'

type Table = {
  answerDirectly: typeof answerDirectly; register: typeof register; reject: typeof reject; transferEmergency: typeof transferEmergency; discardDraft: typeof discardDraft
  addSupplement: typeof addSupplement; reclassify: typeof reclassify; urge: typeof urge; reaccept: typeof reaccept; dispatch: typeof dispatch; sendDown: typeof sendDown
  recallDispatch: typeof recallDispatch; proposeTransfer: typeof proposeTransfer; acceptTransfer: typeof acceptTransfer; refuseTransfer: typeof refuseTransfer
  cancelTransfer: typeof cancelTransfer; raiseDispute: typeof raiseDispute; giveOpinion: typeof giveOpinion; designate: typeof designate; sign: typeof sign
  subAssign: typeof subAssign; addRecord: typeof addRecord; submitReply: typeof submitReply; unitReject: typeof unitReject; unitApprove: typeof unitApprove
  signPart: typeof signPart; submitPart: typeof submitPart; cancelPart: typeof cancelPart; sendBack: typeof sendBack; acceptResult: typeof acceptResult
  logCallback: typeof logCallback; closeByEvaluation: typeof closeByEvaluation; markDissatisfied: typeof markDissatisfied; redo: typeof redo
  acceptDespite: typeof acceptDespite; archive: typeof archive
}

/** What a verb asks for, as its transition checks it (types only: no rule travels to the browser with them). */
export type VerbInput<V extends OrderVerb> = z.input<Table[V]['input']>
