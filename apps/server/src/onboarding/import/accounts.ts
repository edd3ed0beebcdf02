import { needsSecondFactor } from '@hotline/domain/access/people-rules.ts'
import { must } from '@hotline/domain/errors.ts'
import type { PersonDraft } from '@hotline/domain/onboarding/check-people.ts'
import type { NewPassword } from '@hotline/domain/onboarding/import-model.ts'
import { temporaryPassword } from '../../admin/temporary-password.ts'
import type { Identity } from '../../identity/port.ts'

/** Accounts made at once; a password's hash takes a processor for a while, and a provider isn't to be flooded. */
const AT_ONCE = 6

export type Accounts = {
  /** The subject of each new user name. */
  subs: ReadonlyMap<string, string>
  passwords: NewPassword[]
  /** Takes back what was made; for an import that didn't come about. */
  undo: () => Promise<void>
}

/**
 * Accounts for everybody who has none, each with a password for one sign-in. They open nothing before the memberships
 * are written. An account of that name which was there before belongs to somebody else: nobody takes it over.
 */
export async function makeAccounts(identity: Identity, drafts: readonly PersonDraft[]): Promise<Accounts> {
  const people = new Map<string, PersonDraft[]>()
  for (const draft of drafts) if (draft.personId === null) people.set(draft.username, [...(people.get(draft.username) ?? []), draft])
  const subs = new Map<string, string>()
  const passwords: NewPassword[] = []
  const undo = async () => void (await Promise.all([...subs.values()].map((sub) => identity.remove(sub).catch(() => undefined))))
  const waiting = [...people.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [username, mine] = next
      const name = mine[0]?.name ?? username
      const account = await identity.create({ username, name })
      must(account.made, 'import.username-elsewhere', { value: username })
      subs.set(username, account.sub)
      const password = temporaryPassword()
      await identity.setPassword(account.sub, password)
      if (needsSecondFactor(mine.flatMap(({ duties }) => duties))) await identity.requireSecondFactor(account.sub, true)
      passwords.push({ username, name, password })
    }
  }
  try {
    await allOrFirst(Array.from({ length: AT_ONCE }, work), () => waiting.splice(0))
  } catch (error) {
    await undo()
    throw error
  }
  return { subs, passwords: passwords.sort((a, b) => a.username.localeCompare(b.username)), undo }
}

/** Waits for all hands before it tells of the first failure: what is still being made could not be taken back. */
async function allOrFirst(hands: readonly Promise<void>[], stop: () => void): Promise<void> {
  const ends = await Promise.allSettled(hands.map((hand) => hand.catch((error: unknown) => {
    stop()
    throw error
  })))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
