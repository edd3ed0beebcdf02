import { z } from 'zod'
import { due, returnDecisionLimit } from '../deadline/limit.ts'
import { must } from '../errors.ts'
import { isComplainedOf } from '../routing/units.ts'
import { calendarOf, type Party } from './assigning.ts'
import type { OrderRequest, RequestKind } from './beside.ts'
import { unitNamed } from './co-handlers.ts'
import { disputeOpened } from './disputes.ts'
import type { Facts } from './facts.ts'
import { heldByTenant, heldByUnit, soonest, workingDue } from './holding.ts'
import type { Assignment, WorkOrder } from './model.ts'
import { tenantNamed } from './moving.ts'
import { mustHaveNoneOpen } from './requests.ts'
import { routingFacts } from './routing-facts.ts'
import type { Row } from './rows.ts'
import type { Decision } from './transition.ts'
import { maybeWords, words } from './words.ts'

/** Reason codes of rule 4.3. */
export const RETURN_GROUNDS = ['WRONG_AREA', 'WRONG_REMIT', 'OWNERSHIP_UNCLEAR', 'DUPLICATE', 'OUT_OF_SCOPE', 'INFO_INSUFFICIENT', 'LEVEL_MISMATCH'] as const
export type ReturnGround = (typeof RETURN_GROUNDS)[number]

export const returnGroundNames: Record<ReturnGround, string> = {
  WRONG_AREA: '属地不符', WRONG_REMIT: '职责不符', OWNERSHIP_UNCLEAR: '权属不清', DUPLICATE: '重复工单', OUT_OF_SCOPE: '不属受理范围',
  INFO_INSUFFICIENT: '信息不全', LEVEL_MISMATCH: '层级不符',
}

export const RETURN_KINDS = ['RETURN', 'LATE_RETURN'] as const satisfies readonly RequestKind[]
const ELSEWHERE: readonly string[] = ['WRONG_AREA', 'WRONG_REMIT', 'OWNERSHIP_UNCLEAR', 'LEVEL_MISMATCH'] satisfies ReturnGround[]
/** On such a ground it has to be said whose the matter is instead (T14). A duplicate, a matter out of scope and missing facts are nobody else's. */
export const namesElsewhere = (ground: ReturnGround): boolean => ELSEWHERE.includes(ground)
const INFO = 'INFO_INSUFFICIENT' satisfies ReturnGround

/** What every return has to say (T14). Whose matter it is otherwise: a unit, or the tenant where its units aren't known. */
export const returnFields = {
  words: words('words', 1000),
  basis: words('return-basis', 1000),
  suggestedUnitId: z.number().int().nullable().default(null),
  suggestedTenantId: z.number().int().nullable().default(null),
  evidence: maybeWords('evidence', 1000),
}
type Suggestion = { ground: ReturnGround; suggestedUnitId: number | null; suggestedTenantId: number | null }
type Places = Pick<Facts, 'units' | 'tenants'>

/** Rule 4.3 against dodging: who says "not mine" says whose. Answers what to keep of it. */
export function suggested(order: WorkOrder, { ground, suggestedUnitId, suggestedTenantId }: Suggestion, { units, tenants }: Places): { suggestedUnitId: number | null; tenant: { suggestedTenantId?: number } } {
  must(!ELSEWHERE.includes(ground) || suggestedUnitId !== null || suggestedTenantId !== null, 'work-order.suggestion-missing')
  if (suggestedUnitId !== null) {
    const unit = unitNamed(units, suggestedUnitId)
    must(unit.id !== order.leadUnitId, 'work-order.suggestion-is-self', { unit: unit.name })
    must(unit.status === 'ACTIVE', 'work-order.unit-inactive', { unit: unit.name })
    return { suggestedUnitId, tenant: unit.tenantId === order.tenantId ? {} : { suggestedTenantId: unit.tenantId } }
  }
  if (suggestedTenantId === null) return { suggestedUnitId: null, tenant: {} }
  const tenant = tenantNamed(tenants, suggestedTenantId)
  must(tenant.id !== order.tenantId, 'work-order.suggestion-own-tenant', { tenant: tenant.name })
  return { suggestedUnitId: null, tenant: { suggestedTenantId } }
}

