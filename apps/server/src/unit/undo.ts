import { DomainError, must } from '@hotline/domain/errors.ts'
import type { undoReasons } from '@hotline/domain/unit/errors.zh-CN.ts'
import { sentence } from '@hotline/domain/work-order/phrases/errors.ts'
import { handedRows } from '@hotline/domain/work-order/transitions/hand-over.ts'
import { lockPeople } from '../admin/people-rows.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { repeated } from '../db/repeat.ts'
import { log } from '../log.ts'
import { systemActor } from '../session/actor.ts'
import { perform } from '../work-order/perform.ts'
import type { Context } from './preview.ts'
import { CHANGE_COLUMNS, lockTree, lockUnit, ownUnits, tellChanged, type ChangeRow, type Effects, type UnitRow } from './rows.ts'

type Kept = ChangeRow & { effects: Effects }
export type UndoReason = { code: keyof typeof undoReasons; params: { n?: number; name?: string } }

/** What stands against the undo now; empty where it would go through. */
export const undoPreview = ({ app, actor }: Context, id: string): Promise<{ reasons: UndoReason[]; orders: number; people: number }> =>
  inScope(app.pool, actor.tenantId, async (tx) => {
    const change = await changeOf(tx, id)
    return { reasons: await dependents(tx, change, await ownUnits(tx)), orders: change.effects.orders?.length ?? 0, people: change.effects.memberships?.length ?? 0 }
  })

/** Puts everything back as it stood, unless something has come to rest on the change since. @throws `unit.*` */
export async function undoChange({ app, actor }: Context, { id, reason }: { id: string; reason: string }): Promise<void> {
  app.reference.forget(actor.tenantId)
  await repeated(() => inScope(app.pool, actor.tenantId, async (tx) => {
    await lockTree(tx)
    const change = await changeOf(tx, id)
    must(!change.undoneAt, 'unit.undone')
    must(change.undoUntil, 'unit.not-undoable')
    must(app.clock.now() <= change.undoUntil, 'unit.undo-late', { until: change.undoUntil })
    await lockPeople(tx)
    for (const unitId of [change.unitId, ...(change.targetId === null ? [] : [change.targetId])].sort((a, b) => a - b)) await lockUnit(tx, unitId)
    const units = await ownUnits(tx)
    const reasons = await dependents(tx, change, units)
    must(!reasons.length, 'unit.undo-depends', { reasons: reasons.map(({ code, params }) => sentence(code, params)).join(''), problems: reasons })
    tellChanged(tx)
    await putBack({ app, actor }, tx, change, units, reason)
    await tx.query('update unit_change set undone_at = $2, undone_by = $3, undone_by_name = $4, undo_reason = $5 where id = $1', [id, app.clock.now(), actor.personId, actor.name, reason])
  }))
  app.reference.forget(actor.tenantId)
  log('unit.change-undone', { tenant: actor.tenantId, person: actor.personId, change: id })
}

async function changeOf(tx: Tx, id: string): Promise<Kept> {
  const [row] = await tx.query<Kept>(`select ${CHANGE_COLUMNS}, effects from unit_change where id = $1 and tenant_id = $2`, [id, tx.tenantId])
  if (!row) throw new DomainError('unit.change-missing')
  return row
}

async function dependents(tx: Tx, { kind, unitId, unitName, targetId, targetName, effects }: Kept, units: Map<number, UnitRow>): Promise<UndoReason[]> {
  const found: UndoReason[] = []
  const count = (code: UndoReason['code'], n: number) => void (n && found.push({ code, params: { n } }))
  if (units.get(unitId)?.version !== effects.unitVersion) found.push({ code: 'unit.undo-unit-changed', params: { name: unitName } })
  const parent = kind === 'MOVE' && effects.parentId ? units.get(effects.parentId) : undefined
  if (parent && parent.status !== 'ACTIVE') found.push({ code: 'unit.undo-parent-closed', params: { name: parent.name } })
  if (kind !== 'MERGE' || targetId === null) return found
  if (units.get(targetId)?.version !== effects.targetVersion) found.push({ code: 'unit.undo-target-changed', params: { name: targetName ?? '' } })
  count('unit.undo-children', (effects.children ?? []).filter(({ id, version }) => units.get(id)?.version !== version).length)
  count('unit.undo-people', await changedOf(tx, 'select id, permission_version as version from membership where unit_id = $2 and id = any($1)', effects.memberships ?? [], targetId))
  count('unit.undo-orders', await changedOf(tx, 'select id, version from work_order where $2::int is not null and id = any($1)', effects.orders ?? [], targetId))
  return found
}

/** How many are no longer as the change left them. */
async function changedOf<Id extends string | number>(tx: Tx, text: string, left: readonly { id: Id; version: number }[], targetId: number): Promise<number> {
  if (!left.length) return 0
  const now = new Map((await tx.query<{ id: Id; version: number }>(text, [left.map(({ id }) => id), targetId])).map((row) => [row.id, row.version]))
  return left.filter(({ id, version }) => now.get(id) !== version).length
}

async function putBack({ app, actor }: Context, tx: Tx, change: Kept, units: Map<number, UnitRow>, reason: string): Promise<void> {
  const { kind, unitId, targetId, effects } = change
  if (kind === 'MOVE') await tx.query('update unit set parent_id = $2, version = version + 1 where id = $1', [unitId, effects.parentId ?? null])
  if (kind !== 'MERGE' && kind !== 'CLOSE') return
  // Open again first of all: what comes back is its work.
  await tx.query(`update unit set status = 'ACTIVE', merged_into_id = null, version = version + 1 where id = $1`, [unitId])
  if (kind === 'CLOSE' || targetId === null) return
  await tx.query('update unit set also_roles = $2, version = version + 1 where id = $1', [targetId, effects.alsoRoles ?? units.get(targetId)?.alsoRoles ?? []])
  await tx.query('update unit set parent_id = $2, version = version + 1 where id = any($1)', [(effects.children ?? []).map(({ id }) => id), unitId])
  await tx.query('update membership set unit_id = $2, permission_version = permission_version + 1 where id = any($1)', [(effects.memberships ?? []).map(({ id }) => id), unitId])
  await tx.query(`update precedent set lead_unit_id = $2 where id = any($1) and status = 'PROPOSED'`, [effects.precedents ?? [], unitId])
  const system = await systemActor(app, tx.tenantId)
  for (const { id, version } of effects.orders ?? []) {
    const [event] = await tx.query<{ payload: { handed: unknown } }>('select payload from work_order_event where order_id = $1 and version = $2', [id, version])
    const input = { changeId: change.id, fromUnitId: targetId, toUnitId: unitId, by: actor.name, reason, document: change.document, undo: handedRows.parse(event?.payload.handed) }
    await perform(app, tx, system, { id, version, verb: 'handOver', input, idempotencyKey: `unit-undo:${change.id}:${id}` })
  }
}
