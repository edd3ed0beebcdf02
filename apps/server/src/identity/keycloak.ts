import { DomainError } from '@hotline/domain/errors.ts'
import KeycloakAdminClient, { fetchWithError, NetworkError } from '@keycloak/keycloak-admin-client'
import type UserRepresentation from '@keycloak/keycloak-admin-client/lib/defs/userRepresentation.js'
import { z } from 'zod'
import { atOnce } from '../at-once.ts'
import { logError } from '../log.ts'
import { codeParts } from './code-hash.ts'
import type { Identity, NewAccount, Opened, OpeningProblem } from './port.ts'

/** The group of the realm whose people are asked for a one-time code; `infra/keycloak/realm.json` defines what that means. */
export const SECOND_FACTOR_GROUP = 'second-factor'
/** The attribute that says for whom the product made an account; the realm lets administrators alone see it. */
const MADE_FOR = 'hotline-person'
const TIMEOUT_MS = 10_000
/** Requests under way: a realm isn't to be flooded. */
const AT_ONCE = 8
/** What the realm asks of whoever signed in with a code. */
const CHOOSE_PASSWORD = 'UPDATE_PASSWORD'

export type Realm = {
  /** `https://id.example/realms/hotline` */
  issuer: string
  /** a confidential client of that realm whose service account may manage its users */
  client: string
  secret: string
}

/** The accounts of a Keycloak realm, through its administration interface. */
export function keycloakIdentity({ issuer, client, secret }: Realm): Identity {
  const [baseUrl, realmName] = issuer.split('/realms/')
  if (!baseUrl || !realmName) throw new Error(`OIDC_ISSUER should end with /realms/<realm>, it is ${issuer}`)
  const admin = new KeycloakAdminClient({ baseUrl, realmName, timeout: TIMEOUT_MS })
  const pass = serviceToken({ issuer, client, secret })
  admin.registerTokenProvider({ getAccessToken: pass.token })
  const act = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      pass.forget()
      if (error instanceof DomainError) throw error
      // The answer may name accounts: it goes to the operator's log, the person is told who can help.
      logError('identity.keycloak', error, { what, status: statusOf(error) })
      throw Object.assign(new DomainError(statusOf(error) === null ? 'identity.unreachable' : 'identity.refused'), { cause: error })
    }
  }
  /** Nobody's, somebody else's, or one that an earlier call made: with the code that is wanted now it is taken as it is, else made anew. */
  const openOne = async (account: NewAccount): Promise<Opened> => {
    try {
      return { sub: (await admin.users.create(representation(account))).id }
    } catch (error) {
      if (statusOf(error) !== 409) throw error
    }
    const [found] = await admin.users.find({ username: account.username, exact: true, briefRepresentation: false })
    const [mark] = z.array(z.string()).catch([]).parse(found?.attributes?.[MADE_FOR])
    if (!found?.id || mark?.split(' ')[0] !== account.personId) return { problem: 'TAKEN' }
    if (mark === markOf(account)) return { sub: found.id }
    await admin.users.del({ id: found.id })
    return { sub: (await admin.users.create(representation(account))).id }
  }

  return {
    managed: true,
    open: async (accounts) => {
      const answers = new Map<string, Opened>()
      let away = false
      await atOnce(AT_ONCE, accounts, async (account) => {
        // Once it doesn't answer, the others needn't wait for it one after another.
        const answer = away ? ({ problem: 'UNREACHABLE' } as const) : await act('open', () => openOne(account)).catch((error: unknown) => ({ problem: problemOf(error) }))
        away ||= 'problem' in answer && answer.problem === 'UNREACHABLE'
        answers.set(account.personId, answer)
      })
      return answers
    },
    rename: (sub, name) => act('rename', () => admin.users.update({ id: sub }, nameParts(name))),
    enable: (sub, on) => act('enable', async () => {
      await admin.users.update({ id: sub }, { enabled: on })
      if (!on) await admin.users.logout({ id: sub })
    }),
    requireSecondFactor: (sub, on) => act('second factor', async () => {
      const group = (await admin.groups.find({ search: SECOND_FACTOR_GROUP, exact: true }))[0]?.id
      if (!group) throw new Error(`the realm has no group ${SECOND_FACTOR_GROUP}`)
      await (on ? admin.users.addToGroup({ id: sub, groupId: group }) : ignoring(404, admin.users.delFromGroup({ id: sub, groupId: group })))
    }),
    giveCode: (sub, code) => act('password', async () => {
      await admin.users.resetPassword({ id: sub, credential: { type: 'password', value: code, temporary: true } })
      await admin.attackDetection.del({ id: sub })
      await admin.users.logout({ id: sub })
    }),
    expireCode: (sub) => act('expire', async () => {
      const { requiredActions = [] } = (await admin.users.findOne({ id: sub })) ?? {}
      if (!requiredActions.includes(CHOOSE_PASSWORD)) return
      const kept = await admin.users.getCredentials({ id: sub })
      for (const { id, type } of kept) if (id && type === 'password') await admin.users.deleteCredential({ id: sub, credentialId: id })
    }),
    resetSecondFactor: (sub) => act('second factor', async () => {
      const kept = await admin.users.getCredentials({ id: sub })
      for (const { id, type } of kept) if (id && type === 'otp') await admin.users.deleteCredential({ id: sub, credentialId: id })
    }),
  }
}

