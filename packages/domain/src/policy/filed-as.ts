import type { FilingKind } from '../work-order/beside.ts'
import type { PolicyKind } from './kinds.ts'

/** As what a county's published version comes into its prefecture's register (rule 4.9). */
export const FILED_AS: Record<PolicyKind, FilingKind> = {
  CATALOGUE: 'CATALOGUE', CALENDAR: 'CALENDAR', SLA: 'POLICY', ORDER: 'POLICY', ROUTING: 'POLICY', MATCH: 'POLICY', CONDUCT: 'POLICY', SCORING: 'POLICY', CENTRE: 'POLICY',
}
