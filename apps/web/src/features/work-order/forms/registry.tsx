import { ApprovePart } from './approve-part.tsx'
import { RejectPart } from './reject-part.tsx'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import type { ComponentType } from 'react'
import type { FormProps } from '../form-kit.tsx'
import { AcceptDespite } from './accept-despite.tsx'
import { AcceptResult } from './accept-result.tsx'
import { AcceptTransfer } from './accept-transfer.tsx'
import { Addendum } from './addendum.tsx'
import { AddRecord } from './add-record.tsx'
import { AddSupplement } from './add-supplement.tsx'
import { ApproveReturn } from './approve-return.tsx'
import { CancelPart } from './cancel-part.tsx'
import { CancelTransfer } from './cancel-transfer.tsx'
import { CloseByEvaluation } from './close-by-evaluation.tsx'
import { CloseMerged } from './close-merged.tsx'
import { CloseSupervision } from './close-supervision.tsx'
import {
  ApproveExtension, ApproveNotPursue, ApproveSuspension, AskCaller, CheckSuspension, EndorseRequest, EscalateRedo, KeepAccepted, OpenDispute, RejectExtension, RejectLate, RejectNotPursue, RejectReturn,
  RejectSuspension, Reopen, Repeat, Resume, SecondNotPursue, Unmerge,
  ApproveReclassify, RejectReclassify,
} from './decisions.tsx'
import { Designate } from './designate.tsx'
import { Dispatch } from './dispatch.tsx'
import { DropRequest } from './drop-request.tsx'
import { FileUp } from './file-up.tsx'
import { GiveOpinion } from './give-opinion.tsx'
import { LateDissatisfaction } from './late-dissatisfaction.tsx'
import { LogCallback } from './log-callback.tsx'
import { MarkDissatisfied } from './mark-dissatisfied.tsx'
import { Merge } from './merge.tsx'
import { ObjectFiling } from './object-filing.tsx'
import { OpenSupervision } from './open-supervision.tsx'
import { ProposeRejectLate } from './propose-reject-late.tsx'
import { ProposeTransfer } from './propose-transfer.tsx'
import { RaiseDispute } from './raise-dispute.tsx'
import { Reaccept } from './reaccept.tsx'
import { RecallDispatch } from './recall-dispatch.tsx'
import { ProposeReclassify, Reclassify } from './reclassify.tsx'
import { RecordUpperReceipt } from './record-upper-receipt.tsx'
import { Redo } from './redo.tsx'
import { RefuseTransfer } from './refuse-transfer.tsx'
import { RequestExtension } from './request-extension.tsx'
import { RequestLateReturn } from './request-late-return.tsx'
import { RequestReturn } from './request-return.tsx'
import { SendBack } from './send-back.tsx'
import { SendDown } from './send-down.tsx'
import { SetStatutoryLimit } from './set-statutory-limit.tsx'
import { Sign } from './sign.tsx'
import { SignPart } from './sign-part.tsx'
import { SignStatement } from './sign-statement.tsx'
import { StopPursuing } from './stop-pursuing.tsx'
import { SubAssign } from './sub-assign.tsx'
import { SubmitPart } from './submit-part.tsx'
import { SubmitReply } from './submit-reply.tsx'
import { Suspend } from './suspend.tsx'
import { TakeOver } from './take-over.tsx'
import { UnitApprove } from './unit-approve.tsx'
import { UnitReject } from './unit-reject.tsx'
import { Urge } from './urge.tsx'
import { Withdraw } from './withdraw.tsx'

/** What the intake desk does with its drafts, and what the product does by itself. */
type Elsewhere = 'answerDirectly' | 'register' | 'reject' | 'transferEmergency' | 'discardDraft' | 'archive' | 'recalculate' | 'absorb' | 'release' | 'answerMerged' | 'handOver'
export type FormVerb = Exclude<OrderVerb, Elsewhere>

