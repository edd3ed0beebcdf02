import type { SlaPolicy } from '../../deadline/limit.ts'
import { slaPolicySchema } from '../../deadline/sla-policy.ts'
import type { KindDefinition } from './kind.ts'
import { SLA_TERMS } from './sla-terms.ts'

/** Rules 5.2 and 5.5. They have no proposal: without limits in force nothing is registered. */
export const slaKind: KindDefinition<SlaPolicy> = {
  label: '办理时限', about: '受理、派单、签收、办理、延期、回访、督办的时限和预警。', schema: slaPolicySchema, proposal: null, terms: SLA_TERMS,
}
