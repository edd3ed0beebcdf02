import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import { tellDuties } from '../sweep/tell-duties.ts'

const RECEIVE = ['TENANT_ADMIN', 'CENTRE_DIRECTOR']

/** Tells the administrators and directors of these tenants, each in their own scope; each person once a message. */
export async function tellTenants(app: App, tenantIds: readonly number[], notice: { code: string; key: string; params: Record<string, string> }): Promise<void> {
  const at = app.clock.now()
  for (const tenantId of tenantIds) {
    await inScope(app.pool, tenantId, (tx) => tellDuties(tx, { code: notice.code, dedupe: `${notice.code}:${tenantId}:${notice.key}`, duties: RECEIVE, params: notice.params, at }))
  }
}
