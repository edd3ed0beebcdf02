import type { Verb } from '../work-order/verbs.ts'
import type { Duty } from './duties.ts'
import type { ScopeName } from './scope.ts'

/** `read` and `reveal` stand beside the verbs; reveal opens the caller's identity, with a purpose and a log row. */
export type Action = Verb | 'read' | 'reveal'

export type Grant = { duties: readonly Duty[]; actions: readonly Action[]; scope: ScopeName }

const INTAKE: readonly Duty[] = ['AGENT', 'ONLINE_AGENT']
const CENTRE_READERS: readonly Duty[] = [
  'AGENT', 'ONLINE_AGENT', 'SHIFT_LEAD', 'DISPATCHER', 'DISPATCH_REVIEWER', 'COORDINATOR', 'RESULT_REVIEWER', 'CALLBACK_AGENT',
  'SUPERVISOR', 'QA_INSPECTOR', 'CENTRE_DIRECTOR',
]
const OVERSEERS: readonly Duty[] = ['SUPERVISOR', 'PREF_OVERSEER', 'CENTRE_DIRECTOR', 'COORDINATOR']
const UNIT_STAFF: readonly Duty[] = ['UNIT_LIAISON', 'UNIT_HANDLER', 'UNIT_REVIEWER', 'UNIT_LEADER', 'UNIT_CHIEF']

/**
 * The 权责矩阵 of rules 1.5 and 4.2 as data: which duty may do what, on which orders. Rows only allow.
 * Upper levels act (urge, designate), they never edit lower-level content.
 */
