import { must } from '@hotline/domain/errors.ts'
import type { UnitRole } from '@hotline/domain/unit/kinds.ts'
import { countyOf, lockRecord, writeRecord, type Hand } from './record.ts'

/** What one of the county's units is there for (rule 6.2): the catalogue names roles, so this is the county's whole map of it. */
export async function setRoles(hand: Hand, input: { id: string; version: number; unitId: number; role: UnitRole | null; alsoRoles: UnitRole[] }): Promise<{ version: number }> {
  const { tx } = hand
  const record = await lockRecord(tx, input, ['CONFIGURING', 'TRIAL'])
  const also = [...new Set(input.alsoRoles)].filter((role) => role !== input.role)
  const changed = await tx.query<{ name: string }>('update unit set role = $3, also_roles = $4 where id = $2 and tenant_id = $1 returning name', [countyOf(record), input.unitId, input.role, also])
  must(changed.length === 1, 'onboarding.unit-not-here')
  return { version: await writeRecord(hand, record, {}, { what: 'ROLES_SET', step: 'duties', detail: { unit: changed[0]?.name, role: input.role, also } }) }
}
