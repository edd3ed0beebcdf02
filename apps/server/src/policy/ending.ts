import { DAY_MS, dateOfDay, dayOf } from '@hotline/domain/deadline/beijing.ts'
import { ENDING_REMIND_DAYS } from '@hotline/domain/policy/versions.ts'
import type { App } from '../context.ts'
import { inScope, scout } from '../db/in-scope.ts'
import { tellTenants } from './tell.ts'

const HOUR_MS = 3_600_000

/** Tells administrators, once each, of versions that end without a successor (A20) and of provisional documents to be reviewed (B1). Looks once an hour. */
export function policyReminder(app: App): (now: Date) => Promise<void> {
  let looked: Date | null = null
  return async (now) => {
    if (looked && Math.abs(now.getTime() - looked.getTime()) < HOUR_MS) return
    const before = new Date(now.getTime() + ENDING_REMIND_DAYS * DAY_MS)
    const ending = await scout<{ tenant_id: number; id: number }>(app.pool, { text: 'select * from scout_policies_ending($1, $2)', values: [now, before] })
    for (const { tenant_id, id } of ending) await tellEnding(app, tenant_id, id)
    const reviews = await scout<{ tenant_id: number; id: number }>(app.pool, { text: 'select * from scout_documents_to_review($1)', values: [dateOfDay(dayOf(before))] })
    for (const { tenant_id, id } of reviews) await tellReview(app, tenant_id, id)
    looked = now
  }
}

async function tellEnding(app: App, tenantId: number, id: number): Promise<void> {
  const rows = await inScope(app.pool, tenantId, (tx) => tx.query<{ name: string; until: Date }>('select name, effective_to as until from policy_version where id = $1', [id]))
  for (const { name, until } of rows) await tellTenants(app, [tenantId], { code: 'POLICY_END', key: String(id), params: { name, until: dateOfDay(dayOf(until)) } })
}

async function tellReview(app: App, tenantId: number, id: number): Promise<void> {
  const rows = await inScope(app.pool, tenantId, (tx) => tx.query<{ title: string; until: string }>('select title, review_on::text as until from rule_document where id = $1', [id]))
  for (const { title, until } of rows) await tellTenants(app, [tenantId], { code: 'POLICY_REVIEW', key: `${id}:${until}`, params: { title, until } })
}