/** One form a verb; a verb without its form doesn't compile. `key` is pressed on the order's page; `main` moves the order on. */
export const FORMS: { readonly [V in FormVerb]: { Form: ComponentType<FormProps>; key: string; main?: true } } = {
  addSupplement: { Form: AddSupplement, key: 'a' }, reclassify: { Form: Reclassify, key: 'f' }, proposeReclassify: { Form: ProposeReclassify, key: 'f' }, approveReclassify: { Form: ApproveReclassify, key: 'y' }, rejectReclassify: { Form: RejectReclassify, key: 'n' }, setStatutoryLimit: { Form: SetStatutoryLimit, key: 'v' }, urge: { Form: Urge, key: 'u' }, reaccept: { Form: Reaccept, key: 's', main: true },
  dispatch: { Form: Dispatch, key: 'p', main: true }, sendDown: { Form: SendDown, key: 'x' }, recallDispatch: { Form: RecallDispatch, key: 'h' }, proposeTransfer: { Form: ProposeTransfer, key: 'z' },
  acceptTransfer: { Form: AcceptTransfer, key: 's', main: true }, refuseTransfer: { Form: RefuseTransfer, key: 'n' }, cancelTransfer: { Form: CancelTransfer, key: 'h' },
  requestReturn: { Form: RequestReturn, key: 'o' }, requestLateReturn: { Form: RequestLateReturn, key: 'o' }, endorseRequest: { Form: EndorseRequest, key: 'y', main: true }, dropRequest: { Form: DropRequest, key: 'h' },
  approveReturn: { Form: ApproveReturn, key: 'y', main: true }, rejectReturn: { Form: RejectReturn, key: 'n' }, openDispute: { Form: OpenDispute, key: 'e' },
  requestExtension: { Form: RequestExtension, key: 'x' }, approveExtension: { Form: ApproveExtension, key: 'y' }, rejectExtension: { Form: RejectExtension, key: 'n' },
  suspend: { Form: Suspend, key: 'g' }, approveSuspension: { Form: ApproveSuspension, key: 'y' }, rejectSuspension: { Form: RejectSuspension, key: 'n' }, resume: { Form: Resume, key: 'g', main: true }, checkSuspension: { Form: CheckSuspension, key: 'k' },
  withdraw: { Form: Withdraw, key: 'w' }, proposeRejectLate: { Form: ProposeRejectLate, key: 'n' }, rejectLate: { Form: RejectLate, key: 'y' }, keepAccepted: { Form: KeepAccepted, key: 'n' },
  stopPursuing: { Form: StopPursuing, key: 'z' }, secondNotPursue: { Form: SecondNotPursue, key: 'y' }, approveNotPursue: { Form: ApproveNotPursue, key: 'y' }, rejectNotPursue: { Form: RejectNotPursue, key: 'n' },
  reopen: { Form: Reopen, key: 'r' }, askCaller: { Form: AskCaller, key: 'l' }, openSupervision: { Form: OpenSupervision, key: 's' }, closeSupervision: { Form: CloseSupervision, key: 's' }, takeOver: { Form: TakeOver, key: 't' },
  escalateRedo: { Form: EscalateRedo, key: 't', main: true }, lateDissatisfaction: { Form: LateDissatisfaction, key: 'l' }, repeat: { Form: Repeat, key: 'r' }, addendum: { Form: Addendum, key: 'a' },
  merge: { Form: Merge, key: 'm' }, unmerge: { Form: Unmerge, key: 'm', main: true }, closeMerged: { Form: CloseMerged, key: 'o', main: true }, fileUp: { Form: FileUp, key: 'i' }, objectFiling: { Form: ObjectFiling, key: 'n' },
  raiseDispute: { Form: RaiseDispute, key: 'e' }, giveOpinion: { Form: GiveOpinion, key: 'y', main: true }, designate: { Form: Designate, key: 'd', main: true },
  sign: { Form: Sign, key: 'q', main: true }, subAssign: { Form: SubAssign, key: 'k' }, addRecord: { Form: AddRecord, key: 'j' }, submitReply: { Form: SubmitReply, key: 'r', main: true },
  unitReject: { Form: UnitReject, key: 'b' }, unitApprove: { Form: UnitApprove, key: 't', main: true }, signPart: { Form: SignPart, key: 'w', main: true }, submitPart: { Form: SubmitPart, key: 'y', main: true }, approvePart: { Form: ApprovePart, key: 't', main: true }, rejectPart: { Form: RejectPart, key: 'b' },
  cancelPart: { Form: CancelPart, key: 'm' }, sendBack: { Form: SendBack, key: 'b' }, acceptResult: { Form: AcceptResult, key: 't', main: true }, recordUpperReceipt: { Form: RecordUpperReceipt, key: 'k' }, logCallback: { Form: LogCallback, key: 'w' },
  closeByEvaluation: { Form: CloseByEvaluation, key: 'o', main: true }, markDissatisfied: { Form: MarkDissatisfied, key: 'l' }, signStatement: { Form: SignStatement, key: 'q', main: true }, redo: { Form: Redo, key: 'c', main: true }, acceptDespite: { Form: AcceptDespite, key: 'v' },
}

export const hasForm = (verb: string): verb is FormVerb => Object.hasOwn(FORMS, verb)
