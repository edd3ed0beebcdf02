import type { Action } from './action.ts'
import type { Duty } from './duties.ts'
import type { ScopeName } from './scope.ts'

/** `rule`: where the rule book says so. */
export type Grant = { duties: readonly Duty[]; actions: readonly Action[]; scope: ScopeName; rule: string }

const INTAKE: readonly Duty[] = ['AGENT', 'ONLINE_AGENT']
const CENTRE_READERS: readonly Duty[] = [
  'AGENT', 'ONLINE_AGENT', 'SHIFT_LEAD', 'DISPATCHER', 'DISPATCH_REVIEWER', 'COORDINATOR', 'RESULT_REVIEWER', 'CALLBACK_AGENT',
  'SUPERVISOR', 'QA_INSPECTOR', 'CENTRE_DIRECTOR',
]
const OVERSEERS: readonly Duty[] = ['SUPERVISOR', 'PREF_OVERSEER', 'CENTRE_DIRECTOR', 'COORDINATOR']
const UNIT_STAFF: readonly Duty[] = ['UNIT_LIAISON', 'UNIT_HANDLER', 'UNIT_REVIEWER', 'UNIT_LEADER', 'UNIT_CHIEF']
/** Reading an order with its caller, masked. Whoever is granted `read` alone works on the matter and never learns who called. */
const READ: readonly Action[] = ['read', 'seeCaller']

/**
 * The 权责矩阵 of rules 1.5 and 4.2 as data: which duty may do what, on which orders. Rows only allow.
 * Upper levels act (urge, designate), they never edit lower-level content.
 */
