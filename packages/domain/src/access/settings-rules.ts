import type { Actor } from './actor.ts'
import type { Duty } from './duties.ts'

/** What the administration desk can do, inside the actor's own tenant only. */
export const SETTINGS_ACTIONS = ['readUnits', 'saveUnits', 'readPeople', 'savePeople', 'readCalendar', 'readPolicies', 'savePolicies', 'decidePolicies', 'answerPolicies', 'readMatrix', 'readDelegations', 'saveDelegations'] as const
export type SettingsAction = (typeof SETTINGS_ACTIONS)[number]

/** The security administrator's alone (rule 1.4: duties, delegations, lockouts). */
const DELEGATIONS: readonly SettingsAction[] = ['readDelegations', 'saveDelegations']

/**
 * Rule 1.4 as data: the system administrator keeps people, units, catalogue and calendars; the security
 * administrator sees who holds which duty, and keeps who acts for whom. The platform's sees its own people. Rows only allow. No scope stands here: settings are always of the own tenant.
 */
export const SETTINGS_GRANTS: readonly { duties: readonly Duty[]; actions: readonly SettingsAction[] }[] = [
  { duties: ['TENANT_ADMIN'], actions: SETTINGS_ACTIONS.filter((action) => !DELEGATIONS.includes(action)) },
  { duties: ['SECURITY_ADMIN'], actions: ['readPeople', 'readMatrix', ...DELEGATIONS] },
  { duties: ['PLATFORM_ADMIN'], actions: ['readPeople', 'readMatrix'] },
  // Whoever drafts a rule doesn't put it in force (rule 15.8): the director is the second person most centres have.
  { duties: ['CENTRE_DIRECTOR'], actions: ['readPolicies', 'decidePolicies', 'answerPolicies'] },
]

export const maySettings = (actor: Pick<Actor, 'duties'>, action: SettingsAction): boolean =>
  SETTINGS_GRANTS.some((grant) => grant.actions.includes(action) && grant.duties.some((duty) => actor.duties.includes(duty)))

/** Everything the actor may do here, for the screen to draw. */
export const settingsActionsOf = (actor: Pick<Actor, 'duties'>): SettingsAction[] => SETTINGS_ACTIONS.filter((action) => maySettings(actor, action))
