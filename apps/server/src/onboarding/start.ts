import { must } from '@hotline/domain/errors.ts'
import type { OnboardingState } from '@hotline/domain/onboarding/states.ts'
import { tell, type Hand } from './record.ts'

/** A new draft under the browser's own id: a second click answers the first one's. */
export async function startOnboarding(hand: Hand, { id, name }: { id: string; name: string }): Promise<{ id: string; version: number }> {
  const made = await insert(hand, { id, name, countyId: null, state: 'DRAFT' })
  if (made) await tell(hand, id, { what: 'STARTED', words: name })
  const [row] = await hand.tx.query<{ version: number }>('select version from onboarding where id = $1 and tenant_id = $2', [id, hand.actor.tenantId])
  must(row, 'onboarding.not-found')
  return { id, version: row.version }
}

/** A record for a county that was there before the wizard, in the state its tenant is in; one that has one answers it. */
export async function adoptCounty(hand: Hand, { id, tenantId }: { id: string; tenantId: number }): Promise<{ id: string }> {
  const [county] = await hand.tx.query<{ name: string; status: OnboardingState }>(
    `select name, status from tenant where id = $1 and parent_id = $2 and kind in ('COUNTY','ZONE')`, [tenantId, hand.actor.tenantId],
  )
  must(county, 'onboarding.not-found')
  const made = await insert(hand, { id, name: county.name, countyId: tenantId, state: county.status })
  if (made) await tell(hand, id, { what: 'ADOPTED', words: county.name })
  const [row] = await hand.tx.query<{ id: string }>('select id from onboarding where county_id = $1 and tenant_id = $2', [tenantId, hand.actor.tenantId])
  must(row, 'onboarding.not-found')
  return row
}

type New = { id: string; name: string; countyId: number | null; state: OnboardingState }

async function insert({ tx, actor, now }: Hand, { id, name, countyId, state }: New): Promise<boolean> {
  const rows = await tx.query(
    `insert into onboarding (id, tenant_id, county_id, name, state, version, created_by, created_by_name, created_at, updated_by_name, updated_at)
     values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $7, $8) on conflict do nothing returning id`,
    [id, actor.tenantId, countyId, name, state, actor.personId, actor.name, now],
  )
  return rows.length === 1
}