export const GRANTS: readonly Grant[] = [
  { duties: CENTRE_READERS, actions: READ, scope: 'TENANT', rule: '1.5' },
  { duties: CENTRE_READERS, actions: READ, scope: 'PARTICIPANT', rule: '1.5' },
  { duties: CENTRE_READERS, actions: READ, scope: 'TRANSFER_TARGET', rule: '1.5' },
  { duties: OVERSEERS, actions: READ, scope: 'TENANT_SUBTREE', rule: '1.5' },
  { duties: [...UNIT_STAFF, 'UNIT_VIEWER'], actions: READ, scope: 'UNIT_SUBTREE', rule: '1.5' },
  { duties: ['UNIT_LEADER'], actions: [...READ, 'giveOpinion'], scope: 'DISPUTE_UNIT', rule: '4.2 T54' },
  { duties: ['UNIT_LIAISON'], actions: READ, scope: 'DISPUTE_UNIT', rule: '4.2 T54' },
  { duties: ['DISPATCHER'], actions: [...READ, 'giveOpinion'], scope: 'DISPUTE_TENANT', rule: '4.2 T54' },

  // Who looks on: the matter, never the caller.
  { duties: ['LINE_OVERSEER'], actions: ['read', 'urge'], scope: 'LINE', rule: '1.2, 1.5' },
  { duties: ['GOV_SUPERVISION'], actions: ['read'], scope: 'SUPERVISED_SUBTREE', rule: '1.2, 7.3' },
  { duties: ['DISCIPLINE_VIEWER'], actions: ['read'], scope: 'SUPERVISED', rule: '1.2, 7.6' },
  { duties: ['LEADER_VIEWER', 'ANALYST'], actions: ['read'], scope: 'TENANT_SUBTREE', rule: '1.4, 10.2' },
  // Without reading: of use to who reads under another duty of the same membership.
  { duties: ['TENANT_ADMIN'], actions: ['fileUp'], scope: 'TENANT', rule: '4.2 T45' },

  { duties: [...INTAKE, 'SHIFT_LEAD', 'SYSTEM'], actions: ['openDraft'], scope: 'TENANT', rule: '4.2 T01' },
  { duties: INTAKE, actions: ['answerDirectly', 'register', 'reject', 'transferEmergency', 'discardDraft'], scope: 'OWN_DRAFT', rule: '4.2 T02–T05, T50' },
  { duties: ['ONLINE_AGENT', 'SHIFT_LEAD'], actions: ['answerDirectly', 'register', 'reject', 'transferEmergency', 'discardDraft'], scope: 'TENANT', rule: '4.2 T02–T05, T50' },
  { duties: [...INTAKE, 'SHIFT_LEAD', 'DISPATCHER'], actions: ['addSupplement'], scope: 'TENANT', rule: '4.2 T51' },
  { duties: [...INTAKE, 'DISPATCHER', 'SUPERVISOR'], actions: ['urge'], scope: 'TENANT', rule: '4.2 T37' },
  { duties: ['SUPERVISOR', 'PREF_OVERSEER', 'CENTRE_DIRECTOR'], actions: ['urge'], scope: 'TENANT_SUBTREE', rule: '1.5, 7.1' },
  { duties: ['SHIFT_LEAD', 'QA_INSPECTOR'], actions: ['reaccept'], scope: 'TENANT', rule: '4.2 T44' },

  {
    duties: ['DISPATCHER'],
    actions: ['dispatch', 'proposeTransfer', 'recallDispatch', 'raiseDispute', 'reclassify', 'cancelPart'],
    scope: 'TENANT', rule: '1.5, 4.2 T06, T08, T11, T48, T52, T56',
  },
  { duties: ['COORDINATOR'], actions: ['dispatch'], scope: 'PREFECTURE_ESCALATED', rule: '4.2 T34, 7.4' },
  { duties: ['DISPATCHER'], actions: ['setStatutoryLimit'], scope: 'TENANT', rule: '5.2, 4.2 T52' },
  { duties: ['UNIT_LIAISON', 'UNIT_HANDLER'], actions: ['proposeReclassify'], scope: 'UNIT_HOLDS', rule: '4.2 T52' },
  { duties: ['DISPATCHER'], actions: ['approveReclassify', 'rejectReclassify'], scope: 'TENANT', rule: '4.2 T52' },
  { duties: ['DISPATCH_REVIEWER'], actions: ['approveReturn', 'rejectReturn', 'openDispute'], scope: 'TENANT', rule: '4.2 T16–T18' },
  { duties: ['CENTRE_DIRECTOR'], actions: ['approveReturn', 'rejectReturn', 'approveExtension', 'rejectExtension'], scope: 'TENANT', rule: '1.5' },
  { duties: ['PREF_OVERSEER'], actions: ['approveReturn', 'rejectReturn', 'approveExtension', 'rejectExtension'], scope: 'PREFECTURE_OWN', rule: '1.5' },
  { duties: ['DISPATCHER'], actions: ['sendDown'], scope: 'PREFECTURE_OWN', rule: '4.2 T47' },
  { duties: ['DISPATCHER'], actions: ['acceptTransfer', 'refuseTransfer'], scope: 'TRANSFER_TARGET', rule: '4.2 T09, T10' },
  { duties: ['DISPATCHER'], actions: ['cancelTransfer'], scope: 'TRANSFER_PROPOSER', rule: '4.2 T49' },
  { duties: ['DISPATCHER'], actions: [...READ, 'signPart', 'submitPart', 'subAssign'], scope: 'TENANT_PART', rule: '4.2 T20, T55' },
  { duties: ['COORDINATOR', 'CENTRE_DIRECTOR', 'PREF_OVERSEER'], actions: [...READ, 'designate'], scope: 'DISPUTE_COORDINATOR', rule: '1.5, 4.2 T19' },

  { duties: ['UNIT_LIAISON'], actions: ['sign', 'subAssign', 'requestReturn'], scope: 'UNIT_HOLDS', rule: '4.2 T13, T14, T20' },
  { duties: ['UNIT_LEADER'], actions: ['requestLateReturn', 'endorseRequest'], scope: 'UNIT_HOLDS', rule: '4.2 T14, T15' },
  { duties: ['UNIT_LIAISON', 'UNIT_LEADER', 'UNIT_CHIEF'], actions: ['dropRequest'], scope: 'UNIT_HOLDS', rule: '4.2 T14' },
  { duties: ['UNIT_LIAISON', 'UNIT_LEADER', 'UNIT_CHIEF'], actions: ['dropRequest'], scope: 'UNIT_RETURNING', rule: '4.2 T14' },
  { duties: ['UNIT_LIAISON', 'UNIT_HANDLER'], actions: ['addRecord', 'reveal'], scope: 'UNIT_RETURNING', rule: '4.3, 1.5' },
  { duties: ['UNIT_LIAISON', 'UNIT_HANDLER'], actions: ['addRecord', 'submitReply'], scope: 'UNIT_HOLDS', rule: '4.2 T21, T25' },
  { duties: ['UNIT_REVIEWER', 'UNIT_LEADER', 'UNIT_CHIEF'], actions: ['unitReject'], scope: 'UNIT_HOLDS', rule: '4.2 T26' },
  { duties: ['UNIT_LEADER', 'UNIT_CHIEF'], actions: ['unitApprove'], scope: 'UNIT_HOLDS', rule: '4.2 T27' },
  { duties: ['UNIT_LIAISON'], actions: ['signPart', 'subAssign'], scope: 'UNIT_PART', rule: '4.2 T20, T55' },
  { duties: ['UNIT_LIAISON', 'UNIT_HANDLER'], actions: ['submitPart'], scope: 'UNIT_PART', rule: '4.2 T55' },
  { duties: ['UNIT_LEADER'], actions: ['approvePart', 'rejectPart'], scope: 'UNIT_PART', rule: '4.2 T55' },

  // What the unit asks for, the centre decides; four eyes by person are the transitions' own guard.
  { duties: ['UNIT_LEADER'], actions: ['requestExtension', 'suspend', 'resume'], scope: 'UNIT_HOLDS', rule: '4.2 T22–T24' },
  { duties: ['UNIT_CHIEF'], actions: ['stopPursuing'], scope: 'UNIT_HOLDS', rule: '4.2 T36' },
  { duties: ['DISPATCH_REVIEWER', 'SUPERVISOR'], actions: ['approveExtension', 'rejectExtension', 'approveSuspension', 'rejectSuspension', 'resume', 'checkSuspension'], scope: 'TENANT', rule: '4.2 T22–T24' },
  { duties: ['SUPERVISOR'], actions: ['secondNotPursue', 'rejectNotPursue'], scope: 'TENANT', rule: '4.2 T36' },
  { duties: ['CENTRE_DIRECTOR'], actions: ['approveNotPursue', 'rejectNotPursue', 'addendum'], scope: 'TENANT', rule: '4.2 T36, T43' },
  { duties: ['SUPERVISOR'], actions: ['reopen'], scope: 'PREFECTURE_ALL', rule: '4.2 T58' },
  { duties: ['SUPERVISOR'], actions: ['takeOver'], scope: 'PREFECTURE_BELOW', rule: '4.2 T39' },
  { duties: ['SUPERVISOR', 'CENTRE_DIRECTOR'], actions: ['openSupervision', 'closeSupervision'], scope: 'TENANT', rule: '1.5, 7.1' },
  { duties: ['PREF_OVERSEER', 'SUPERVISOR', 'CENTRE_DIRECTOR'], actions: ['openSupervision', 'closeSupervision'], scope: 'PREFECTURE_BELOW', rule: '1.5, 7.1' },
  { duties: INTAKE, actions: ['withdraw', 'lateDissatisfaction', 'repeat'], scope: 'TENANT', rule: '4.2 T35, T40, T41' },
  { duties: ['DISPATCHER'], actions: ['proposeRejectLate', 'askCaller'], scope: 'TENANT', rule: '4.2 T12, T53' },
  { duties: ['DISPATCH_REVIEWER'], actions: ['rejectLate', 'keepAccepted', 'askCaller'], scope: 'TENANT', rule: '4.2 T12, T53' },
  { duties: ['UNIT_HANDLER', 'UNIT_LIAISON'], actions: ['askCaller'], scope: 'UNIT_HOLDS', rule: '4.2 T53' },
  { duties: ['CALLBACK_AGENT'], actions: ['addSupplement'], scope: 'TENANT', rule: '4.2 T51' },
  { duties: ['DISPATCHER'], actions: ['merge', 'unmerge'], scope: 'TENANT', rule: '4.2 T07, T57' },
  { duties: ['CALLBACK_AGENT'], actions: ['closeMerged'], scope: 'TENANT', rule: '4.6' },
  { duties: ['SUPERVISOR', 'PREF_OVERSEER'], actions: ['objectFiling'], scope: 'PREFECTURE_ALL', rule: '4.9' },
  { duties: ['RESULT_REVIEWER'], actions: ['sendBack', 'acceptResult'], scope: 'TENANT', rule: '4.2 T28, T29' },
  { duties: ['RESULT_REVIEWER', 'SUPERVISOR'], actions: ['recordUpperReceipt'], scope: 'TENANT', rule: '4.2 T46' },
  { duties: ['CALLBACK_AGENT'], actions: ['logCallback', 'closeByEvaluation', 'markDissatisfied'], scope: 'TENANT', rule: '4.2 T30, T31' },
  { duties: ['UNIT_CHIEF'], actions: ['signStatement'], scope: 'UNIT_JUDGED', rule: '8.4' },
  { duties: ['SUPERVISOR'], actions: ['redo', 'acceptDespite', 'escalateRedo'], scope: 'TENANT', rule: '4.2 T32–T34' },

  { duties: INTAKE, actions: ['reveal'], scope: 'OWN', rule: '1.5, 10.3' },
  { duties: ['DISPATCHER', 'CALLBACK_AGENT', 'SUPERVISOR', 'CENTRE_DIRECTOR'], actions: ['reveal'], scope: 'TENANT', rule: '1.5, 10.3' },
  { duties: ['PREF_OVERSEER'], actions: ['reveal'], scope: 'TENANT_SUBTREE', rule: '1.5, 10.3' },
  { duties: ['UNIT_LIAISON', 'UNIT_HANDLER'], actions: ['reveal'], scope: 'UNIT_HOLDS', rule: '1.5, 10.3' },

  // Who has seen an order is told to whoever answers for it: its owner and the prefecture above. The auditor has the log itself.
  { duties: ['SUPERVISOR', 'CENTRE_DIRECTOR', 'PREF_OVERSEER'], actions: ['trace'], scope: 'TENANT_SUBTREE', rule: '10.3' },

  {
    duties: ['SYSTEM'],
    actions: ['read', 'sign', 'archive', 'raiseDispute', 'closeByEvaluation', 'dispatch', 'giveOpinion', 'register', 'recordUpperReceipt', 'fileUp', 'resume', 'recalculate', 'handOver', 'takeOver', 'sendDown'],
    scope: 'TENANT_SUBTREE', rule: '15.12',
  },
  // Units of the tenant that co-handle a neighbour's order are merged and closed too.
  { duties: ['SYSTEM'], actions: ['read', 'handOver'], scope: 'PARTICIPANT', rule: '1.3, 15.12' },
]