/**
 * An account in one request: its code comes as a hash of one round (see the port), which spares the realm the slow one
 * for each of hundreds; the own password that is chosen with it gets the realm's own.
 */
function representation(account: NewAccount): UserRepresentation {
  const { username, name, codeHash, secondFactor } = account
  const parts = codeParts(codeHash)
  if (!parts) throw new Error(`the code for ${username} isn't hashed as this realm takes it`)
  return {
    username, ...nameParts(name), enabled: true, emailVerified: true, requiredActions: [CHOOSE_PASSWORD], ...(secondFactor ? { groups: [`/${SECOND_FACTOR_GROUP}`] } : {}),
    attributes: { [MADE_FOR]: [markOf(account)] },
    credentials: [{ type: 'password', secretData: JSON.stringify({ ...parts, additionalParameters: {} }), credentialData: JSON.stringify({ hashIterations: 1, algorithm: 'pbkdf2-sha256', additionalParameters: {} }) }],
  }
}

/** Whose the account is, and which code it was made with: by the salt, which is no secret. */
const markOf = ({ personId, codeHash }: NewAccount): string => `${personId} ${codeParts(codeHash)?.salt ?? ''}`

/** The service account's token, asked for anew shortly before it ends. The library's own sign-in expects a refresh token, which a service has none of. */
function serviceToken({ issuer, client, secret }: Realm): { token: () => Promise<string>; forget: () => void } {
  let kept: { token: string; until: number } | null = null
  return {
    forget: () => {
      kept = null
    },
    token: async () => {
      if (kept && kept.until > Date.now()) return kept.token
      const answer = await fetchWithError(`${issuer}/protocol/openid-connect/token`, {
        method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: secret }), signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      const { access_token: token, expires_in: seconds } = tokenAnswer.parse(await answer.json())
      kept = { token, until: Date.now() + (seconds - 30) * 1_000 }
      return token
    },
  }
}
const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() })

/** A Chinese name is one word to us; Keycloak puts it together from two fields, and the second may be empty. */
const nameParts = (name: string) => ({ firstName: name, lastName: '' })

const problemOf = (error: unknown): OpeningProblem => (error instanceof DomainError && error.code === 'identity.unreachable' ? 'UNREACHABLE' : 'REFUSED')

const statusOf = (error: unknown): number | null => (error instanceof NetworkError ? error.response.status : null)

async function ignoring(status: number, work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (statusOf(error) !== status) throw error
  }
}
