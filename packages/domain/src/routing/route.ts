import type { RoutingBasis } from '../work-order/model.ts'
import { awayFromComplained } from './avoidance.ts'
import { plainLead, shared } from './candidates.ts'
import { afterRefusals, afterReturns } from './coordinate.ts'
import type { RoutingFacts, RoutingUnit } from './model.ts'
import type { RoutingCode } from './phrases.zh-CN.ts'
import { placeOf, tenantOf } from './place.ts'
import { NO_DECISION, type Decision, type Proposal, type Remark } from './proposal.ts'
import { byRemit } from './remit.ts'
import { suggestChannel, suggestUrgency } from './suggest.ts'
import { toward } from './toward.ts'
import { isComplainedOf, isFit, unitById } from './units.ts'

/**
 * 属地 → 主管 → 协调: what to do with the order now, step by step (rule 6.3). Pure; a proposal only,
 * the dispatcher decides and `guardDispatch` checks the choice.
 */
export function route(facts: RoutingFacts): Proposal {
  const decision = designated(facts) ?? assignedFromAbove(facts) ?? awayFromComplained(facts) ?? afterReturns(facts) ?? byPlace(facts)
  const first = decision.candidates.find((candidate) => candidate.roleInOrder === 'LEAD')
  return {
    ...decision,
    urgentFirst: isUrgent(facts),
    explanation: [...urgentRemarks(facts, unitById(facts, decision.lead ?? first?.unitId ?? null)), ...decision.explanation, ...orderRemarks(facts)],
    warnings: [...decision.warnings, ...warnings(facts)],
  }
}

/** What a coordinator has designated stays so (R9). */
function designated(facts: RoutingFacts): Decision | null {
  const unit = unitById(facts, facts.order.designatedUnitId)
  return unit && isUsable(facts, unit) ? named(facts, unit, 7, 'COORDINATION', 'S7_DESIGNATED') : null
}

/** Step 2. A handler that can't take the order, or is the one complained of, is left out with a warning. */
function assignedFromAbove(facts: RoutingFacts): Decision | null {
  const unit = unitById(facts, facts.order.upperAssignedUnitId)
  return unit && isUsable(facts, unit) ? named(facts, unit, 2, 'UPPER_ASSIGN', 'S2_UPPER_ASSIGNED') : null
}

/** Somebody has named the unit already: straight there, or towards its tenant. */
function named(facts: RoutingFacts, unit: RoutingUnit, step: 2 | 7, basis: RoutingBasis, code: RoutingCode): Decision {
  const why: Remark = { code, params: { unit: unit.name } }
  const { action, remark } = toward(facts, tenantOf(facts, unit.tenantId))
  return {
    ...NO_DECISION,
    step,
    action,
    basis,
    targetTenantId: unit.tenantId,
    lead: action === 'DISPATCH' ? unit.id : null,
    candidates: shared([plainLead(unit, 1, [why])]),
    explanation: [why, ...remark],
  }
}

/** Step 4, then level and remit inside the territory. */
function byPlace(facts: RoutingFacts): Decision {
  const place = placeOf(facts)
  if (place.kind === 'ASK') {
    return { ...NO_DECISION, step: 4, action: 'ASK_CALLER', basis: 'TERRITORY', explanation: [{ code: 'S4_ASK', params: {} }] }
  }
  if (place.kind === 'OUTSIDE') {
    return { ...NO_DECISION, step: 4, action: 'REFUSE_AREA', basis: 'TERRITORY', explanation: [{ code: 'S4_OUTSIDE', params: { area: place.area } }] }
  }
  return afterRefusals(facts, place.tenant) ?? byRemit(facts, place)
}

const isUsable = (facts: RoutingFacts, unit: RoutingUnit) => isFit(unit, facts) && !isComplainedOf(facts, unit)
const isUrgent = ({ order }: RoutingFacts) => order.urgency === 'CRITICAL' || order.urgency === 'URGENT'

/** Step 1: the duty unit and, where life is in danger, the emergency line come before any formality. */
function urgentRemarks(facts: RoutingFacts, unit: RoutingUnit | undefined): Remark[] {
  if (!isUrgent(facts)) return []
  const { urgency, text } = facts.order
  const lined = urgency === 'CRITICAL' ? suggestUrgency(text).words.filter((entry) => entry.line) : []
  const first = lined.filter((entry, index) => lined.findIndex((other) => other.line === entry.line) === index)
  return [
    ...first.map((entry): Remark => ({ code: 'S1_LINE_FIRST', params: { word: entry.word, line: entry.line ?? '' } })),
    ...(unit ? [{ code: 'S1_DUTY_FIRST' as const, params: { urgency, unit: unit.name } }] : []),
  ]
}

/** Rules that hold wherever the order goes (R6, R13). */
function orderRemarks({ order }: RoutingFacts): Remark[] {
  return [
    ...(order.requestType === 'REPORT' ? [{ code: 'R6_HIDDEN' as const, params: {} }] : []),
    ...(order.isEnterprise ? [{ code: 'R13_ENTERPRISE' as const, params: {} }] : []),
  ]
}

function warnings(facts: RoutingFacts): Remark[] {
  const { order, settings } = facts
  const remarks: Remark[] = []
  if (suggestUrgency(order.text).words.some((entry) => entry.sensitive)) remarks.push({ code: 'W_SENSITIVE', params: { minutes: settings.sensitiveReportMinutes } })
  if (order.requestType === 'CONSULT') remarks.push({ code: 'W_KB_FIRST', params: {} })
  const channel = suggestChannel(order.text)
  if (channel) remarks.push({ code: 'W_STATUTORY', params: channel })
  const assigned = unitById(facts, order.upperAssignedUnitId)
  if (assigned && !isUsable(facts, assigned)) remarks.push({ code: 'W_UPPER_UNUSABLE', params: { unit: assigned.name } })
  if (order.complainedUnitId !== null && !unitById(facts, order.complainedUnitId)) remarks.push({ code: 'W_UNKNOWN_COMPLAINED', params: {} })
  return remarks
}
