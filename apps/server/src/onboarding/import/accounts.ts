import { needsSecondFactor } from '@hotline/domain/access/people-rules.ts'
import { must } from '@hotline/domain/errors.ts'
import type { PersonDraft } from '@hotline/domain/onboarding/check-people.ts'
import type { NewPassword } from '@hotline/domain/onboarding/import-model.ts'
import { codeUntil, temporaryPassword } from '../../admin/temporary-password.ts'
import type { App } from '../../context.ts'

export type Accounts = {
  /** The subject of each new user name. */
  subs: ReadonlyMap<string, string>
  passwords: NewPassword[]
  /** Until when the codes are good; null where there are none. */
  until: Date | null
  /** Takes back what was made; for an import that didn't come about. */
  undo: () => Promise<void>
}

/**
 * Accounts for everybody who has none, each with a code for the first sign-in. They open nothing before the memberships
 * are written. An account of that name which was there before belongs to somebody else: nobody takes it over.
 */
export async function makeAccounts(app: Pick<App, 'identity' | 'clock' | 'env'>, drafts: readonly PersonDraft[]): Promise<Accounts> {
  const people = new Map<string, PersonDraft[]>()
  for (const draft of drafts) if (draft.personId === null) people.set(draft.username, [...(people.get(draft.username) ?? []), draft])
  const accounts = [...people].map(([username, mine]) => ({ username, name: mine[0]?.name ?? username, code: temporaryPassword(), secondFactor: needsSecondFactor(mine.flatMap(({ duties }) => duties)) }))
  const { made, taken } = await app.identity.create(accounts)
  must(!taken.length, 'import.username-elsewhere', { value: taken.join('、') })
  const passwords = accounts.map(({ username, name, code }) => ({ username, name, password: code })).sort((a, b) => a.username.localeCompare(b.username))
  return { subs: made, passwords, until: codeUntil(app), undo: () => app.identity.remove([...made.values()]).catch(() => undefined) }
}
