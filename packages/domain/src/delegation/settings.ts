import { z } from 'zod'

/** The numbers of delegation, as data of a tenant: `tenant.settings.delegation`, else its prefecture's, overrides single ones. */
export const delegationSettingsSchema = z.object({
  /** Links between the one who acts and the membership: 2 lets C act for B, who acts for A. */
  maximumLinks: z.int().min(1).max(5).default(2),
  /** The longest time of one delegation, in days; a longer absence is a matter of appointing somebody. */
  longestDays: z.int().min(1).default(90),
  /** How many days before a post ends the tenant's administrators are told. */
  remindDays: z.int().min(1).default(14),
})
export type DelegationSettings = z.output<typeof delegationSettingsSchema>

export const DELEGATION_DEFAULTS: DelegationSettings = delegationSettingsSchema.parse({})
