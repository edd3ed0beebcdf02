/** A person as the provider of sign-ins knows them. Duties and tenants are none of its business. */
export type Account = { username: string; name: string }
/** `personId` marks the account as made for this person; `codeHash`: of the code for the first sign-in (code-hash.ts); `secondFactor`: a one-time code from the telephone as well. */
export type NewAccount = Account & { personId: string; codeHash: string; secondFactor: boolean }
/** `sub`: the account is there and opens with the code. `TAKEN`: the user name belongs to an account that was made for somebody else. */
export type Opened = { sub: string } | { problem: OpeningProblem }
export type OpeningProblem = 'TAKEN' | 'UNREACHABLE' | 'REFUSED'

/**
 * The accounts behind the sign-in, whoever keeps them: a Keycloak realm or the embedded provider. `sub` is what tokens
 * say and what `person.subject` is. Every act may be repeated; each throws `identity.unreachable` when the provider is away.
 * A code has at least 128 random bits and opens nothing but the page for an own password: a plain hash of it can't be
 * tried out, so it is kept without the slow one that passwords of people's own choice get.
 */
export type Identity = {
  /** false where accounts are kept by hand at an outside provider: then nothing here may be called. */
  managed: boolean
  /**
   * Makes sure that each of these people has an account: made now, or by an earlier call that nobody heard the end of. An
   * account of the name that was not made for this person stays as it is. Answers for each by person id; doesn't throw.
   */
  open: (accounts: readonly NewAccount[]) => Promise<ReadonlyMap<string, Opened>>
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
