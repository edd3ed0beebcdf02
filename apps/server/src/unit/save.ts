import { must } from '@hotline/domain/errors.ts'
import type { ContactChange, SaveUnit } from '@hotline/domain/unit/change.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { log } from '../log.ts'
import { initialsOf } from '../seed/reference-rows.ts'
import { noteContacts } from './contacts.ts'
import type { Context } from './preview.ts'
import { lockTree, ownUnits, tellChanged, writeChange, type UnitRow } from './rows.ts'

type Fields = Pick<SaveUnit, 'code' | 'name' | 'kind' | 'role' | 'alsoRoles' | 'lineCode' | 'office' | 'officePhone' | 'dutyPhone'>
type Stored = Fields & { id: number; version: number; status: string }

/** Adds a unit of the own tenant, or changes what is written about one. Sent twice under one id it is done once. @throws `unit.*` */
export async function saveUnit({ app, actor }: Context, input: SaveUnit): Promise<{ unitId: number }> {
  const now = app.clock.now()
  const saved = await inScope(app.pool, actor.tenantId, async (tx) => {
    await lockTree(tx)
    const [known] = await tx.query<{ unit_id: number }>('select unit_id from unit_change where id = $1 and tenant_id = $2', [input.id, tx.tenantId])
    if (known) return { unitId: known.unit_id }
    const units = await ownUnits(tx)
    must(![...units.values()].some(({ id, code }) => code === input.code && id !== input.unitId), 'unit.code-taken', { code: input.code, field: 'code' })
    const before = input.unitId === null ? null : await stored(tx, input.unitId)
    const unitId = before ? await edit(tx, input, before) : await add(tx, input, units)
    if (before) await noteContacts(tx, unitId, contactsOf(before, input), now)
    const effects = { unitVersion: (before?.version ?? 0) + 1, targetVersion: null, ...(before ? { before } : {}) }
    tellChanged(tx)
    writeChange(tx, {
      id: input.id, kind: before ? 'EDIT' : 'ADD', unitId, unitName: input.name, targetId: input.parentId, targetName: null, reason: input.reason, document: input.document,
      changedBy: actor.personId, changedByName: actor.name, changedAt: now, effects, undoUntil: null,
    })
    return { unitId }
  })
  app.reference.forget(actor.tenantId)
  log('unit.saved', { tenant: actor.tenantId, person: actor.personId, unit: saved.unitId })
  return saved
}

async function stored(tx: Tx, unitId: number): Promise<Stored> {
  const [row] = await tx.query<Stored>(
    `select id, version, status, code, name, kind, role, also_roles as "alsoRoles", line_code as "lineCode", office, office_phone as "officePhone", duty_phone as "dutyPhone"
       from unit where id = $1 and tenant_id = $2`, [unitId, tx.tenantId],
  )
  must(row, 'unit.not-found')
  return row
}

async function edit(tx: Tx, input: SaveUnit, before: Stored): Promise<number> {
  must(before.version === input.version, 'unit.stale')
  must(before.status === 'ACTIVE', 'unit.closed', { name: before.name })
  await tx.query(
    `update unit set code = $2, name = $3, kind = $4, role = $5, also_roles = $6, line_code = $7, office = $8, office_phone = $9, duty_phone = $10, initials = $11, version = version + 1 where id = $1`,
    [before.id, ...valuesOf(input)],
  )
  return before.id
}

async function add(tx: Tx, input: SaveUnit, units: Map<number, UnitRow>): Promise<number> {
  const parent = input.parentId === null ? null : units.get(input.parentId)
  must(parent !== undefined, 'unit.not-found')
  must(!parent || parent.status === 'ACTIVE', 'unit.target-closed', { name: parent?.name ?? '' })
  const [row] = await tx.query<{ id: number }>(
    `insert into unit (code, name, kind, role, also_roles, line_code, office, office_phone, duty_phone, initials, tenant_id, parent_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [...valuesOf(input), tx.tenantId, input.parentId],
  )
  must(row, 'unit.not-found')
  return row.id
}

const valuesOf = ({ code, name, kind, role, alsoRoles, lineCode, office, officePhone, dutyPhone }: Fields): unknown[] => [code, name, kind, role, alsoRoles, lineCode, office, officePhone, dutyPhone, initialsOf(name)]

const contactsOf = (before: Fields, after: Fields): ContactChange[] => [
  ...(before.office !== after.office || before.officePhone !== after.officePhone ? (['OFFICE'] as const) : []),
  ...(before.dutyPhone !== after.dutyPhone ? (['EMERGENCY'] as const) : []),
]
