import { ONBOARDING_DEFAULTS, onboardingSettingsSchema, type OnboardingSettings } from '@hotline/domain/onboarding/settings.ts'
import type { Tx } from '../db/in-scope.ts'

/** The prefecture's own numbers, the rule book's where it has none. */
export async function settingsIn(tx: Tx): Promise<OnboardingSettings> {
  const [row] = await tx.query<{ own: unknown }>(`select settings -> 'onboarding' as own from tenant where id = $1`, [tx.tenantId])
  return row?.own ? onboardingSettingsSchema.parse(row.own) : ONBOARDING_DEFAULTS
}
