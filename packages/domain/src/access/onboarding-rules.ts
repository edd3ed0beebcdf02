import type { Actor } from './actor.ts'
import type { Duty } from './duties.ts'

/**
 * Rule 14: the prefecture brings its counties online. Who runs it and who approves the gates; one person never does
 * both for the same request, which is checked by person and not by duty. It gives no right to any order.
 */
export const ONBOARDING_GRANTS = {
  read: ['TENANT_ADMIN', 'ONBOARDING_ADMIN', 'CENTRE_DIRECTOR'],
  run: ['TENANT_ADMIN', 'ONBOARDING_ADMIN'],
  decide: ['CENTRE_DIRECTOR'],
} as const satisfies Record<string, readonly Duty[]>
export type OnboardingAction = keyof typeof ONBOARDING_GRANTS

export const mayOnboard = (actor: Pick<Actor, 'duties' | 'tenantKind'>, action: OnboardingAction): boolean =>
  actor.tenantKind === 'PREFECTURE' && ONBOARDING_GRANTS[action].some((duty) => actor.duties.includes(duty))