/** Decided as well: these duties have no part in any order, and why. Every duty stands here or in a grant, never in both. */
export const WITHOUT_ORDERS = {
  KB_EDITOR: { why: '只采编知识，不接触工单', rule: '1.4' },
  KB_REVIEWER: { why: '只审核知识，不接触工单', rule: '1.4' },
  UNIT_KB_EDITOR: { why: '只维护本单位的知识，不接触工单', rule: '1.4' },
  SECURITY_ADMIN: { why: '只管岗位、锁定和脱敏导出的规矩，从不看内容', rule: '1.4' },
  SECURITY_AUDITOR: { why: '只看审计记录', rule: '1.4' },
  PLATFORM_ADMIN: { why: '平台岗位任何时候都读不到工单', rule: '1.1, 1.4' },
  ONBOARDING_ADMIN: { why: '只办上线，任何时候都读不到工单', rule: '1.1, 1.4' },
} as const satisfies Partial<Record<Duty, { why: string; rule: string }>>

/** Whether the duty alone ever shows an order. */
export const readsOrders = (duty: Duty): boolean => GRANTS.some(({ duties, actions }) => duties.includes(duty) && actions.includes('read'))

/** Whether these duties urge in their own name. Who only takes calls urges as the caller wishes, under the caller's limit (4.2 T37). */
export const urgesUnasked = (duties: readonly Duty[]): boolean =>
  GRANTS.some((grant) => grant.actions.includes('urge') && grant.duties.some((duty) => !INTAKE.includes(duty) && duties.includes(duty)))

