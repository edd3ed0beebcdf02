import { ACTIONS, actionNames, type Action } from './action.ts'
import { CENTRE_DUTIES, DUTIES, OVERSIGHT_DUTIES, PLATFORM_DUTIES, SYSTEM_DUTIES, UNIT_DUTIES, type Duty } from './duties.ts'
import { GRANTS } from './rules.ts'
import { REACHES, scopeWords, type Reach } from './scope-words.zh-CN.ts'
import type { ScopeName } from './scope.ts'

// The 权责矩阵 as it is drawn: nothing here allows anything, every cell is looked up in GRANTS.

export const DUTY_GROUPS: readonly { key: string; name: string; duties: readonly Duty[] }[] = [
  { key: 'centre', name: '中心', duties: CENTRE_DUTIES },
  { key: 'unit', name: '承办单位', duties: UNIT_DUTIES },
  { key: 'oversight', name: '上级与监督', duties: OVERSIGHT_DUTIES },
  { key: 'platform', name: '平台', duties: PLATFORM_DUTIES },
  { key: 'system', name: '系统', duties: SYSTEM_DUTIES },
]

const GROUPS = [
  { name: '看', actions: ['read', 'seeCaller', 'reveal', 'trace'] },
  { name: '受理', actions: ['openDraft', 'answerDirectly', 'register', 'reject', 'transferEmergency', 'discardDraft', 'reaccept', 'addSupplement', 'repeat', 'lateDissatisfaction', 'withdraw'] },
  { name: '派单', actions: ['dispatch', 'sendDown', 'recallDispatch', 'reclassify', 'approveReclassify', 'rejectReclassify', 'setStatutoryLimit', 'merge', 'unmerge', 'cancelPart', 'askCaller', 'proposeRejectLate', 'rejectLate', 'keepAccepted'] },
  { name: '转办', actions: ['proposeTransfer', 'acceptTransfer', 'refuseTransfer', 'cancelTransfer'] },
  { name: '协调', actions: ['raiseDispute', 'openDispute', 'giveOpinion', 'designate'] },
  { name: '办理', actions: ['sign', 'subAssign', 'proposeReclassify', 'addRecord', 'submitReply', 'unitReject', 'unitApprove', 'signPart', 'submitPart', 'approvePart', 'rejectPart'] },
  { name: '申请', actions: ['requestReturn', 'requestLateReturn', 'endorseRequest', 'dropRequest', 'requestExtension', 'suspend', 'resume', 'stopPursuing'] },
  { name: '审批', actions: ['approveReturn', 'rejectReturn', 'approveExtension', 'rejectExtension', 'approveSuspension', 'rejectSuspension', 'checkSuspension', 'secondNotPursue', 'approveNotPursue', 'rejectNotPursue', 'reopen'] },
  { name: '审核', actions: ['sendBack', 'acceptResult', 'recordUpperReceipt', 'logCallback', 'closeByEvaluation', 'closeMerged', 'markDissatisfied', 'signStatement', 'redo', 'acceptDespite', 'escalateRedo'] },
  { name: '督办', actions: ['urge', 'openSupervision', 'closeSupervision', 'takeOver', 'fileUp', 'objectFiling', 'addendum'] },
  { name: '自动', actions: ['absorb', 'release', 'answerMerged', 'recalculate', 'archive', 'handOver'] },
] as const satisfies readonly { name: string; actions: readonly Action[] }[]

type Grouped = (typeof GROUPS)[number]['actions'][number]
/** An action that stands in no group doesn't compile. */
type Missing = Exclude<Action, Grouped>
export const ACTION_GROUPS: [Missing] extends [never] ? readonly { name: string; actions: readonly Action[] }[] : Missing = GROUPS

/** One permission: on which orders, and where the rule book says so. */
export type Permission = { scope: ScopeName; rule: string }

/** What a duty may do under an action; empty where it may not. */
export const permissionsOf = (duty: Duty, action: Action): readonly Permission[] =>
  GRANTS.flatMap(({ duties, actions, scope, rule }) => (duties.includes(duty) && actions.includes(action) ? { scope, rule } : []))

/** What a cell shows: how far it reaches at most, and whether only a part of that is meant; null for an empty one. */
export function signOf(permissions: readonly Permission[]): { reach: Reach; some: boolean } | null {
  const words = permissions.map(({ scope }) => scopeWords[scope])
  const reach = REACHES.findLast((each) => words.some((word) => word.reach === each))
  return reach ? { reach, some: words.filter((word) => word.reach === reach).every((word) => word.some) } : null
}

/** The whole matrix as text, a line for each cell that isn't empty: what changes in it is read in a review. */
export const matrixText = (): string =>
  DUTIES.flatMap((duty) => [duty, ...ACTIONS.flatMap((action) => {
    const permissions = permissionsOf(duty, action)
    return permissions.length ? [`  ${actionNames[action]} ${action}: ${permissions.map(({ scope, rule }) => `${scope}（${rule}）`).join(' ')}`] : []
  })]).join('\n')
