import type { SlaPolicy } from '../deadline/limit.ts'
import { MATCH_DEFAULTS, type MatchSettings } from '../duplicates/score.ts'

/** What a prefecture sets by a rule document: each kind has versions of its own, one of them in force at any moment. */
export const POLICY_KINDS = ['SLA', 'MATCH'] as const
export type PolicyKind = (typeof POLICY_KINDS)[number]

export type PolicyContent = { SLA: SlaPolicy; MATCH: MatchSettings }

/** What the rule book proposes while no version is in force; limits (5.2) have no such proposal: without a policy nothing is registered. */
export const POLICY_DEFAULTS: { [K in PolicyKind]: PolicyContent[K] | null } = { SLA: null, MATCH: MATCH_DEFAULTS }

/** Kinds in which a county may set something of its own, and only what is tighter (rule 5.2, B98). */
export const TIGHTENABLE = ['SLA'] as const satisfies readonly PolicyKind[]
export const mayTighten = (kind: PolicyKind): boolean => TIGHTENABLE.some((each) => each === kind)

export const policyKindNames: Record<PolicyKind, string> = { SLA: '办理时限', MATCH: '重复件判定' }
