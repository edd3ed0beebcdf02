import { DAY_MS } from '../deadline/beijing.ts'
import { due } from '../deadline/limit.ts'
import { DomainError } from '../errors.ts'
import { calendarOf } from './assigning.ts'
import type { FilingKind } from './beside.ts'
import type { Facts } from './facts.ts'
import type { WorkOrder } from './model.ts'
import { tenantNamed } from './moving.ts'
import type { Row } from './rows.ts'

type Filed = {
  kind: FilingKind
  /** What the register's line says, without caller data. */
  subject: string
  order: Pick<WorkOrder, 'tenantId' | 'prefectureId'>
  facts: Pick<Facts, 'tenants' | 'calendars' | 'settings'>
  now: Date
  newId: () => string
}

/**
 * The line a county's act leaves in its prefecture's register (rule 4.9): after the fact, blocking nothing, open to
 * objection for some working days of the prefecture's calendar. Empty where the order is the prefecture's own.
 */
export function fileUpRow({ kind, subject, order, facts, now, newId }: Filed): Row[] {
  if (tenantNamed(facts.tenants, order.tenantId).kind === 'PREFECTURE') return []
  const objectUntil = objectionEnd(order.prefectureId, facts, now)
  const row = { id: newId(), prefectureId: order.prefectureId, kind, subject, filedAt: now, objectUntil, objectedAt: null, objectedBy: null, objectedByName: null, objection: null }
  return [{ insert: 'filing', row }]
}

/** A calendar nobody entered must not keep an emergency from being handed on: then the days are counted on the wall. */
function objectionEnd(prefectureId: number, { calendars, settings }: Filed['facts'], now: Date): Date {
  const within = settings.order.objectWithin
  try {
    return due(now, within, calendarOf(calendars, prefectureId))
  } catch (error) {
    if (error instanceof DomainError && error.code.startsWith('deadline.')) return new Date(now.getTime() + within.amount * DAY_MS)
    throw error
  }
}

/** How the register names what was filed. */
export const filingNames: Record<FilingKind, string> = {
  DESIGNATION: '指定承办', NOT_PURSUED: '不再办理', LONG_EXTENSION: '长时限延期', LONG_SUSPENSION: '长期挂起', EMERGENCY: '紧急转接', SENSITIVE: '敏感件',
  SUPERVISION_LETTER: '督办函', PII_EXPORT: '个人信息导出', CATALOGUE: '目录变更', UNIT_LEADER: '单位负责人变更', CALENDAR: '工作日历', SCORE_APPEAL: '考核申诉',
}
