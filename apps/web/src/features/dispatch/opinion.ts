import type { Plan } from './plan.ts'
import type { DispatchText } from './text.ts'

export type Names = { unit: (id: number) => string; tenant: (id: number) => string }

/** One or two names; from the third on "甲等 n 家". */
export function listed(names: readonly string[], t: DispatchText): string {
  const [first] = names
  return first !== undefined && names.length > 2 ? t('go.co-many', { first, n: names.length }) : names.join('、')
}

export const coNames = (plan: Extract<Plan, { leadUnitId: number }>, names: Names): string[] => [...plan.coUnitIds.map(names.unit), ...plan.coTenantIds.map(names.tenant)]

/** 拟办意见 to start from; the dispatcher may write his own. Nothing where the verb asks for none. */
export function proposedOpinion(plan: Plan, { names, due, t }: { names: Names; due: string | null; t: DispatchText }): string {
  if (plan.verb === 'sendDown' && 'toTenantId' in plan) return t('opinion.down', { tenant: names.tenant(plan.toTenantId) })
  if (plan.verb !== 'dispatch' || 'missing' in plan) return ''
  const co = coNames(plan, names)
  const said = { lead: names.unit(plan.leadUnitId), co: co.length ? t('opinion.co', { co: co.join('、') }) : '' }
  return due ? t('opinion.dispatch', { ...said, due }) : t('opinion.dispatch-no-limit', said)
}

/** What the blue button says it will do. */
export function goText(plan: Plan, { names, up, t }: { names: Names & { short: (id: number) => string }; up: boolean; t: DispatchText }): string {
  if (plan.verb === null) return t('go.nothing')
  if ('missing' in plan) return t(`gap.${plan.missing}`)
  switch (plan.verb) {
    case 'dispatch': {
      const co = coNames(plan, { ...names, unit: names.short })
      const lead = names.short(plan.leadUnitId)
      return co.length ? t('go.dispatch-co', { lead, co: listed(co, t) }) : t('go.dispatch', { lead })
    }
    case 'sendDown': return t('go.down', { tenant: names.tenant(plan.toTenantId) })
    case 'proposeTransfer': return t(up ? 'go.up' : 'go.transfer', { tenant: names.tenant(plan.toTenantId) })
    case 'raiseDispute': return t('go.dispute')
  }
}
