import type { Step } from './steps.ts'

export const GATES = ['G1', 'G2'] as const
export type Gate = (typeof GATES)[number]
export const gateNames: Record<Gate, string> = { G1: '就绪', G2: '上线' }

export const G1_LINES = ['UNITS', 'COVERAGE', 'DUTIES', 'CALENDAR', 'DRILL', 'SANDBOX', 'TELEPHONY', 'LINKAGE', 'TRAINING', 'RESTORE'] as const
export const G2_LINES = ['TRIAL_DAYS', 'ON_TIME_SIGN', 'WRONG_DISPATCH', 'ISSUES'] as const
export const GATE_LINES = [...G1_LINES, ...G2_LINES] as const
export type GateLineKey = (typeof GATE_LINES)[number]

export const gateLineNames: Record<GateLineKey, string> = {
  UNITS: '单位资料齐全', COVERAGE: '派单目录全覆盖', DUTIES: '岗位配齐', CALENDAR: '今明两年历法', DRILL: '应急演练', SANDBOX: '沙箱走完全程',
  TELEPHONY: '话务接入', LINKAGE: '联动单位', TRAINING: '培训考试', RESTORE: '恢复测试',
  TRIAL_DAYS: '试运行天数', ON_TIME_SIGN: '按时签收', WRONG_DISPATCH: '派单差错', ISSUES: '严重问题清零',
}

/** STATED: no fact, but somebody's word for it, with name and date. */
export const LINE_STATUSES = ['MET', 'UNMET', 'NOT_COUNTED', 'STATED'] as const
export type LineStatus = (typeof LINE_STATUSES)[number]
export const lineStatusNames: Record<LineStatus, string> = { MET: '已达到', UNMET: '未达到', NOT_COUNTED: '未计入', STATED: '已声明' }

/** What `have` and `need` count. PERCENT: both are shares, 0..1. */
export type LineMeasure = 'UNITS' | 'CATEGORIES' | 'DUTIES' | 'YEARS' | 'TIMES' | 'ORDERS' | 'DAYS' | 'PERCENT' | 'ISSUES'
export const measureNames: Record<LineMeasure, string> = { UNITS: '家', CATEGORIES: '类', DUTIES: '岗', YEARS: '年', TIMES: '次', ORDERS: '件', DAYS: '天', PERCENT: '', ISSUES: '个' }

/** Somebody's word for what the product can't see. */
export type Statement = { byName: string; at: Date }

/** One line of a gate, told by the server from facts; nobody ticks it off by hand. */
export type GateLine = {
  key: GateLineKey
  status: LineStatus
  /** null where nothing is counted (yet): a capability that isn't there, a trial without a single order. */
  have: number | null
  need: number | null
  measure: LineMeasure
  /** `have` must be at least or at most `need`. */
  bound: 'AT_LEAST' | 'AT_MOST'
  /** Names of what is missing, in Chinese, at most `MISSING_SHOWN`; the rest is counted by `have` and `need`. */
  missing: string[]
  /** The step in which it is mended. */
  step: Step
  /** STATED: who put his name to it, and when. */
  stated?: Statement
}
export const MISSING_SHOWN = 8

/** What holds the gate shut. */
export const unmet = (lines: readonly GateLine[]): GateLine[] => lines.filter((line) => line.status === 'UNMET')
