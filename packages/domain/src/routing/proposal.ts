import type { RoutingBasis } from '../work-order/model.ts'
import type { RoutingCode } from './phrases.zh-CN.ts'

/** A key of the phrases with what fills its sentence. */
export type Remark = { code: RoutingCode; params: Record<string, string | number> }

export type RoutingAction = 'DISPATCH' | 'SEND_DOWN' | 'REPORT_UP' | 'TRANSFER' | 'COORDINATE' | 'ASK_CALLER' | 'REFUSE_AREA'

/** `share` is a ranking weight: all shares of a proposal add up to 1. */
export type Candidate = { unitId: number; share: number; roleInOrder: 'LEAD' | 'CO' | 'TERRITORY'; reasonCodes: Remark[] }

/** What the rule book would do with the order now, and why. */
export type Proposal = {
  /** The step of rule 6.3 that decided. */
  step: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
  action: RoutingAction
  basis: RoutingBasis
  /** Where it goes when the action isn't DISPATCH to an own unit. */
  targetTenantId: number | null
  /** The unit the acting tenant may dispatch to (R10, R11), or the first receiver that carries on during a COORDINATE (R7); else `null`. */
  lead: number | null
  co: number[]
  /** Centres that co-handle (R12). */
  coTenantIds: number[]
  ruleId: number | null
  candidates: Candidate[]
  /** The duty unit is phoned first, formal routing follows (step 1). */
  urgentFirst: boolean
  explanation: Remark[]
  warnings: Remark[]
}

/** A step's answer before the notes that hold for every step are added. */
export type Decision = Omit<Proposal, 'urgentFirst'>

/** The empty answer every step starts from. */
export const NO_DECISION: Omit<Decision, 'step' | 'action' | 'basis'> = {
  targetTenantId: null, lead: null, co: [], coTenantIds: [], ruleId: null, candidates: [], explanation: [], warnings: [],
}
