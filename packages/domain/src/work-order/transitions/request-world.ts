import type { ClockRow } from '../model.ts'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildActor, buildUnitActor, NOW } from '../testing.ts'

// Worlds for the tests of what a unit asks for and the centre decides.

export const leader = buildUnitActor({ personId: 'l1', name: '赵敏', duties: ['UNIT_LEADER'] })
export const chief = buildUnitActor({ personId: 'c1', name: '孙立', duties: ['UNIT_CHIEF'] })
export const reviewer = buildActor({ personId: 'v1', name: '何静', duties: ['DISPATCH_REVIEWER'] })
export const supervisor = buildActor({ personId: 's1', name: '周涛', duties: ['SUPERVISOR'] })
export const director = buildActor({ personId: 'd1', name: '郑岚', duties: ['CENTRE_DIRECTOR'] })
export const prefecture = buildActor({ personId: 'g1', name: '冯远', tenantId: 1, tenantKind: 'PREFECTURE', tenantName: '广元市', duties: ['SUPERVISOR'] })

/** The promise of the dispatch, in county 2's calendar. */
export const citizenClock: ClockRow = {
  kind: 'CITIZEN', assignmentId: null, cause: 'DISPATCH', startedAt: NOW, dueAt: beijing('2026-03-13 18:00'), limit: { unit: 'WORKING_DAY', amount: 7 }, calendarTenantId: 2, provisional: false,
}
