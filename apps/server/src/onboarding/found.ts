import { DomainError, must } from '@hotline/domain/errors.ts'
import { tenantContent } from '@hotline/domain/onboarding/content.ts'
import { countyOf, lockRecord, readRecord, writeRecord, type Hand } from './record.ts'
import { savedStep, settingsOf } from './step.ts'

/**
 * The county's tenant from what step 1 holds: its row and its place in the tree. Calendar, limits and catalogue are the prefecture's.
 * A second click answers the county that the first one made.
 */
export async function foundCounty(hand: Hand, input: { id: string; version: number }): Promise<{ countyId: number; version: number }> {
  const { tx, actor } = hand
  const seen = await readRecord(tx, input.id, true)
  if (seen.countyId !== null) return { countyId: countyOf(seen), version: seen.version }
  const record = await lockRecord(tx, input, ['DRAFT'])
  const whole = tenantContent.safeParse((await savedStep(tx, record.id, 'tenant'))?.content)
  must(whole.success, 'onboarding.tenant-incomplete')
  const { name, kind, areaCode, operatingMode, operatorOffice, ...rest } = whole.data
  await mustBeFree(hand, areaCode)
  const [made] = await tx.query<{ id: number }>('select found_county($1, $2, $3, $4, $5, $6) as id', [areaCode, name, kind, operatingMode, operatorOffice, JSON.stringify(settingsOf(rest))]).catch((error: unknown) => {
    throw isTaken(error) ? new DomainError('onboarding.area-code-taken', { code: areaCode }) : error
  })
  must(made, 'onboarding.tenant-incomplete')
  // The county inherits the prefecture's calendar: there must be one.
  must((await tx.query(`select 1 from policy_version where tenant_id = $1 and kind = 'CALENDAR' and status = 'PUBLISHED' and effective_from <= product_now()`, [actor.tenantId])).length, 'onboarding.no-calendar-above')
  const version = await writeRecord(hand, record, { countyId: made.id, name, state: 'CONFIGURING' }, { what: 'FOUNDED', step: 'tenant', detail: { countyId: made.id, areaCode, kind } })
  return { countyId: made.id, version }
}

/** The function in the database checks the same; here it is said in a way that can be mended. */
async function mustBeFree({ tx, actor }: Hand, areaCode: string): Promise<void> {
  const [above] = await tx.query<{ area_code: string }>('select area_code from tenant where id = $1', [actor.tenantId])
  const prefix = above?.area_code.slice(0, 4) ?? ''
  must(areaCode.startsWith(prefix), 'onboarding.area-code-elsewhere', { code: areaCode, prefix })
  const taken = await tx.query('select 1 from tenant where code = $1 or (area_code = $1 and coalesce(prefecture_id, id) = $2)', [areaCode, actor.tenantId])
  must(!taken.length, 'onboarding.area-code-taken', { code: areaCode })
}

/** Two drafts of one county, founded at the same moment: the database lets one in. */
const isTaken = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === '23505'
