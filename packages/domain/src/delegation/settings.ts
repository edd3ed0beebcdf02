/** Numbers of delegation; a prefecture publishes them with the rules of its centres, a county may set tighter ones (rule 1.4). */
export type DelegationSettings = {
  /** Links between the one who acts and the membership: 2 lets C act for B, who acts for A. */
  maximumLinks: number
  /** The longest time of one delegation, in days; a longer absence is a matter of appointing somebody. */
  longestDays: number
  /** How many days before a post ends the tenant's administrators are told. */
  remindDays: number
}

/** What the rule book proposes while a prefecture hasn't set its own. */
export const DELEGATION_DEFAULTS: DelegationSettings = { maximumLinks: 2, longestDays: 90, remindDays: 14 }
