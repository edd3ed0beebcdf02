import type { Proposal } from '@hotline/domain/routing/proposal.ts'
import { routingSentence } from '@hotline/domain/routing/phrases.zh-CN.ts'
import type { RoutingBasis, TransferStay } from '@hotline/domain/work-order/model.ts'
import type { Choice, Ground } from './choice.ts'

/** What Enter would send now. */
export type Plan =
  | {
      verb: 'dispatch'; leadUnitId: number; coUnitIds: number[]; coTenantIds: number[]; basis: RoutingBasis; ruleId: number | null
      /** The catalogue doesn't settle it: the dispatcher says on what it rests. */
      manual: { clause: string; overrideReason: string } | null
      directToUnit: boolean
    }
  | { verb: 'sendDown'; toTenantId: number; basis: string; basisNeeded: boolean }
  | { verb: 'proposeTransfer'; toTenantId: number; reason: string; evidence: string; stay: TransferStay }
  | { verb: 'raiseDispute'; ground: Ground; words: string; unitIds: number[] }
  | { verb: 'dispatch' | 'sendDown' | 'proposeTransfer' | 'raiseDispute'; missing: 'unit' | 'tenant' | 'ground' }
  /** Nothing can go out before something is known or done elsewhere. */
  | { verb: null }

export type Routed = { proposal: Proposal; order: { areaCode: string | null; transferCount: number }; areaOf: (tenantId: number) => string | undefined }

/** The proposal with the dispatcher's changes laid over it. */
export function planOf(choice: Choice, { proposal, order, areaOf }: Routed): Plan {
  switch (choice.way) {
    case 'unit': return choice.leadUnitId === null ? { verb: 'dispatch', missing: 'unit' } : dispatchPlan(choice, proposal, choice.leadUnitId)
    case 'sendDown': return choice.toTenantId === null ? { verb: 'sendDown', missing: 'tenant' } : downPlan(choice, choice.toTenantId, order.areaCode, areaOf)
    case 'proposeTransfer': return choice.toTenantId === null ? { verb: 'proposeTransfer', missing: 'tenant' } : transferPlan(choice, proposal, choice.toTenantId)
    case 'raiseDispute': return disputePlan(choice, proposal, order.transferCount)
    case null: return proposedPlan(choice, proposal, { order, areaOf })
  }
}

function proposedPlan(choice: Choice, proposal: Proposal, { order, areaOf }: Omit<Routed, 'proposal'>): Plan {
  const { action, lead, targetTenantId } = proposal
  const named = proposal.candidates.find((candidate) => candidate.roleInOrder === 'LEAD')?.unitId ?? null
  switch (action) {
    case 'DISPATCH': return lead === null ? { verb: 'dispatch', missing: 'unit' } : dispatchPlan(choice, proposal, lead)
    case 'SEND_DOWN':
      if (choice.directToUnit && named !== null) return dispatchPlan(choice, proposal, named)
      return targetTenantId === null ? { verb: 'sendDown', missing: 'tenant' } : downPlan(choice, targetTenantId, order.areaCode, areaOf)
    case 'REPORT_UP':
    case 'TRANSFER': return targetTenantId === null ? { verb: 'proposeTransfer', missing: 'tenant' } : transferPlan(choice, proposal, targetTenantId)
    case 'COORDINATE': return disputePlan(choice, proposal, order.transferCount)
    case 'ASK_CALLER':
    case 'REFUSE_AREA': return { verb: null }
  }
}

function dispatchPlan(choice: Choice, proposal: Proposal, leadUnitId: number): Plan {
  const proposed = leadUnitId === proposal.lead || (choice.directToUnit && choice.way === null)
  const settled = proposed && proposal.ruleId !== null
  const why = proposal.explanation.map(routingSentence).join('')
  return {
    verb: 'dispatch',
    leadUnitId,
    coUnitIds: (choice.coUnitIds ?? proposal.co).filter((id) => id !== leadUnitId),
    coTenantIds: proposal.coTenantIds,
    basis: choice.basis ?? proposal.basis,
    ruleId: proposed ? proposal.ruleId : null,
    // A lead that the engine itself proposes without a catalogue entry rests on its own sentences.
    manual: settled ? null : { clause: choice.clause ?? (proposed ? why : ''), overrideReason: choice.overrideReason ?? (proposed ? why : '') },
    directToUnit: choice.directToUnit,
  }
}

