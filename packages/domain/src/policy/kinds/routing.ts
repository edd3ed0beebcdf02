import { z } from 'zod'
import { ROUTING_DEFAULTS, type RoutingSettings } from '../../routing/model.ts'
import { UNIT_DEFAULTS } from '../../unit/settings.ts'
import type { KindDefinition } from './kind.ts'
import { wholeWorkingDays } from './values.ts'

/** Numbers of rules 1.3, 4.3, 6.4 and 6.5. */
export const routingKind: KindDefinition<RoutingSettings> = {
  label: '派单规则',
  about: '单位配备和变动、退单、转办和敏感件上报的门槛。已受理的工单按受理时的版本，单位的变动按变动时的版本，自动派单按进入派单队列时的版本。',
  schema: z.object({
    minimumStaff: z.int().min(1).max(50),
    returnsBeforeDispute: z.int().min(1).max(10),
    maximumTransfers: z.int().min(1).max(10),
    sensitiveReportMinutes: z.int().min(1).max(1_440),
    // Versions published before there were such settings go by what held then.
    autoDispatch: z.boolean().default(ROUTING_DEFAULTS.autoDispatch),
    unit: z.object({ undoDays: z.int().min(1).max(366), fileContactWithin: wholeWorkingDays, remindDays: z.int().min(1).max(60) }).default(UNIT_DEFAULTS),
  }),
  proposal: ROUTING_DEFAULTS,
  terms: [
    { path: 'minimumStaff', label: '单位 A/B 岗至少', group: '派单', type: 'NUMBER', way: 'MORE', unit: '人' },
    { path: 'returnsBeforeDispute', label: '第几次退单起进协调', group: '派单', type: 'NUMBER', way: 'LESS', unit: '次' },
    // Where an order may not go on, the prefecture has to step in: how soon is for the prefecture to say.
    { path: 'maximumTransfers', label: '转办满几次由地市指定', group: '派单', type: 'NUMBER', way: 'FIXED', unit: '次' },
    { path: 'sensitiveReportMinutes', label: '敏感件上报', group: '派单', type: 'NUMBER', way: 'LESS', unit: '分钟内' },
    // Each centre knows whether its catalogue is good enough.
    { path: 'autoDispatch', label: '目录唯一确定的一般件自动派单', group: '派单', type: 'BOOLEAN', way: 'OWN' },
    // A shorter time would only take the units' chance to put a mistake right.
    { path: 'unit.undoDays', label: '移动、合并、停用后可撤销', group: '单位变动', type: 'NUMBER', way: 'FIXED', unit: '天内' },
    { path: 'unit.fileContactWithin', label: '人员、电话变动的报备', group: '单位变动', type: 'LIMIT', way: 'LESS' },
    { path: 'unit.remindDays', label: '报备到期前提醒', group: '单位变动', type: 'NUMBER', way: 'MORE', unit: '天' },
  ],
}
