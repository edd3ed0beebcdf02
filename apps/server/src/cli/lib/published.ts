import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import type { SlaPolicy } from '@hotline/domain/deadline/limit.ts'
import type { PublishedVersion } from '@hotline/domain/policy/book.ts'
import type { App } from '../../context.ts'
import { inScope } from '../../db/in-scope.ts'

/** Limits as some version has them, the tenant's calendar as it is now, and which versions they rest on, in words. */
export type Ground = { policy: SlaPolicy; calendar: Calendar; told: string }
/** At an instant, or by a version's number: the tenant's own version where it has one of that number, else its prefecture's. */
export type Wanted = { at: Date } | { number: number }

/** The limits that held for a tenant, as published in the running product; `null` where there were none. */
export async function publishedLimits(app: Pick<App, 'pool' | 'reference'>, tenantId: number, wanted: Wanted): Promise<Ground | null> {
  const { policies, calendars, tenants } = await app.reference.of(tenantId)
  const calendar = calendars.get(tenantId)
  const named = 'number' in wanted ? await versionNumbered(app, tenantId, tenants.get(tenantId)?.prefectureId ?? tenantId, wanted.number) : null
  // A prefecture's version by its number is that version alone; a county's holds with what it tightened then.
  const of = named ? { tenantId: named.tenantId, at: named.effectiveFrom } : 'at' in wanted ? { tenantId, at: wanted.at } : null
  const resolved = of && policies.at('SLA', of.tenantId, of.at)
  if (!resolved || !calendar) return null
  return { policy: resolved.content, calendar, told: [resolved.own, resolved.base].flatMap((version) => (version ? worded(version, tenants.get(version.tenantId)?.name ?? '') : [])).join('，') }
}

const worded = ({ name, number, documentNo }: PublishedVersion, place: string): string => `${place}第 ${number} 版《${name}》${documentNo ? ` ${documentNo}` : ''}`

type Version = { tenantId: number; effectiveFrom: Date }
const versionNumbered = async ({ pool }: Pick<App, 'pool'>, tenantId: number, prefectureId: number, number: number): Promise<Version | null> =>
  (await inScope(pool, tenantId, (tx) => tx.query<Version>(
    `select tenant_id as "tenantId", effective_from as "effectiveFrom" from policy_version
      where tenant_id = any($1) and kind = 'SLA' and status = 'PUBLISHED' and number = $2 order by tenant_id <> $3 limit 1`, [[tenantId, prefectureId], number, tenantId], 'version-numbered',
  )))[0] ?? null
