/** A person as the provider of sign-ins knows them. Duties and tenants are none of its business. */
export type Account = { username: string; name: string }
/** `code`: for the first sign-in, from `temporaryPassword`; `secondFactor`: a one-time code from the telephone as well. */
export type NewAccount = Account & { code: string; secondFactor: boolean }

/**
 * The accounts behind the sign-in, whoever keeps them: a Keycloak realm or the embedded provider. `sub` is what tokens
 * say and what `person.id` is. Every act may be repeated; each throws `identity.unreachable` when the provider is away.
 * A code has at least 128 random bits and opens nothing but the page for an own password: a plain hash of it can't be
 * tried out, so it is kept without the slow one that passwords of people's own choice get.
 */
export type Identity = {
  /** false where accounts are kept by hand at an outside provider: then nothing here may be called. */
  managed: boolean
  /**
   * Makes accounts, all of them or none: a user name that is there already may belong to somebody, and is told in `taken`.
   * `made`: each one's subject, by user name.
   */
  create: (accounts: readonly NewAccount[]) => Promise<{ made: ReadonlyMap<string, string>; taken: readonly string[] }>
  /** Takes back accounts that were just made. */
  remove: (subs: readonly string[]) => Promise<void>
  rename: (sub: string, name: string) => Promise<void>
  /** Off: no sign-in, no refresh, and the sessions that are open end. */
  enable: (sub: string, on: boolean) => Promise<void>
  /** Administrators and supervisors need a one-time code beside the password; asked for at the next sign-in. */
  requireSecondFactor: (sub: string, on: boolean) => Promise<void>
  /** A new code in the place of the password. Ends the sessions that are open, lifts a lock. */
  giveCode: (sub: string, code: string) => Promise<void>
  /** Takes the code back from whoever hasn't chosen an own password with it: nobody signs in before the next one. */
  expireCode: (sub: string) => Promise<void>
  /** Forgets the lost telephone: the next sign-in sets up a new one. */
  resetSecondFactor: (sub: string) => Promise<void>
}
