/** Numbers of rule 14 that a prefecture publishes with the rules of its centres: what a county has to show before it goes live. */
export type OnboardingSettings = {
  /** People who answer calls at the same time; centres that only dispatch need none. */
  agentsPerShift: number
  sandboxOrders: number
  drills: number
  trial: { minDays: number; maxDays: number }
  onTimeSign: number
  wrongDispatch: number
}

/** What the rule book proposes while a prefecture hasn't set its own. */
export const ONBOARDING_DEFAULTS: OnboardingSettings = { agentsPerShift: 2, sandboxOrders: 10, drills: 1, trial: { minDays: 14, maxDays: 30 }, onTimeSign: 0.95, wrongDispatch: 0.05 }
