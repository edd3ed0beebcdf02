import { settingsOf } from '@hotline/domain/policy/book.ts'
import type { UnitChangeKind } from '@hotline/domain/unit/change.ts'
import type { TreeUnit } from '@hotline/domain/unit/check-change.ts'
import type { UnitSettings } from '@hotline/domain/unit/settings.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'

export type UnitRow = TreeUnit & { version: number; code: string; role: string | null; alsoRoles: string[] }

/** One change of a tenant's tree at a time: two that cross could make a ring of what each alone allows. */
export const lockTree = (tx: Tx) => tx.query(`select pg_advisory_xact_lock(hashtext('unit-tree'), $1)`, [tx.tenantId])

/** Nothing is assigned to the unit while this lasts (see the trigger `assignment_unit_active`). */
export const lockUnit = (tx: Tx, unitId: number) => tx.query(`select pg_advisory_xact_lock(hashtext('unit'), $1)`, [unitId])

/** The tenant's own units by id, closed ones too. */
export async function ownUnits(tx: Tx): Promise<Map<number, UnitRow>> {
  const rows = await tx.query<Omit<UnitRow, 'roles'>>(
    `select id, name, kind, parent_id as "parentId", merged_into_id as "mergedIntoId", status, line_code as "lineCode", version, code, role, also_roles as "alsoRoles"
       from unit where tenant_id = $1 order by id`, [tx.tenantId], 'units-own',
  )
  return new Map(rows.map((row) => [row.id, { ...row, roles: row.role ? [row.role, ...row.alsoRoles] : row.alsoRoles }]))
}

/** People of the A/B posts a unit needs, by what holds in the tenant now (rule 1.3). */
export const minimumStaffOf = ({ policies }: Pick<Reference, 'policies'>, tenantId: number, now: Date): number => settingsOf('ROUTING', policies.at('ROUTING', tenantId, now)).minimumStaff

/** What holds in the tenant for a unit's change made at the instant: what has begun keeps the time it began with. */
export const unitSettingsAt = ({ policies }: Pick<Reference, 'policies'>, tenantId: number, at: Date): UnitSettings => settingsOf('ROUTING', policies.at('ROUTING', tenantId, at)).unit

/** What an undo needs: the state before, and the versions at which nothing has come to rest on the change yet. */
export type Effects = {
  unitVersion: number
  targetVersion: number | null
  /** MOVE: where it stood. */
  parentId?: number | null
  /** MERGE: the successor's roles before, and what moved to it. */
  alsoRoles?: string[]
  children?: { id: number; version: number }[]
  memberships?: { id: number; version: number }[]
  precedents?: string[]
  orders?: { id: string; version: number }[]
  /** EDIT: the fields before. */
  before?: Record<string, unknown>
}

export type ChangeRow = {
  id: string
  kind: UnitChangeKind
  unitId: number
  unitName: string
  targetId: number | null
  targetName: string | null
  reason: string
  document: string | null
  changedBy: string
  changedByName: string
  changedAt: Date
  undoUntil: Date | null
  undoneAt: Date | null
  undoneByName: string | null
  undoReason: string | null
}

export const CHANGE_COLUMNS = `id, kind, unit_id as "unitId", unit_name as "unitName", target_id as "targetId", target_name as "targetName", reason, document, changed_by as "changedBy",
  changed_by_name as "changedByName", changed_at as "changedAt", undo_until as "undoUntil", undone_at as "undoneAt", undone_by_name as "undoneByName", undo_reason as "undoReason"`

export type NewChange = Omit<ChangeRow, 'undoneAt' | 'undoneByName' | 'undoReason'> & { effects: Effects }

/** Every process forgets what it read of this tenant, at the commit and not before. */
export const tellChanged = (tx: Tx): void => tx.send(`select pg_notify('reference', $1)`, [String(tx.tenantId)])

export const writeChange = (tx: Tx, { id, kind, unitId, unitName, targetId, targetName, reason, document, changedBy, changedByName, changedAt, effects, undoUntil }: NewChange) =>
  tx.send(
    `insert into unit_change (id, tenant_id, kind, unit_id, unit_name, target_id, target_name, reason, document, changed_by, changed_by_name, changed_at, effects, undo_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, tx.tenantId, kind, unitId, unitName, targetId, targetName, reason, document, changedBy, changedByName, changedAt, JSON.stringify(effects), undoUntil],
  )

