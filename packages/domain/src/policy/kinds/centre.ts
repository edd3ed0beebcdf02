import { z } from 'zod'
import { DELEGATION_DEFAULTS, type DelegationSettings } from '../../delegation/settings.ts'
import { ONBOARDING_DEFAULTS, type OnboardingSettings } from '../../onboarding/settings.ts'
import { TRACE_DEFAULTS, type TraceSettings } from '../../trace/settings.ts'
import type { KindDefinition } from './kind.ts'
import { atLeastOne, share } from './values.ts'

/** How a centre is run, beside its orders. */
export type CentreSettings = { delegation: DelegationSettings; trace: TraceSettings; onboarding: OnboardingSettings }

/** Numbers of rules 1.4, 10.3 and 14. */
export const centreKind: KindDefinition<CentreSettings> = {
  label: '中心管理',
  about: '岗位代理、谁看过的留痕和上限、区县上线的门槛。委托按提出时的版本，查看按查看时的版本，试运行按开始时的版本。',
  schema: z.object({
    delegation: z.object({ maximumLinks: z.int().min(1).max(5), longestDays: z.int().min(1).max(366), remindDays: z.int().min(1).max(90) }),
    // Six months is what the law asks for.
    trace: z.object({ revealsAnHour: atLeastOne, revealsAnHourMost: atLeastOne, collapseMinutes: z.int().min(0).max(1_440), keepMonths: z.int().min(6).max(600) }),
    onboarding: z.object({
      agentsPerShift: z.int().min(1).max(100), sandboxOrders: z.int().min(1).max(100), drills: z.int().min(1).max(20),
      trial: z.object({ minDays: z.int().min(1).max(366), maxDays: z.int().min(1).max(366) }).refine(({ minDays, maxDays }) => minDays <= maxDays, { path: ['maxDays'] }),
      onTimeSign: share, wrongDispatch: share,
    }),
  }),
  proposal: { delegation: DELEGATION_DEFAULTS, trace: TRACE_DEFAULTS, onboarding: ONBOARDING_DEFAULTS },
  terms: [
    { path: 'delegation.maximumLinks', label: '代理至多连续转托', group: '代理', type: 'NUMBER', way: 'LESS', unit: '层' },
    { path: 'delegation.longestDays', label: '一次代理至多', group: '代理', type: 'NUMBER', way: 'LESS', unit: '天' },
    { path: 'delegation.remindDays', label: '岗位到期前提醒', group: '代理', type: 'NUMBER', way: 'MORE', unit: '天' },
    { path: 'trace.revealsAnHour', label: '一小时查看诉求人超过多少报审计员', group: '谁看过', type: 'NUMBER', way: 'LESS', unit: '次' },
    { path: 'trace.revealsAnHourMost', label: '一小时至多查看诉求人', group: '谁看过', type: 'NUMBER', way: 'LESS', unit: '次' },
    { path: 'trace.collapseMinutes', label: '同一人看同一件，多少分钟内算一次', group: '谁看过', type: 'NUMBER', way: 'LESS', unit: '分钟' },
    { path: 'trace.keepMonths', label: '查阅记录保存', group: '谁看过', type: 'NUMBER', way: 'MORE', unit: '个月' },
    // Whether a county may go live is for its prefecture to say.
    { path: 'onboarding.agentsPerShift', label: '每班话务员至少', group: '上线', type: 'NUMBER', way: 'FIXED', unit: '人' },
    { path: 'onboarding.sandboxOrders', label: '沙箱走完全程至少', group: '上线', type: 'NUMBER', way: 'FIXED', unit: '件' },
    { path: 'onboarding.drills', label: '应急演练至少', group: '上线', type: 'NUMBER', way: 'FIXED', unit: '次' },
    { path: 'onboarding.trial.minDays', label: '试运行至少', group: '上线', type: 'NUMBER', way: 'FIXED', unit: '天' },
    { path: 'onboarding.trial.maxDays', label: '试运行至多', group: '上线', type: 'NUMBER', way: 'FIXED', unit: '天' },
    { path: 'onboarding.onTimeSign', label: '按时签收至少', group: '上线', type: 'SHARE', way: 'FIXED' },
    { path: 'onboarding.wrongDispatch', label: '派单差错至多', group: '上线', type: 'SHARE', way: 'FIXED' },
  ],
}
