import { ACTIVE, CLOSED_KINDS, type WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import type { Duty } from '@hotline/domain/access/duties.ts'
import type { ScopeName } from '@hotline/domain/access/scope.ts'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'

/** `SAME`: the state stays. `FORMER`: back to where it was before. */
export type To = WorkOrderStatus | 'SAME' | 'FORMER'
type Who = readonly [scope: ScopeName, ...duties: Duty[]]
/** One row of rule 4.2, with the people that table 1.5 adds, written out a second time by hand: the proof compares the product with it, cell by cell. */
export type RuleRow = { rule: string; verb: OrderVerb; from: readonly WorkOrderStatus[]; to: readonly To[]; who: readonly Who[] }

const row = (rule: string, verb: OrderVerb, from: readonly WorkOrderStatus[], to: readonly To[], ...who: Who[]): RuleRow => ({ rule, verb, from, to, who })
const DRAFT: readonly WorkOrderStatus[] = ['DRAFT']
const AT_UNIT: readonly WorkOrderStatus[] = ['DISPATCHED', 'IN_PROGRESS']
const STOPPABLE: readonly WorkOrderStatus[] = ['DISPATCHED', 'IN_PROGRESS', 'SUSPENDED', 'UNIT_REVIEW']
const ANY_KEPT = [...ACTIVE, ...CLOSED_KINDS]
const CLOCKED = ACTIVE.filter((status) => !['CENTRE_REVIEW', 'CALLBACK_PENDING', 'REDO_REVIEW'].includes(status))
const INTAKE: readonly Who[] = [['OWN_DRAFT', 'AGENT', 'ONLINE_AGENT'], ['TENANT', 'ONLINE_AGENT', 'SHIFT_LEAD']]
const SYSTEM: Who = ['TENANT_SUBTREE', 'SYSTEM']

export const RULE: readonly RuleRow[] = [
  row('T02', 'answerDirectly', DRAFT, ['CLOSED'], ...INTAKE),
  row('T03', 'register', DRAFT, ['REGISTERED'], ...INTAKE, SYSTEM),
  row('T04', 'reject', DRAFT, ['REJECTED'], ...INTAKE),
  row('T05', 'transferEmergency', DRAFT, ['EMERGENCY_TRANSFERRED'], ...INTAKE),
  row('T50', 'discardDraft', DRAFT, ['DISCARDED'], ...INTAKE),
  row('T06', 'dispatch', ['REGISTERED'], ['DISPATCHED'], ['TENANT', 'DISPATCHER'], ['PREFECTURE_ESCALATED', 'COORDINATOR'], SYSTEM),
  row('T07', 'merge', ['REGISTERED', ...AT_UNIT], ['MERGED'], ['TENANT', 'DISPATCHER']),
  row('T07', 'absorb', ACTIVE, ['SAME']),
  row('T57', 'unmerge', ['MERGED'], ['FORMER'], ['TENANT', 'DISPATCHER']),
  row('T57', 'release', [...ACTIVE, 'WITHDRAWN', 'NOT_PURSUED', 'REJECTED'], ['SAME']),
  row('4.6', 'answerMerged', ['MERGED'], ['SAME']),
  row('4.6', 'closeMerged', ['MERGED'], ['SAME'], ['TENANT', 'CALLBACK_AGENT']),
  row('T08', 'proposeTransfer', ['REGISTERED'], ['TRANSFER_PENDING'], ['TENANT', 'DISPATCHER']),
  row('T09', 'acceptTransfer', ['TRANSFER_PENDING'], ['REGISTERED'], ['TRANSFER_TARGET', 'DISPATCHER']),
  row('T10', 'refuseTransfer', ['TRANSFER_PENDING'], ['REGISTERED'], ['TRANSFER_TARGET', 'DISPATCHER']),
  row('T49', 'cancelTransfer', ['TRANSFER_PENDING'], ['REGISTERED'], ['TRANSFER_PROPOSER', 'DISPATCHER']),
  row('T11', 'raiseDispute', ['TRANSFER_PENDING', 'REGISTERED'], ['DISPUTED'], ['TENANT', 'DISPATCHER'], SYSTEM),
  row('T54', 'giveOpinion', ['DISPUTED'], ['SAME'], ['DISPUTE_UNIT', 'UNIT_LEADER'], ['DISPUTE_TENANT', 'DISPATCHER'], SYSTEM),
  row('T19', 'designate', ['DISPUTED'], ['DISPATCHED'], ['DISPUTE_COORDINATOR', 'COORDINATOR', 'CENTRE_DIRECTOR', 'PREF_OVERSEER']),
  row('T47', 'sendDown', ['REGISTERED'], ['SAME'], ['PREFECTURE_OWN', 'DISPATCHER'], SYSTEM),
  row('T48', 'recallDispatch', ['DISPATCHED'], ['REGISTERED'], ['TENANT', 'DISPATCHER']),
  row('T12', 'proposeRejectLate', ['REGISTERED'], ['SAME'], ['TENANT', 'DISPATCHER']),
  row('T12', 'rejectLate', ['REGISTERED'], ['REJECTED'], ['TENANT', 'DISPATCH_REVIEWER']),
  row('T12', 'keepAccepted', ACTIVE, ['SAME'], ['TENANT', 'DISPATCH_REVIEWER']),
  row('T44', 'reaccept', ['REJECTED'], ['REGISTERED'], ['TENANT', 'SHIFT_LEAD', 'QA_INSPECTOR']),
  row('T13', 'sign', ['DISPATCHED'], ['IN_PROGRESS'], ['UNIT_HOLDS', 'UNIT_LIAISON'], SYSTEM),
  row('T14', 'requestReturn', ['DISPATCHED'], ['SAME'], ['UNIT_HOLDS', 'UNIT_LIAISON']),
  row('T14', 'endorseRequest', ['DISPATCHED'], ['RETURN_REVIEW', 'DISPUTED'], ['UNIT_HOLDS', 'UNIT_LEADER']),
  row('T14', 'dropRequest', ['DISPATCHED', 'RETURN_REVIEW', 'IN_PROGRESS', 'SUSPENDED', 'UNIT_REVIEW'], ['SAME', 'DISPATCHED', 'IN_PROGRESS'],
    ['UNIT_HOLDS', 'UNIT_LIAISON', 'UNIT_LEADER', 'UNIT_CHIEF'], ['UNIT_RETURNING', 'UNIT_LIAISON', 'UNIT_LEADER', 'UNIT_CHIEF']),
  row('T15', 'requestLateReturn', ['IN_PROGRESS'], ['RETURN_REVIEW', 'DISPUTED'], ['UNIT_HOLDS', 'UNIT_LEADER']),
  row('T16', 'approveReturn', ['RETURN_REVIEW'], ['REGISTERED', 'DISPATCHED', 'IN_PROGRESS'], ['TENANT', 'DISPATCH_REVIEWER', 'CENTRE_DIRECTOR'], ['PREFECTURE_OWN', 'PREF_OVERSEER']),
  row('T17', 'rejectReturn', ['RETURN_REVIEW'], ['DISPATCHED', 'IN_PROGRESS'], ['TENANT', 'DISPATCH_REVIEWER', 'CENTRE_DIRECTOR'], ['PREFECTURE_OWN', 'PREF_OVERSEER']),
  row('T18', 'openDispute', ['RETURN_REVIEW'], ['DISPUTED'], ['TENANT', 'DISPATCH_REVIEWER']),
  row('T20', 'subAssign', AT_UNIT, ['SAME'], ['UNIT_HOLDS', 'UNIT_LIAISON'], ['UNIT_PART', 'UNIT_LIAISON'], ['TENANT_PART', 'DISPATCHER']),
  row('T21', 'addRecord', ['IN_PROGRESS', 'RETURN_REVIEW', 'DISPUTED'], ['SAME'], ['UNIT_HOLDS', 'UNIT_LIAISON', 'UNIT_HANDLER'], ['UNIT_RETURNING', 'UNIT_LIAISON', 'UNIT_HANDLER']),
  row('T22', 'requestExtension', ['IN_PROGRESS'], ['SAME'], ['UNIT_HOLDS', 'UNIT_LEADER']),
  row('T22', 'approveExtension', ['IN_PROGRESS'], ['SAME'], ['TENANT', 'DISPATCH_REVIEWER', 'SUPERVISOR', 'CENTRE_DIRECTOR'], ['PREFECTURE_OWN', 'PREF_OVERSEER']),
  row('T22', 'rejectExtension', ACTIVE, ['SAME'], ['TENANT', 'DISPATCH_REVIEWER', 'SUPERVISOR', 'CENTRE_DIRECTOR'], ['PREFECTURE_OWN', 'PREF_OVERSEER']),
  row('T23', 'suspend', ['IN_PROGRESS'], ['SAME'], ['UNIT_HOLDS', 'UNIT_LEADER']),
  row('T23', 'approveSuspension', ['IN_PROGRESS'], ['SUSPENDED'], ['TENANT', 'DISPATCH_REVIEWER', 'SUPERVISOR']),
  row('T23', 'rejectSuspension', ACTIVE, ['SAME'], ['TENANT', 'DISPATCH_REVIEWER', 'SUPERVISOR']),
  row('T24', 'resume', ['SUSPENDED'], ['IN_PROGRESS'], ['UNIT_HOLDS', 'UNIT_LEADER'], ['TENANT', 'DISPATCH_REVIEWER', 'SUPERVISOR'], SYSTEM),
  row('T23', 'checkSuspension', ['SUSPENDED'], ['SAME'], ['TENANT', 'DISPATCH_REVIEWER', 'SUPERVISOR']),
  row('T25', 'submitReply', ['IN_PROGRESS'], ['UNIT_REVIEW'], ['UNIT_HOLDS', 'UNIT_LIAISON', 'UNIT_HANDLER']),
  row('T26', 'unitReject', ['UNIT_REVIEW'], ['IN_PROGRESS'], ['UNIT_HOLDS', 'UNIT_REVIEWER', 'UNIT_LEADER', 'UNIT_CHIEF']),
  row('T27', 'unitApprove', ['UNIT_REVIEW'], ['CENTRE_REVIEW'], ['UNIT_HOLDS', 'UNIT_LEADER', 'UNIT_CHIEF']),
  row('T28', 'sendBack', ['CENTRE_REVIEW'], ['IN_PROGRESS'], ['TENANT', 'RESULT_REVIEWER']),
  row('T29', 'acceptResult', ['CENTRE_REVIEW'], ['CALLBACK_PENDING'], ['TENANT', 'RESULT_REVIEWER']),
  row('T46', 'recordUpperReceipt', ['CALLBACK_PENDING', 'REDO_REVIEW'], ['SAME', 'REDO_REVIEW'], ['TENANT', 'RESULT_REVIEWER', 'SUPERVISOR'], SYSTEM),
  row('8.2', 'logCallback', ['CALLBACK_PENDING', 'MERGED'], ['SAME'], ['TENANT', 'CALLBACK_AGENT']),
  row('T30', 'closeByEvaluation', ['CALLBACK_PENDING'], ['CLOSED'], ['TENANT', 'CALLBACK_AGENT'], SYSTEM),
  row('T31', 'markDissatisfied', ['CALLBACK_PENDING'], ['REDO_REVIEW'], ['TENANT', 'CALLBACK_AGENT']),
  row('8.4', 'signStatement', ['REDO_REVIEW'], ['SAME'], ['UNIT_JUDGED', 'UNIT_CHIEF']),
  row('T32', 'redo', ['REDO_REVIEW'], ['DISPATCHED'], ['TENANT', 'SUPERVISOR']),
  row('T33', 'acceptDespite', ['REDO_REVIEW'], ['CLOSED'], ['TENANT', 'SUPERVISOR']),
  row('T34', 'escalateRedo', ['REDO_REVIEW'], ['REGISTERED'], ['TENANT', 'SUPERVISOR']),
  row('T35', 'withdraw', ACTIVE, ['WITHDRAWN'], ['TENANT', 'AGENT', 'ONLINE_AGENT']),
  row('T36', 'stopPursuing', STOPPABLE, ['SAME'], ['UNIT_HOLDS', 'UNIT_CHIEF']),
  row('T36', 'secondNotPursue', ACTIVE, ['SAME'], ['TENANT', 'SUPERVISOR']),
  row('T36', 'approveNotPursue', STOPPABLE, ['NOT_PURSUED'], ['TENANT', 'CENTRE_DIRECTOR']),
  row('T36', 'rejectNotPursue', ACTIVE, ['SAME'], ['TENANT', 'SUPERVISOR', 'CENTRE_DIRECTOR']),
  row('T58', 'reopen', ['NOT_PURSUED'], ['FORMER'], ['PREFECTURE_ALL', 'SUPERVISOR']),
  row('T37', 'urge', ACTIVE, ['SAME'], ['TENANT', 'AGENT', 'ONLINE_AGENT', 'DISPATCHER', 'SUPERVISOR'], ['TENANT_SUBTREE', 'SUPERVISOR', 'PREF_OVERSEER', 'CENTRE_DIRECTOR'], ['LINE', 'LINE_OVERSEER']),
  row('T38', 'openSupervision', ACTIVE, ['SAME'], ['TENANT', 'SUPERVISOR', 'CENTRE_DIRECTOR'], ['PREFECTURE_BELOW', 'SUPERVISOR', 'PREF_OVERSEER', 'CENTRE_DIRECTOR']),
  row('T38', 'closeSupervision', ANY_KEPT, ['SAME'], ['TENANT', 'SUPERVISOR', 'CENTRE_DIRECTOR'], ['PREFECTURE_BELOW', 'SUPERVISOR', 'PREF_OVERSEER', 'CENTRE_DIRECTOR']),
  row('T39', 'takeOver', ACTIVE, ['REGISTERED'], ['PREFECTURE_BELOW', 'SUPERVISOR'], SYSTEM),
  row('T40', 'lateDissatisfaction', ['CLOSED'], ['REDO_REVIEW'], ['TENANT', 'AGENT', 'ONLINE_AGENT']),
  row('T41', 'repeat', ['CLOSED'], ['SAME'], ['TENANT', 'AGENT', 'ONLINE_AGENT']),
  row('T42', 'archive', CLOSED_KINDS, ['ARCHIVED'], SYSTEM),
  row('T43', 'addendum', ['ARCHIVED'], ['SAME'], ['TENANT', 'CENTRE_DIRECTOR']),
  row('T45', 'fileUp', ANY_KEPT, ['SAME'], ['TENANT', 'TENANT_ADMIN'], SYSTEM),
  row('4.9', 'objectFiling', ANY_KEPT, ['SAME', 'FORMER', 'IN_PROGRESS', 'DISPUTED'], ['PREFECTURE_ALL', 'SUPERVISOR', 'PREF_OVERSEER']),
  row('T51', 'addSupplement', ACTIVE, ['SAME'], ['TENANT', 'AGENT', 'ONLINE_AGENT', 'SHIFT_LEAD', 'DISPATCHER', 'CALLBACK_AGENT']),
  row('T52', 'reclassify', ['REGISTERED', ...AT_UNIT], ['SAME'], ['TENANT', 'DISPATCHER']),
  row('T52', 'proposeReclassify', AT_UNIT, ['SAME'], ['UNIT_HOLDS', 'UNIT_LIAISON', 'UNIT_HANDLER']),
  row('T52', 'approveReclassify', AT_UNIT, ['SAME'], ['TENANT', 'DISPATCHER']),
  row('T52', 'rejectReclassify', ACTIVE, ['SAME'], ['TENANT', 'DISPATCHER']),
  row('5.2', 'setStatutoryLimit', ['REGISTERED', ...AT_UNIT], ['SAME'], ['TENANT', 'DISPATCHER']),
  row('T53', 'askCaller', ACTIVE, ['SAME'], ['TENANT', 'DISPATCHER', 'DISPATCH_REVIEWER'], ['UNIT_HOLDS', 'UNIT_HANDLER', 'UNIT_LIAISON']),
  row('T55', 'signPart', AT_UNIT, ['SAME'], ['UNIT_PART', 'UNIT_LIAISON'], ['TENANT_PART', 'DISPATCHER']),
  row('T55', 'submitPart', AT_UNIT, ['SAME'], ['UNIT_PART', 'UNIT_LIAISON', 'UNIT_HANDLER'], ['TENANT_PART', 'DISPATCHER']),
  row('T55', 'approvePart', AT_UNIT, ['SAME'], ['UNIT_PART', 'UNIT_LEADER']),
  row('T55', 'rejectPart', AT_UNIT, ['SAME'], ['UNIT_PART', 'UNIT_LEADER']),
  row('T56', 'cancelPart', AT_UNIT, ['SAME'], ['TENANT', 'DISPATCHER']),
  row('5.3', 'recalculate', CLOCKED, ['SAME'], SYSTEM),
  row('1.3', 'handOver', ACTIVE, ['SAME'], SYSTEM, ['PARTICIPANT', 'SYSTEM']),
]
