import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import type { ComponentType } from 'react'
import type { FormProps } from '../form-kit.tsx'
import { AcceptDespite } from './accept-despite.tsx'
import { AcceptResult } from './accept-result.tsx'
import { AcceptTransfer } from './accept-transfer.tsx'
import { AddRecord } from './add-record.tsx'
import { AddSupplement } from './add-supplement.tsx'
import { CancelPart } from './cancel-part.tsx'
import { CancelTransfer } from './cancel-transfer.tsx'
import { CloseByEvaluation } from './close-by-evaluation.tsx'
import { Designate } from './designate.tsx'
import { Dispatch } from './dispatch.tsx'
import { GiveOpinion } from './give-opinion.tsx'
import { LogCallback } from './log-callback.tsx'
import { MarkDissatisfied } from './mark-dissatisfied.tsx'
import { ProposeTransfer } from './propose-transfer.tsx'
import { RaiseDispute } from './raise-dispute.tsx'
import { Reaccept } from './reaccept.tsx'
import { RecallDispatch } from './recall-dispatch.tsx'
import { Reclassify } from './reclassify.tsx'
import { Redo } from './redo.tsx'
import { RefuseTransfer } from './refuse-transfer.tsx'
import { SendBack } from './send-back.tsx'
import { SendDown } from './send-down.tsx'
import { Sign } from './sign.tsx'
import { SignPart } from './sign-part.tsx'
import { SubAssign } from './sub-assign.tsx'
import { SubmitPart } from './submit-part.tsx'
import { SubmitReply } from './submit-reply.tsx'
import { UnitApprove } from './unit-approve.tsx'
import { UnitReject } from './unit-reject.tsx'
import { Urge } from './urge.tsx'

/** What the intake desk does with its drafts, and what the product does by itself. */
type Elsewhere = 'answerDirectly' | 'register' | 'reject' | 'transferEmergency' | 'discardDraft' | 'archive'
export type FormVerb = Exclude<OrderVerb, Elsewhere>

/** One form a verb; a verb without its form doesn't compile. `key` is pressed on the order's page; `main` moves the order on. */
export const FORMS: { readonly [V in FormVerb]: { Form: ComponentType<FormProps>; key: string; main?: true } } = {
  addSupplement: { Form: AddSupplement, key: 'a' }, reclassify: { Form: Reclassify, key: 'f' }, urge: { Form: Urge, key: 'u' }, reaccept: { Form: Reaccept, key: 's', main: true },
  dispatch: { Form: Dispatch, key: 'p', main: true }, sendDown: { Form: SendDown, key: 'x' }, recallDispatch: { Form: RecallDispatch, key: 'h' }, proposeTransfer: { Form: ProposeTransfer, key: 'z' },
  acceptTransfer: { Form: AcceptTransfer, key: 's', main: true }, refuseTransfer: { Form: RefuseTransfer, key: 'n' }, cancelTransfer: { Form: CancelTransfer, key: 'h' },
  raiseDispute: { Form: RaiseDispute, key: 'e' }, giveOpinion: { Form: GiveOpinion, key: 'y', main: true }, designate: { Form: Designate, key: 'd', main: true },
  sign: { Form: Sign, key: 'q', main: true }, subAssign: { Form: SubAssign, key: 'k' }, addRecord: { Form: AddRecord, key: 'j' }, submitReply: { Form: SubmitReply, key: 'r', main: true },
  unitReject: { Form: UnitReject, key: 'b' }, unitApprove: { Form: UnitApprove, key: 't', main: true }, signPart: { Form: SignPart, key: 'w', main: true }, submitPart: { Form: SubmitPart, key: 'y', main: true },
  cancelPart: { Form: CancelPart, key: 'm' }, sendBack: { Form: SendBack, key: 'b' }, acceptResult: { Form: AcceptResult, key: 't', main: true }, logCallback: { Form: LogCallback, key: 'w' },
  closeByEvaluation: { Form: CloseByEvaluation, key: 'o', main: true }, markDissatisfied: { Form: MarkDissatisfied, key: 'l' }, redo: { Form: Redo, key: 'c', main: true }, acceptDespite: { Form: AcceptDespite, key: 'v' },
}

export const hasForm = (verb: string): verb is FormVerb => Object.hasOwn(FORMS, verb)
