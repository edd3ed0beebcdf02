import type { Env } from '../env.ts'
import { keycloakIdentity } from './keycloak.ts'
import type { Identity } from './port.ts'
import { unmanaged } from './unmanaged.ts'

/** The realm's own administration where the environment gives its secret; an embedded provider is handed in instead. */
export function identityOf({ OIDC_ISSUER: issuer, KEYCLOAK_ADMIN_CLIENT: client, KEYCLOAK_ADMIN_SECRET: secret }: Env): Identity {
  return issuer && secret ? keycloakIdentity({ issuer, client, secret }) : unmanaged
}
