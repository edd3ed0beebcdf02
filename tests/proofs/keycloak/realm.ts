/** Keycloak's own console, as its administrator would use it: what the product itself may not do. */
export type RealmConsole = {
  realm: () => Promise<Record<string, unknown>>
  userNamed: (username: string) => Promise<{ id: string }>
  /** Ends a person's sessions from the provider's side. */
  logout: (userId: string) => Promise<void>
  /** A realm set up wrong: tokens no longer name the product's API. */
  dropAudience: () => Promise<void>
}

type Mapper = { id: string; protocolMapper: string }

export async function realmConsole(url: string, login: { username: string; password: string }): Promise<RealmConsole> {
  const token = async () => {
    const answer = await fetch(`${url}/realms/master/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', ...login }) })
    const { access_token: given } = (await answer.json()) as { access_token: string } // Keycloak's own answer
    return given
  }
  const ask = async <T>(method: string, path: string): Promise<T> => {
    const answer = await fetch(`${url}/admin/realms/hotline${path}`, { method, headers: { authorization: `Bearer ${await token()}` } })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (answer.status === 204 ? undefined : await answer.json()) as T // the shape each caller names is Keycloak's
  }
  return {
    realm: () => ask('GET', ''),
    userNamed: async (username) => {
      const [user] = await ask<{ id: string }[]>('GET', `/users?exact=true&username=${username}`)
      if (!user) throw new Error(`the realm has no ${username}`)
      return user
    },
    logout: (userId) => ask('POST', `/users/${userId}/logout`),
    dropAudience: async () => {
      const [client] = await ask<{ id: string; protocolMappers: Mapper[] }[]>('GET', '/clients?clientId=hotline-web')
      const mapper = client?.protocolMappers.find(({ protocolMapper }) => protocolMapper === 'oidc-audience-mapper')
      if (!client || !mapper) throw new Error('the realm has no audience mapper')
      await ask('DELETE', `/clients/${client.id}/protocol-mappers/models/${mapper.id}`)
    },
  }
}