/** Desks a person sees (shell): any of these duties opens it. */
export const DESKS = {
  intake: ['AGENT', 'ONLINE_AGENT', 'SHIFT_LEAD'],
  dispatch: ['DISPATCHER', 'DISPATCH_REVIEWER', 'COORDINATOR'],
  transfers: ['DISPATCHER', 'COORDINATOR'],
  handle: ['UNIT_LIAISON', 'UNIT_HANDLER', 'UNIT_REVIEWER', 'UNIT_LEADER', 'UNIT_CHIEF', 'UNIT_VIEWER'],
  review: ['RESULT_REVIEWER', 'UNIT_REVIEWER', 'UNIT_LEADER', 'UNIT_CHIEF'],
  callback: ['CALLBACK_AGENT', 'SUPERVISOR'],
  supervise: ['SUPERVISOR', 'CENTRE_DIRECTOR'],
  orders: [...CENTRE_READERS, 'PREF_OVERSEER', 'GOV_SUPERVISION', 'DISCIPLINE_VIEWER', 'LEADER_VIEWER', 'LINE_OVERSEER', 'ANALYST'],
  admin: ['TENANT_ADMIN', 'SECURITY_ADMIN', 'PLATFORM_ADMIN', 'CENTRE_DIRECTOR'],
  audit: ['SECURITY_AUDITOR'],
} as const satisfies Record<string, readonly Duty[]>
export type Desk = keyof typeof DESKS
