/** Who asks, under which membership; asked anew for every request, so that a renewed token counts at once. */
type Credentials = { token: () => Promise<string | null>; membershipId: () => number | null; refused: () => void }

let credentials: Credentials = { token: async () => null, membershipId: () => null, refused: () => undefined }

/** Called once, when the person has signed in. */
export const giveCredentials = (given: Credentials): void => {
  credentials = given
}

/** The headers of every request to our own server. */
export async function authHeaders(): Promise<Record<string, string>> {
  const [token, membershipId] = [await credentials.token(), credentials.membershipId()]
  return { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(membershipId === null ? {} : { 'x-membership': String(membershipId) }) }
}

/** The server no longer knows the person: sign in again, and keep what is typed (drafts are stored). */
export const signedOut = (): void => credentials.refused()
