import { DAY_MS } from '../deadline/beijing.ts'
import { due, type Limit } from '../deadline/limit.ts'
import { DomainError, must } from '../errors.ts'
import { calendarOf } from './assigning.ts'
import type { Filing, FilingKind } from './beside.ts'
import type { Facts } from './facts.ts'
import type { WorkOrder } from './model.ts'
import { tenantNamed } from './moving.ts'
import type { Row } from './rows.ts'

type Filed = {
  kind: FilingKind
  /** What the register's line says, without caller data; the order's number stands beside it. */
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
  const row = filingLine({ kind, subject, prefectureId: order.prefectureId, calendars: facts.calendars, within: facts.settings.order.objectWithin, now, newId })
  return [{ insert: 'filing', row }]
}

type Line = Pick<Filing, 'kind' | 'subject' | 'prefectureId'> & { calendars: Facts['calendars']; /** Until when may be objected. */ within: Limit; now: Date; newId: () => string }

/** The line itself, open to objection from now on. */
export const filingLine = ({ kind, subject, prefectureId, calendars, within, now, newId }: Line): Omit<Filing, 'eventVersion'> =>
  ({ id: newId(), prefectureId, kind, subject, filedAt: now, objectUntil: objectionEnd(prefectureId, within, calendars, now), objectedAt: null, objectedBy: null, objectedByName: null, objection: null })

/** A calendar nobody entered must not keep an emergency from being handed on: then the days are counted on the wall. */
function objectionEnd(prefectureId: number, within: Limit, calendars: Facts['calendars'], now: Date): Date {
  try {
    return due(now, within, calendarOf(calendars, prefectureId))
  } catch (error) {
    if (error instanceof DomainError && error.code.startsWith('deadline.')) return new Date(now.getTime() + within.amount * DAY_MS)
    throw error
  }
}

/** The prefecture objects once, and in time. @throws `work-order.filing-objected`, `work-order.objection-late` */
export function mustBeObjectable({ objectedAt, objectedByName, objectUntil }: Pick<Filing, 'objectedAt' | 'objectedByName' | 'objectUntil'>, now: Date): void {
  must(!objectedAt, 'work-order.filing-objected', { by: objectedByName ?? '' })
  must(now <= objectUntil, 'work-order.objection-late', { until: objectUntil })
}

/** How the register names what was filed. */
export const filingNames: Record<FilingKind, string> = {
  DESIGNATION: '指定承办', NOT_PURSUED: '不再办理', LONG_EXTENSION: '长时限延期', LONG_SUSPENSION: '长期挂起', EMERGENCY: '紧急转接', SENSITIVE: '敏感件',
  SUPERVISION_LETTER: '督办函', PII_EXPORT: '个人信息导出', CATALOGUE: '目录变更', UNIT_LEADER: '单位负责人变更', CALENDAR: '工作日历', POLICY: '规则变更', SCORE_APPEAL: '考核申诉',
}
