import type { Actor } from '../../access/actor.ts'
import { beijing } from '../../deadline/test-calendars.ts'
import type { OrderRequest } from '../beside.ts'
import type { Colleague } from '../facts.ts'
import type { Assignment, WorkOrder } from '../model.ts'
import { buildAssignment, buildGround, buildHandled, buildRequest, buildUnitActor, NOW } from '../testing.ts'

// Worlds for the tests of returns: dispatched to unit 21 of county 2 this morning, not yet signed.

export const buildSent = (overrides: Partial<WorkOrder> = {}): WorkOrder =>
  buildHandled({ status: 'DISPATCHED', signedAt: null, returnDueAt: beijing('2026-03-05 18:00'), nextDueAt: beijing('2026-03-05 18:00'), ...overrides })

/** Given back and waiting for the centre's word. */
export const buildReviewed = (overrides: Partial<WorkOrder> = {}): WorkOrder =>
  buildSent({ status: 'RETURN_REVIEW', holderUnitId: null, nextDueAt: beijing('2026-03-04 15:00'), ...overrides })

export const unsigned = (overrides: Partial<Assignment> = {}): Assignment => buildAssignment({ status: 'PENDING_SIGN', signedAt: null, signedBy: null, handlerId: null, ...overrides })

/** Unit 22 gave it back before, and rightly so. */
export const earlier = (overrides: Partial<OrderRequest> = {}): OrderRequest =>
  buildRequest({ id: 'q0', status: 'APPROVED', unitId: 22, unitName: '区城管局', suggestedUnitId: 21, decidedBy: 'r1', decidedAt: NOW, ...overrides })

export const liaison = buildUnitActor({ personId: 'h1', duties: ['UNIT_LIAISON'] })
export const leader = buildUnitActor({ personId: 'l1', name: '赵敏', duties: ['UNIT_LEADER'] })
export const reviewer = { personId: 'r1', name: '周洁', duties: ['DISPATCH_REVIEWER' as const] }

type World = { requests?: OrderRequest[]; assignments?: Assignment[]; colleagues?: Colleague[]; now?: Date }
export const ground = (actor: Partial<Actor>, { requests = [], assignments = [unsigned()], colleagues = [], now = NOW }: World = {}) => buildGround({ actor, now, facts: { requests, assignments, colleagues } })
