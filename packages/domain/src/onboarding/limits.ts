import type { Limit, SlaPolicy } from '../deadline/limit.ts'
import { slaPolicySchema } from '../deadline/sla-policy.ts'
import { must } from '../errors.ts'

/** Limits of the prefecture's policy that a county may shorten, by path; never lengthen (rule 14, step 2). */
export const COUNTY_LIMITS = {
  'dispatch.normal': '派单（一般）', 'dispatch.urgent': '派单（紧急）', 'dispatch.critical': '派单（特急）',
  'sign.normal': '签收（一般）', 'sign.urgent': '签收（紧急）', 'sign.critical': '签收（特急）',
  'contact.normal': '联系诉求人（一般）', 'contact.urgent': '联系诉求人（紧急）', 'contact.critical': '联系诉求人（特急）',
  'handle.consult': '办理（咨询）', 'handle.help': '办理（求助、建议）', 'handle.complaint': '办理（投诉、举报）', 'handle.urgent': '办理（紧急）', 'handle.critical': '办理（特急）', 'handle.longCycle': '办理（长周期）',
  resultReview: '办结审核', rework: '补正', 'redo.consult': '重办（咨询）', 'redo.other': '重办（其他）', callbackStart: '开始回访', callbackFinish: '完成回访',
} as const satisfies Record<string, string>
export type CountyLimit = keyof typeof COUNTY_LIMITS

export const limitUnitNames: Record<Limit['unit'], string> = { WORKING_DAY: '个工作日', WORKING_HOUR: '个工作小时', WALL_HOUR: '小时', WALL_MINUTE: '分钟', CALENDAR_DAY: '天' }

// Object.keys loses the key type; the limits are a closed record.
export const COUNTY_LIMIT_KEYS = Object.keys(COUNTY_LIMITS) as CountyLimit[]

/** The limit at a path of the policy. */
export function limitAt(policy: SlaPolicy, key: CountyLimit): Limit {
  const found: unknown = key.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined), policy)
  // The keys are paths of the schema, which tests compare.
  return found as Limit
}

/** The prefecture's policy with the county's shorter limits; units stay. @throws `onboarding.limit-unknown`, `onboarding.limit-looser` */
export function tightened(inherited: SlaPolicy, limits: Readonly<Record<string, number>>): SlaPolicy {
  const policy = slaPolicySchema.parse(inherited)
  for (const [key, amount] of Object.entries(limits)) {
    const known = COUNTY_LIMIT_KEYS.find((each) => each === key)
    must(known, 'onboarding.limit-unknown', { key })
    const limit = limitAt(inherited, known)
    must(amount <= limit.amount, 'onboarding.limit-looser', { name: COUNTY_LIMITS[known], inherited: `${limit.amount}${limitUnitNames[limit.unit]}` })
    must(Number.isInteger(amount) || !limit.unit.endsWith('_DAY'), 'onboarding.limit-looser', { name: COUNTY_LIMITS[known], inherited: `${limit.amount}${limitUnitNames[limit.unit]}` })
    Object.assign(limitAt(policy, known), { amount })
  }
  return policy
}
