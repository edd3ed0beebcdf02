import { NOT_HANDLING_KINDS, type UnitKind } from './kinds.ts'

/** What a handling unit still has to appoint before it can take orders (rule 1.3). */
export const UNIT_GAPS = ['NO_LEADER', 'MANY_LEADERS', 'NO_STAFF', 'NO_DUTY_PHONE'] as const
export type UnitGap = (typeof UNIT_GAPS)[number]

export const unitGapNames: Record<UnitGap, string> = {
  NO_LEADER: '没有分管领导',
  MANY_LEADERS: '分管领导不止一人',
  NO_STAFF: 'AB岗人员不足',
  NO_DUTY_PHONE: '没有24小时应急联系电话',
}

export type UnitProfile = { kind: UnitKind; leaders: number; liaisons: number; dutyPhone: string | null }

/** Empty for a unit that is complete, and for one that never takes an order. `minimumStaff`: people who can sign, A and B posts. */
export function unitGaps({ kind, leaders, liaisons, dutyPhone }: UnitProfile, minimumStaff: number): UnitGap[] {
  if (NOT_HANDLING_KINDS.includes(kind) || kind === 'COMMUNITY') return []
  const gaps: UnitGap[] = []
  if (leaders === 0) gaps.push('NO_LEADER')
  if (leaders > 1) gaps.push('MANY_LEADERS')
  if (liaisons < minimumStaff) gaps.push('NO_STAFF')
  if (!dutyPhone?.trim()) gaps.push('NO_DUTY_PHONE')
  return gaps
}
