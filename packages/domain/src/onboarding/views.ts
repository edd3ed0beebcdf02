import type { CalendarYear, OfficeHours } from '../deadline/calendar.ts'
import type { SlaPolicy } from '../deadline/limit.ts'
import type { OperatingMode } from '../tenant/model.ts'
import type { UnitRole } from '../unit/kinds.ts'
import type { DraftTenantContent, NoteContent } from './content.ts'
import type { Gate, GateLine } from './gate.ts'
import type { SandboxRun } from './sandbox.ts'
import type { OnboardingState } from './states.ts'
import type { Step, StepStatus } from './steps.ts'
import type { WorkOrderStatus } from '../work-order/states.ts'

/** What this person may do with it now; the screen offers nothing else. */
export type OnboardingMay = {
  run: boolean
  /** Decide the waiting gate: the director, and not who asked. */
  decide: boolean
  found: boolean
  askGate: Gate | null
  suspend: boolean
  resume: boolean
  merge: boolean
  offBoard: boolean
  undoEnd: boolean
}

/** What an end moves and what it leaves, in totals: the wizard shows no order. */
export type EndPreview = {
  /** Open orders by state, which go to the prefecture or the county that follows. */
  open: { status: WorkOrderStatus; count: number }[]
  /** The county's units that have such orders, the busiest first. */
  units: { name: string; count: number }[]
  /** What nobody finished writing down: it holds the end up until it is registered or dropped. */
  drafts: number
  /** Orders that are over and stay readable. */
  closed: number
  /** People who sign in there; they may read on, and nothing more. */
  people: number
}

export type OnboardingRow = {
  id: string
  name: string
  state: OnboardingState
  countyId: number | null
  createdAt: Date
  createdByName: string
  updatedAt: Date
  updatedByName: string
  /** Steps that count, and how many of them are done. */
  steps: { done: number; of: number }
  waitingGate: Gate | null
  trialDay: number | null
}
/** `unrecorded`: counties that came online before the wizard; `adopt` gives one a record. */
export type OnboardingList = { rows: OnboardingRow[]; unrecorded: { tenantId: number; name: string; state: OnboardingState }[]; mayRun: boolean; mayDecide: boolean }

export type StepView = {
  step: Step
  status: StepStatus
  /** What was told from facts, like 113 of 116 categories; null where nothing is counted. */
  have: number | null
  need: number | null
  /** Of the saved content; 0 where nobody saved anything. */
  version: number
  savedAt: Date | null
  savedByName: string | null
}

export type GateRequest = { id: string; gate: Gate; askedBy: string; askedByName: string; askedAt: Date }
export type OnboardingView = {
  id: string
  version: number
  name: string
  state: OnboardingState
  countyId: number | null
  operatingMode: OperatingMode | null
  steps: StepView[]
  waiting: GateRequest | null
  trial: { startedAt: Date; day: number; minDays: number; maxDays: number } | null
  liveAt: Date | null
  /** Scores count from here on: the month after going live. */
  scoreFrom: Date | null
  /** Where a merged county went. */
  mergedInto: string | null
  /** An end that was decided and hasn't come: it can be taken back. */
  ending: { to: 'MERGED' | 'OFFBOARDED'; into: string | null; endsAt: Date; words: string; byName: string } | null
  createdAt: Date
  createdByName: string
  may: OnboardingMay
}

export type StepContent = { step: Step; version: number; done: boolean; content: DraftTenantContent | NoteContent; savedAt: Date | null; savedByName: string | null }
export type OnboardingEvent = { id: string; at: Date; byName: string; what: OnboardingAct; step: Step | null; words: string | null; detail: Record<string, unknown> }

/** Acts of the journal 历次版本. */
export const ONBOARDING_ACTS = [
  'STARTED', 'ADOPTED', 'STEP_SAVED', 'FOUNDED', 'UNITS_IMPORTED', 'PEOPLE_IMPORTED', 'ROLES_SET', 'LIMITS_SET', 'CALENDAR_SET', 'SANDBOX_RUN', 'GATE_ASKED', 'GATE_TAKEN_BACK',
  'GATE_APPROVED', 'GATE_REFUSED', 'ISSUE_OPENED', 'ISSUE_CLOSED', 'SUSPENDED', 'RESUMED', 'END_PLANNED', 'END_UNDONE', 'MERGED', 'OFFBOARDED',
] as const
export type OnboardingAct = (typeof ONBOARDING_ACTS)[number]
export const onboardingActNames: Record<OnboardingAct, string> = {
  STARTED: '新建', ADOPTED: '补建上线记录', STEP_SAVED: '保存', FOUNDED: '设立租户', UNITS_IMPORTED: '导入单位', PEOPLE_IMPORTED: '导入人员', ROLES_SET: '改职责', LIMITS_SET: '改时限',
  CALENDAR_SET: '改历法', SANDBOX_RUN: '沙箱演练', GATE_ASKED: '提交核准', GATE_TAKEN_BACK: '撤回提交', GATE_APPROVED: '核准', GATE_REFUSED: '不予核准', ISSUE_OPENED: '记问题',
  ISSUE_CLOSED: '问题办结', SUSPENDED: '暂停', RESUMED: '恢复', END_PLANNED: '定下终止', END_UNDONE: '撤销终止', MERGED: '并入', OFFBOARDED: '退出',
}

export type GateView = { gate: Gate; lines: GateLine[]; ready: boolean; at: Date }

export type CoverageView = {
  total: number
  covered: number
  gaps: { categoryCode: string; path: string; why: string }[]
  /** Every role the catalogue names, and the county's units that hold it. */
  roles: { role: UnitRole; name: string; categories: number; units: { id: number; name: string }[] }[]
}

/** A limit of the county beside the prefecture's; a county may only be quicker. `null`: inherited. */
export type LimitRow = { key: string; name: string; unit: string; inherited: number; own: number | null }
export type ProfileView = {
  policyName: string | null
  inherited: SlaPolicy | null
  limits: LimitRow[]
  calendar: { own: boolean; years: ({ year: number } & CalendarYear)[]; officeHours: OfficeHours[] } | null
  /** Order numbers begin with the area code (rule 2.6). */
  numbering: { prefix: string; example: string }
  /** Entries of the prefecture's knowledge base that the county reads, and its own. */
  knowledge: { inherited: number; own: number }
}

export const ISSUE_GRADES = ['P1', 'P2', 'P3'] as const
export type IssueGrade = (typeof ISSUE_GRADES)[number]
export const issueGradeNames: Record<IssueGrade, string> = { P1: '严重', P2: '一般', P3: '轻微' }
export type TrialIssue = { id: string; grade: IssueGrade; words: string; openedAt: Date; openedByName: string; closedAt: Date | null; closedByName: string | null; result: string | null }
/** Counts only: the wizard shows no order. */
export type TrialDay = { day: string; registered: number; signDue: number; signedOnTime: number; dispatched: number; misdispatched: number }
export type TrialView = { days: TrialDay[]; issues: TrialIssue[]; onTimeSign: { have: number; of: number }; wrongDispatch: { have: number; of: number } }

export type SandboxView = { run: SandboxRun | null }
export type TemplateFile = { name: string; mime: string; base64: string }