function downPlan(choice: Choice, toTenantId: number, areaCode: string | null, areaOf: Routed['areaOf']): Plan {
  return { verb: 'sendDown', toTenantId, basis: choice.reason ?? '', basisNeeded: areaOf(toTenantId) !== areaCode }
}

function transferPlan(choice: Choice, proposal: Proposal, toTenantId: number): Plan {
  const sentences = toTenantId === proposal.targetTenantId ? proposal.explanation.map(routingSentence) : []
  return { verb: 'proposeTransfer', toTenantId, reason: choice.reason ?? sentences.join(''), evidence: choice.evidence ?? '', stay: choice.stay }
}

function disputePlan(choice: Choice, proposal: Proposal, transferCount: number): Plan {
  const ground = choice.ground ?? proposedGround(proposal, transferCount)
  if (!ground) return { verb: 'raiseDispute', missing: 'ground' }
  const proposed = ground === 'TIE' ? proposal.candidates.filter((candidate) => candidate.roleInOrder === 'LEAD').map((candidate) => candidate.unitId) : []
  return { verb: 'raiseDispute', ground, words: choice.words ?? proposal.explanation.map(routingSentence).join(''), unitIds: choice.disputeUnitIds.length ? choice.disputeUnitIds : proposed }
}

function proposedGround(proposal: Proposal, transferCount: number): Ground | null {
  const said = new Set(proposal.explanation.map((remark) => remark.code))
  if (said.has('S7_TIE')) return 'TIE'
  if (said.has('S7_NO_RULE')) return 'NO_RULE'
  if (said.has('S7_REFUSED')) return 'REFUSED'
  return transferCount > 1 ? 'LIMIT' : null
}

/** What is still to be written before the plan can go out; empty when it may. */
export function gapsOf(plan: Plan, opinion: string): ('unit' | 'tenant' | 'ground' | 'clause' | 'overrideReason' | 'opinion' | 'basis' | 'reason' | 'evidence' | 'words' | 'units')[] {
  if (plan.verb === null) return []
  if ('missing' in plan) return [plan.missing]
  switch (plan.verb) {
    case 'dispatch': return [
      ...(plan.manual && !plan.manual.clause.trim() ? ['clause' as const] : []),
      ...(plan.manual && !plan.manual.overrideReason.trim() ? ['overrideReason' as const] : []),
      ...(opinion.trim() ? [] : ['opinion' as const]),
    ]
    case 'sendDown': return [...(plan.basisNeeded && !plan.basis.trim() ? ['basis' as const] : []), ...(opinion.trim() ? [] : ['opinion' as const])]
    case 'proposeTransfer': return [...(plan.reason.trim() ? [] : ['reason' as const]), ...(plan.evidence.trim() ? [] : ['evidence' as const])]
    case 'raiseDispute': return [
      ...(plan.ground === 'TIE' && plan.unitIds.length < 2 ? ['units' as const] : []),
      ...((plan.ground === 'TIE' || plan.ground === 'NO_RULE') && !plan.words.trim() ? ['words' as const] : []),
    ]
  }
}

/** A plan with nothing missing. */
export type Sendable = Exclude<Plan, { verb: null } | { missing: string }>
export const isSendable = (plan: Plan): plan is Sendable => plan.verb !== null && !('missing' in plan)

/** The inputs of the four verbs, as the server takes them. */
export const dispatchInput = ({ leadUnitId, coUnitIds, coTenantIds, basis, ruleId, manual, directToUnit }: Extract<Sendable, { verb: 'dispatch' }>, opinion: string) => ({
  leadUnitId, co: [...coUnitIds.map((unitId) => ({ unitId })), ...coTenantIds.map((tenantId) => ({ tenantId }))], basis, ruleId, manualBasis: manual, opinion, directToUnit,
})
export const sendDownInput = ({ toTenantId, basis }: Extract<Sendable, { verb: 'sendDown' }>, opinion: string) => ({ toTenantId, opinion, basis: basis.trim() || null })
export const transferInput = ({ toTenantId, reason, evidence, stay }: Extract<Sendable, { verb: 'proposeTransfer' }>) => ({ toTenantId, reason, evidence, stay })
export const disputeInput = ({ ground, words, unitIds }: Extract<Sendable, { verb: 'raiseDispute' }>) => ({ ground, words: words.trim() || null, unitIds })
