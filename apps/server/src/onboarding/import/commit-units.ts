import type { UnitDraft } from '@hotline/domain/onboarding/check-units.ts'
import type { Tx } from '../../db/in-scope.ts'
import { initialsOf } from '../../seed/reference-rows.ts'

const GIVEN = 'jsonb_to_recordset($2::jsonb) as r(code text, name text, kind text, role text, also_roles text[], line_code text, duty_phone text, address text, initials text, parent text)'

/** All rows at once: what is new is added, what is there is brought up to the roster; nothing is removed. */
export async function writeUnits(tx: Tx, countyId: number, units: readonly UnitDraft[]): Promise<void> {
  const rows = units.map((unit) => ({
    code: unit.code, name: unit.name, kind: unit.kind, role: unit.role, also_roles: unit.alsoRoles, line_code: unit.lineCode, duty_phone: unit.dutyPhone, address: unit.address,
    initials: initialsOf(unit.name), parent: unit.parentCode,
  }))
  const values = [countyId, JSON.stringify(rows)]
  await tx.query(
    `insert into unit (tenant_id, code, name, kind, role, also_roles, line_code, duty_phone, address, initials)
     select $1, code, name, kind, role, also_roles, line_code, duty_phone, address, initials from ${GIVEN}
     on conflict (tenant_id, code) do update set name = excluded.name, kind = excluded.kind, role = excluded.role, also_roles = excluded.also_roles, line_code = excluded.line_code,
       duty_phone = excluded.duty_phone, address = excluded.address, initials = excluded.initials, version = unit.version + 1`, values)
  await tx.query(
    `update unit u set parent_id = p.id, version = u.version + 1 from ${GIVEN} left join unit p on p.tenant_id = $1 and p.code = r.parent
      where u.tenant_id = $1 and u.code = r.code and u.parent_id is distinct from p.id`, values)
}
