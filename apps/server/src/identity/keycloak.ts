import { DomainError } from '@hotline/domain/errors.ts'
import KeycloakAdminClient, { fetchWithError, NetworkError } from '@keycloak/keycloak-admin-client'
import { z } from 'zod'
import { logError } from '../log.ts'
import type { Identity } from './port.ts'

/** The group of the realm whose people are asked for a one-time code; `infra/keycloak/realm.json` defines what that means. */
export const SECOND_FACTOR_GROUP = 'second-factor'
const TIMEOUT_MS = 10_000

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
  const named = async (username: string) => (await admin.users.find({ username, exact: true, max: 1 }))[0]?.id

  return {
    managed: true,
    create: ({ username, name }) => act('create', async () => {
      try {
        const { id } = await admin.users.create({ username, ...nameParts(name), enabled: true, emailVerified: true })
        return { sub: id, made: true }
      } catch (error) {
        const sub = statusOf(error) === 409 ? await named(username) : undefined
        if (!sub) throw error
        return { sub, made: false }
      }
    }),
    remove: (sub) => act('remove', async () => ignoring(404, admin.users.del({ id: sub }))),
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
    setPassword: (sub, temporary) => act('password', async () => {
      await admin.users.resetPassword({ id: sub, credential: { type: 'password', value: temporary, temporary: true } })
      await admin.attackDetection.del({ id: sub })
      await admin.users.logout({ id: sub })
    }),
    resetSecondFactor: (sub) => act('second factor', async () => {
      const kept = await admin.users.getCredentials({ id: sub })
      for (const { id, type } of kept) if (id && type === 'otp') await admin.users.deleteCredential({ id: sub, credentialId: id })
    }),
  }
}

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

const statusOf = (error: unknown): number | null => (error instanceof NetworkError ? error.response.status : null)

async function ignoring(status: number, work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (statusOf(error) !== status) throw error
  }
}
