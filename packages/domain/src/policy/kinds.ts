import type { ScorePlan } from '../assessment/plan.ts'
import type { ConductSettings } from '../conduct/settings.ts'
import type { CalendarContent } from '../deadline/calendar-overlay.ts'
import type { SlaPolicy } from '../deadline/limit.ts'
import type { MatchSettings } from '../duplicates/score.ts'
import type { CatalogueContent } from '../routing/catalogue-changes.ts'
import type { RoutingSettings } from '../routing/model.ts'
import type { OrderSettings } from '../work-order/settings.ts'
import { calendarKind } from './kinds/calendar.ts'
import { catalogueKind } from './kinds/catalogue.ts'
import { centreKind, type CentreSettings } from './kinds/centre.ts'
import { conductKind } from './kinds/conduct.ts'
import type { KindDefinition } from './kinds/kind.ts'
import { matchKind } from './kinds/match.ts'
import { orderKind } from './kinds/order.ts'
import { routingKind } from './kinds/routing.ts'
import { scoringKind } from './kinds/scoring.ts'
import { slaKind } from './kinds/sla.ts'

/** What a prefecture sets by a rule document: each kind has versions of its own, one of them in force at any moment. */
export type PolicyContent = { SLA: SlaPolicy; ORDER: OrderSettings; ROUTING: RoutingSettings; MATCH: MatchSettings; CONDUCT: ConductSettings; SCORING: ScorePlan; CENTRE: CentreSettings; CALENDAR: CalendarContent; CATALOGUE: CatalogueContent }
export type PolicyKind = keyof PolicyContent
export const POLICY_KINDS = ['SLA', 'ORDER', 'ROUTING', 'MATCH', 'CONDUCT', 'SCORING', 'CENTRE', 'CALENDAR', 'CATALOGUE'] as const satisfies readonly PolicyKind[]

/** Every kind with all there is to know of it; a new kind is a line here, and its name in the table's check. */
export const POLICY: { [K in PolicyKind]: KindDefinition<PolicyContent[K]> } = {
  SLA: slaKind, ORDER: orderKind, ROUTING: routingKind, MATCH: matchKind, CONDUCT: conductKind, SCORING: scoringKind, CENTRE: centreKind, CALENDAR: calendarKind, CATALOGUE: catalogueKind,
}

/** Whether a county may set something of its own, and then only what is tighter (rule 5.2, B98) or what it may add. */
export const mayTighten = (kind: PolicyKind): boolean => POLICY[kind].overlay !== undefined || POLICY[kind].changes === true || POLICY[kind].terms.some(({ way }) => way !== 'FIXED')
