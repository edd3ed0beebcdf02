import { z } from 'zod'
import { ROUTING_DEFAULTS, type RoutingSettings } from '../../routing/model.ts'
import type { KindDefinition } from './kind.ts'

/** Numbers of rules 1.3, 4.3, 6.4 and 6.5. */
export const routingKind: KindDefinition<RoutingSettings> = {
  label: '派单规则',
  about: '单位配备、退单、转办和敏感件上报的门槛。已受理的工单按受理时的版本。',
  schema: z.object({
    minimumStaff: z.int().min(1).max(50),
    returnsBeforeDispute: z.int().min(1).max(10),
    maximumTransfers: z.int().min(1).max(10),
    sensitiveReportMinutes: z.int().min(1).max(1_440),
  }),
  proposal: ROUTING_DEFAULTS,
  terms: [
    { path: 'minimumStaff', label: '单位 A/B 岗至少', group: '派单', type: 'NUMBER', way: 'MORE', unit: '人' },
    { path: 'returnsBeforeDispute', label: '第几次退单起进协调', group: '派单', type: 'NUMBER', way: 'LESS', unit: '次' },
    // Where an order may not go on, the prefecture has to step in: how soon is for the prefecture to say.
    { path: 'maximumTransfers', label: '转办满几次由地市指定', group: '派单', type: 'NUMBER', way: 'FIXED', unit: '次' },
    { path: 'sensitiveReportMinutes', label: '敏感件上报', group: '派单', type: 'NUMBER', way: 'LESS', unit: '分钟内' },
  ],
}
