import { dateOfDay, dayOf } from '../deadline/beijing.ts'
import { addWorkingDays, isWorkday, startOfBusiness, type Calendar } from '../deadline/calendar.ts'
import type { OrderSettings } from './settings.ts'

/** When a suspended order is looked at next: the morning of the day, or of the first working day after it; `null` where it goes on before. */
export function nextCheck(now: Date, resumeBy: Date, calendar: Calendar, { checkSuspensionEvery }: Pick<OrderSettings, 'checkSuspensionEvery'>): Date | null {
  const date = dateOfDay(dayOf(now) + checkSuspensionEvery)
  if (startOfBusiness(calendar, date) >= resumeBy) return null
  const at = startOfBusiness(calendar, isWorkday(calendar, date) ? date : addWorkingDays(calendar, date, 1))
  return at < resumeBy ? at : null
}

/** Rule 4.2 T23: what a clock may stand still for. */
export const SUSPENSION_GROUNDS = ['COURT_OR_TEST', 'FORCE_MAJEURE', 'SEASONAL', 'CALLER_ASKED', 'UPPER_POLICY'] as const
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number]
export const suspensionNames: Record<SuspensionGround, string> = {
  COURT_OR_TEST: '等待诉讼、鉴定或检测结果', FORCE_MAJEURE: '不可抗力', SEASONAL: '受季节限制的工程', CALLER_ASKED: '诉求人要求暂缓', UPPER_POLICY: '等待上级政策',
}