export const GRANTS: readonly Grant[] = [
  { duties: CENTRE_READERS, actions: ['read'], scope: 'TENANT' },
  { duties: CENTRE_READERS, actions: ['read'], scope: 'PARTICIPANT' },
  { duties: CENTRE_READERS, actions: ['read'], scope: 'TRANSFER_TARGET' },
  { duties: OVERSEERS, actions: ['read'], scope: 'TENANT_SUBTREE' },
  { duties: [...UNIT_STAFF, 'UNIT_VIEWER'], actions: ['read'], scope: 'UNIT_SUBTREE' },
  { duties: ['UNIT_LEADER', 'UNIT_LIAISON'], actions: ['read', 'giveOpinion'], scope: 'DISPUTE_UNIT' },
  { duties: ['DISPATCHER'], actions: ['read', 'giveOpinion'], scope: 'DISPUTE_TENANT' },

  { duties: INTAKE, actions: ['answerDirectly', 'register', 'reject', 'transferEmergency', 'discardDraft'], scope: 'OWN_DRAFT' },
  { duties: ['ONLINE_AGENT', 'SHIFT_LEAD'], actions: ['answerDirectly', 'register', 'reject', 'transferEmergency', 'discardDraft'], scope: 'TENANT' },
  { duties: [...INTAKE, 'SHIFT_LEAD', 'DISPATCHER'], actions: ['addSupplement'], scope: 'TENANT' },
  { duties: [...INTAKE, 'DISPATCHER', 'SUPERVISOR'], actions: ['urge'], scope: 'TENANT' },
  { duties: ['SUPERVISOR', 'PREF_OVERSEER'], actions: ['urge'], scope: 'TENANT_SUBTREE' },
  { duties: ['SHIFT_LEAD', 'QA_INSPECTOR'], actions: ['reaccept'], scope: 'TENANT' },

  {
    duties: ['DISPATCHER'],
    actions: ['dispatch', 'proposeTransfer', 'recallDispatch', 'raiseDispute', 'reclassify', 'cancelPart'],
    scope: 'TENANT',
  },
  { duties: ['DISPATCH_REVIEWER'], actions: ['approveReturn', 'rejectReturn', 'openDispute'], scope: 'TENANT' },
  { duties: ['DISPATCHER'], actions: ['sendDown'], scope: 'PREFECTURE_OWN' },
  { duties: ['DISPATCHER'], actions: ['acceptTransfer', 'refuseTransfer'], scope: 'TRANSFER_TARGET' },
  { duties: ['DISPATCHER'], actions: ['cancelTransfer'], scope: 'TRANSFER_PROPOSER' },
  { duties: ['DISPATCHER'], actions: ['read', 'signPart', 'submitPart', 'subAssign'], scope: 'TENANT_PART' },
  { duties: ['COORDINATOR', 'CENTRE_DIRECTOR'], actions: ['read', 'designate'], scope: 'DISPUTE_COORDINATOR' },

  { duties: ['UNIT_LIAISON'], actions: ['sign', 'subAssign', 'requestReturn'], scope: 'UNIT_HOLDS' },
  { duties: ['UNIT_LEADER'], actions: ['requestLateReturn', 'endorseRequest'], scope: 'UNIT_HOLDS' },
  { duties: ['UNIT_LIAISON', 'UNIT_LEADER', 'UNIT_CHIEF'], actions: ['dropRequest'], scope: 'UNIT_HOLDS' },
  { duties: ['UNIT_LIAISON', 'UNIT_LEADER', 'UNIT_CHIEF'], actions: ['dropRequest'], scope: 'UNIT_RETURNING' },
  { duties: ['UNIT_LIAISON', 'UNIT_HANDLER'], actions: ['addRecord', 'reveal'], scope: 'UNIT_RETURNING' },
  { duties: ['UNIT_LIAISON', 'UNIT_HANDLER'], actions: ['addRecord', 'submitReply'], scope: 'UNIT_HOLDS' },
  { duties: ['UNIT_REVIEWER', 'UNIT_LEADER', 'UNIT_CHIEF'], actions: ['unitReject'], scope: 'UNIT_HOLDS' },
  { duties: ['UNIT_LEADER', 'UNIT_CHIEF'], actions: ['unitApprove'], scope: 'UNIT_HOLDS' },
  { duties: ['UNIT_LIAISON'], actions: ['signPart', 'subAssign'], scope: 'UNIT_PART' },
  { duties: ['UNIT_LIAISON', 'UNIT_HANDLER'], actions: ['submitPart'], scope: 'UNIT_PART' },

  // What the unit asks for, the centre decides; four eyes by person are the transitions' own guard.
  { duties: ['UNIT_LEADER'], actions: ['requestExtension', 'suspend', 'resume'], scope: 'UNIT_HOLDS' },
  { duties: ['UNIT_CHIEF'], actions: ['stopPursuing'], scope: 'UNIT_HOLDS' },
  { duties: ['DISPATCH_REVIEWER', 'SUPERVISOR'], actions: ['approveExtension', 'rejectExtension', 'approveSuspension', 'rejectSuspension', 'resume'], scope: 'TENANT' },
  { duties: ['SUPERVISOR'], actions: ['secondNotPursue', 'rejectNotPursue'], scope: 'TENANT' },
  { duties: ['CENTRE_DIRECTOR'], actions: ['approveNotPursue', 'rejectNotPursue', 'addendum'], scope: 'TENANT' },
  { duties: ['SUPERVISOR'], actions: ['reopen'], scope: 'PREFECTURE_ALL' },
  { duties: ['SUPERVISOR'], actions: ['takeOver'], scope: 'PREFECTURE_BELOW' },
  { duties: ['SUPERVISOR'], actions: ['openSupervision', 'closeSupervision'], scope: 'TENANT' },
  { duties: ['PREF_OVERSEER', 'SUPERVISOR'], actions: ['openSupervision', 'closeSupervision'], scope: 'PREFECTURE_BELOW' },
  { duties: INTAKE, actions: ['withdraw', 'lateDissatisfaction', 'repeat'], scope: 'TENANT' },
  { duties: ['DISPATCHER'], actions: ['proposeRejectLate', 'askCaller'], scope: 'TENANT' },
  { duties: ['DISPATCH_REVIEWER'], actions: ['rejectLate', 'keepAccepted', 'askCaller'], scope: 'TENANT' },
  { duties: ['UNIT_HANDLER', 'UNIT_LIAISON'], actions: ['askCaller'], scope: 'UNIT_HOLDS' },
  { duties: ['CALLBACK_AGENT'], actions: ['addSupplement'], scope: 'TENANT' },
  { duties: ['DISPATCHER'], actions: ['merge', 'unmerge'], scope: 'TENANT' },
  { duties: ['CALLBACK_AGENT'], actions: ['closeMerged'], scope: 'TENANT' },
  { duties: ['TENANT_ADMIN'], actions: ['fileUp'], scope: 'TENANT' },
  { duties: ['SUPERVISOR', 'PREF_OVERSEER'], actions: ['objectFiling'], scope: 'PREFECTURE_ALL' },
  { duties: ['RESULT_REVIEWER'], actions: ['sendBack', 'acceptResult'], scope: 'TENANT' },
  { duties: ['CALLBACK_AGENT'], actions: ['logCallback', 'closeByEvaluation', 'markDissatisfied'], scope: 'TENANT' },
  { duties: ['SUPERVISOR'], actions: ['redo', 'acceptDespite', 'escalateRedo'], scope: 'TENANT' },

  { duties: ['AGENT', 'ONLINE_AGENT'], actions: ['reveal'], scope: 'OWN_DRAFT' },
  { duties: ['AGENT', 'DISPATCHER', 'CALLBACK_AGENT', 'SUPERVISOR', 'CENTRE_DIRECTOR'], actions: ['reveal'], scope: 'TENANT' },
  { duties: ['PREF_OVERSEER'], actions: ['reveal'], scope: 'TENANT_SUBTREE' },
  { duties: ['UNIT_LIAISON', 'UNIT_HANDLER'], actions: ['reveal'], scope: 'UNIT_HOLDS' },

  {
    duties: ['SYSTEM'],
    actions: ['read', 'sign', 'archive', 'raiseDispute', 'closeByEvaluation', 'dispatch', 'giveOpinion', 'register', 'fileUp', 'resume', 'recalculate', 'handOver'],
    scope: 'TENANT_SUBTREE',
  },
  // Units of the tenant that co-handle a neighbour's order are merged and closed too.
  { duties: ['SYSTEM'], actions: ['read', 'handOver'], scope: 'PARTICIPANT' },
]

/** Desks a person sees (shell): any of these duties opens it. */
export const DESKS = {
  intake: ['AGENT', 'ONLINE_AGENT', 'SHIFT_LEAD'],
  dispatch: ['DISPATCHER', 'DISPATCH_REVIEWER', 'COORDINATOR'],
  transfers: ['DISPATCHER', 'COORDINATOR'],
  handle: ['UNIT_LIAISON', 'UNIT_HANDLER', 'UNIT_REVIEWER', 'UNIT_LEADER', 'UNIT_CHIEF', 'UNIT_VIEWER'],
  review: ['RESULT_REVIEWER', 'UNIT_REVIEWER', 'UNIT_LEADER', 'UNIT_CHIEF'],
  callback: ['CALLBACK_AGENT', 'SUPERVISOR'],
  supervise: ['SUPERVISOR', 'CENTRE_DIRECTOR'],
  orders: [...CENTRE_READERS, 'PREF_OVERSEER'],
  admin: ['TENANT_ADMIN', 'SECURITY_ADMIN'],
} as const satisfies Record<string, readonly Duty[]>
export type Desk = keyof typeof DESKS
