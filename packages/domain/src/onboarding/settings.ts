import { z } from 'zod'

/** Every number of rule 14, as data of a prefecture: `tenant.settings.onboarding` overrides single ones. */
export const onboardingSettingsSchema = z.object({
  /** People who answer calls at the same time; centres that only dispatch need none. */
  agentsPerShift: z.int().min(1).default(2),
  sandboxOrders: z.int().min(1).default(10),
  drills: z.int().min(1).default(1),
  trial: z.object({ minDays: z.int().min(1), maxDays: z.int().min(1) }).default({ minDays: 14, maxDays: 30 }),
  onTimeSign: z.number().min(0).max(1).default(0.95),
  wrongDispatch: z.number().min(0).max(1).default(0.05),
  /** Rows and bytes of one import; a file beyond is refused before it is read further. */
  importRows: z.int().min(1).max(20_000).default(3_000),
  importBytes: z.int().min(1_024).max(2_097_152).default(2_097_152),
  /** What an .xlsx may come to when unpacked. */
  importUnpackedBytes: z.int().min(1_024).default(33_554_432),
})
export type OnboardingSettings = z.output<typeof onboardingSettingsSchema>

export const ONBOARDING_DEFAULTS: OnboardingSettings = onboardingSettingsSchema.parse({})