/** R8 and R9: never what was designated, and each unit once; that facts were missing is asked apart from whose it is. */
export function mustBeReturnable(order: WorkOrder, lead: Assignment, requests: readonly OrderRequest[], ground: ReturnGround): void {
  must(!order.isDesignated, 'work-order.designated-no-return', { unit: order.leadUnitName ?? '' })
  mustHaveNoneOpen(requests, ...RETURN_KINDS)
  const answered = (request: OrderRequest) => request.ground === INFO && request.status === 'APPROVED' && ground !== INFO
  const earlier = requests.find((request) => isReturn(request) && request.unitId === lead.unitId && request.status !== 'CANCELLED' && !answered(request))
  must(!earlier, 'work-order.returned-before', { no: earlier?.no ?? '', unit: lead.unitName })
}

export const isReturn = (request: Pick<OrderRequest, 'kind'>): boolean => request.kind === 'RETURN' || request.kind === 'LATE_RETURN'

type Under = { requests: readonly OrderRequest[]; facts: Pick<Facts, 'tenants' | 'units' | 'rules' | 'sla' | 'calendars' | 'assignments' | 'settings'>; lead: Assignment; now: Date; newId: () => string }
type Returned = Pick<OrderRequest, 'ground' | 'suggestedUnitId' | 'detail'>
type Submitted = Decision & { rows: Row[]; request: { status: 'SUBMITTED' | 'DISPUTED'; dueAt: Date | null } }

/**
 * The unit has said its last word: the order waits at its owner for the review, the unit's clock running on (先办后议).
 * The order's second return is a dispute by itself (R8); missing facts are no quarrel.
 */
export function submittedReturn(order: WorkOrder, request: Returned, under: Under): Submitted {
  const { facts, lead, now } = under
  const asked: Row = { update: 'assignment', id: lead.id, patch: { status: 'RETURN_REQUESTED' } }
  if (request.ground !== INFO && order.returnCount + 1 >= facts.settings.routing.returnsBeforeDispute) {
    const opened = returnDisputed(order, request, under)
    return { ...opened, rows: [asked, ...opened.rows], request: { status: 'DISPUTED', dueAt: null } }
  }
  const dueAt = due(now, returnDecisionLimit(facts.sla), calendarOf(facts.calendars, order.tenantId))
  const held = heldByTenant(tenantNamed(facts.tenants, order.tenantId), now)
  return {
    patch: { ...held.patch, status: 'RETURN_REVIEW', nextDueAt: dueAt },
    event: {},
    rows: [asked, ...held.rows],
    request: { status: 'SUBMITTED', dueAt },
  }
}

/** The units that gave it back, the one that gives it back now, and whose it is in its eyes; never the one complained of (R5). */
export function returnDisputed(order: WorkOrder, request: Returned, { requests, facts, lead, now, newId }: Under): Decision & { rows: Row[] } {
  const unit = (id: number): Party => ({ tenantId: unitNamed(facts.units, id).tenantId, unitId: id, name: unitNamed(facts.units, id).name })
  const { suggestedTenantId } = request.detail
  const centre = request.suggestedUnitId === null && suggestedTenantId !== undefined ? [suggestedTenantId] : []
  const earlier = requests.filter((each) => isReturn(each) && each.status === 'APPROVED' && each.ground !== INFO)
  const unitIds = [...earlier.map((each) => each.unitId), lead.unitId, request.suggestedUnitId].flatMap((id) => (id === null ? [] : id))
  const routing = routingFacts(order, order.tenantId, facts, now)
  const parties = [
    ...[...new Set(unitIds)].filter((id) => !isComplainedOf(routing, unitNamed(facts.units, id))).map(unit),
    ...centre.map((id): Party => ({ tenantId: id, unitId: null, name: tenantNamed(facts.tenants, id).name })),
  ]
  return disputeOpened(order, { ground: 'RETURNED', parties, facts, now, newId })
}

/** The return is off the table: the unit holds the order again, in the state it was in, with its dates as they ran on. */
export function backToUnit(order: WorkOrder, { detail }: Pick<OrderRequest, 'detail'>, lead: Assignment, now: Date): { patch: Decision['patch']; rows: Row[] } {
  must(lead.unitId !== null, 'work-order.no-lead')
  const status = detail.from ?? 'DISPATCHED'
  const unsigned = status === 'DISPATCHED'
  const held = heldByUnit({ id: lead.unitId, tenantId: lead.unitTenantId, name: lead.unitName }, lead.id, now)
  return {
    patch: { ...held.patch, status, nextDueAt: unsigned ? soonest(order.signDueAt) : workingDue(order) },
    rows: [{ update: 'assignment', id: lead.id, patch: { status: unsigned ? 'PENDING_SIGN' : 'IN_PROGRESS' } }, ...held.rows],
  }
}
