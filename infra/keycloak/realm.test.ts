import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AUDIENCE, BACKCHANNEL, CLIENT, LIFETIME, REALM } from '../dev/oidc/names.ts'

const realm = JSON.parse(readFileSync(new URL('realm.json', import.meta.url), 'utf8'))
const client = realm.clients.find((each: { clientId: string }) => each.clientId === CLIENT)

test('the realm and the embedded provider go by the same names and times', () => {
  expect([realm.realm, client.protocolMappers[0].config['included.custom.audience']]).toEqual([REALM, AUDIENCE])
  expect(client.attributes['backchannel.logout.url']).toBe(`\${HOTLINE_URL}${BACKCHANNEL}`)
  expect([realm.accessTokenLifespan, realm.ssoSessionIdleTimeout, realm.ssoSessionMaxLifespan]).toEqual([LIFETIME.accessToken, LIFETIME.idle, LIFETIME.session])
})

test('the web client is public with PKCE, takes nobody’s password, and returns to the product alone', () => {
  expect(client).toMatchObject({ publicClient: true, directAccessGrantsEnabled: false, implicitFlowEnabled: false, fullScopeAllowed: false, redirectUris: ['${HOTLINE_URL}/*'], webOrigins: ['${HOTLINE_URL}'] })
  expect(client.attributes['pkce.code.challenge.method']).toBe('S256')
  expect(client.attributes['backchannel.logout.session.required']).toBe('true')
})

test('no secret stands in the file, and the product’s service account manages users and nothing else', () => {
  expect(realm.clients.map((each: { secret?: string }) => each.secret)).toEqual([undefined, '${HOTLINE_ADMIN_SECRET}'])
  expect(realm.users).toEqual([expect.objectContaining({ clientRoles: { 'realm-management': ['manage-users', 'view-users', 'query-users', 'query-groups'] } })])
})
