/** A person as the provider of sign-ins knows them. Duties and tenants are none of its business. */
export type Account = { username: string; name: string }

/**
 * The accounts behind the sign-in, whoever keeps them: a Keycloak realm or the embedded provider. `sub` is what tokens
 * say and what `person.id` is. Every act may be repeated; each throws `identity.unreachable` when the provider is away.
 */
export type Identity = {
  /** false where accounts are kept by hand at an outside provider: then nothing here may be called. */
  managed: boolean
  /**
   * Makes an account that can't sign in before it is given a password, or finds the one of that user name. `made` tells
   * which: one that was there before may belong to somebody.
   */
  create: (account: Account) => Promise<{ sub: string; made: boolean }>
  /** Takes back an account that was just made. */
  remove: (sub: string) => Promise<void>
  rename: (sub: string, name: string) => Promise<void>
  /** Off: no sign-in, no refresh, and the sessions that are open end. */
  enable: (sub: string, on: boolean) => Promise<void>
  /** Administrators and supervisors need a one-time code beside the password; asked for at the next sign-in. */
  requireSecondFactor: (sub: string, on: boolean) => Promise<void>
  /** A password for the first sign-in, which asks for an own one. Ends the sessions that are open, lifts a lock. */
  setPassword: (sub: string, temporary: string) => Promise<void>
  /** Forgets the lost telephone: the next sign-in sets up a new one. */
  resetSecondFactor: (sub: string) => Promise<void>
}
