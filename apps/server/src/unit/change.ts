import { must } from '@hotline/domain/errors.ts'
import type { ChangeUnit } from '@hotline/domain/unit/change.ts'
import { lockPeople } from '../admin/people-rows.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { repeated } from '../db/repeat.ts'
import { log } from '../log.ts'
import { mergeInto } from './merge.ts'
import { lookAt, type Context, type Looked } from './preview.ts'
import { lockTree, lockUnit, tellChanged, writeChange, type Effects } from './rows.ts'

export type Changed = { id: string; orders: number; undoUntil: Date | null }
const DAY_MS = 86_400_000

/**
 * Moves, merges or closes a unit of the own tenant, all of it or nothing. Sent twice under one id it is done once;
 * what the preview showed must still be so. @throws `unit.*`
 */
export async function changeUnit(context: Context, input: ChangeUnit): Promise<Changed> {
  const { app, actor } = context
  app.reference.forget(actor.tenantId)
  const changed = await repeated(() => inScope(app.pool, actor.tenantId, async (tx) => {
    await lockTree(tx)
    const known = await doneBefore(tx, input)
    if (known) return known
    await lockPeople(tx)
    // From here on nobody dispatches to it: what is counted below is all there is.
    await lockUnit(tx, input.move.unitId)
    const looked = await lookAt(app, tx, input.move)
    must(looked.unit.version === input.unitVersion && (looked.target?.version ?? null) === input.targetVersion, 'unit.stale')
    const [problem] = looked.problems
    if (problem) must(false, problem.code, { ...problem.params, problems: looked.problems })
    return carryOut(context, tx, input, looked)
  }))
  app.reference.forget(actor.tenantId)
  log('unit.changed', { tenant: actor.tenantId, person: actor.personId, change: input.id, kind: input.move.kind, orders: changed.orders })
  return changed
}

async function doneBefore(tx: Tx, { id, move }: ChangeUnit): Promise<Changed | null> {
  const [row] = await tx.query<{ kind: string; unit_id: number; target_id: number | null; effects: Effects; undo_until: Date | null }>(
    'select kind, unit_id, target_id, effects, undo_until from unit_change where id = $1 and tenant_id = $2', [id, tx.tenantId],
  )
  if (!row) return null
  must(row.kind === move.kind && row.unit_id === move.unitId && row.target_id === move.targetId, 'unit.repeated-key')
  return { id, orders: row.effects.orders?.length ?? 0, undoUntil: row.undo_until }
}

async function carryOut({ app, actor }: Context, tx: Tx, input: ChangeUnit, { unit, target, units, undoDays }: Looked): Promise<Changed> {
  const now = app.clock.now()
  const effects = await effectsOf({ app, actor }, tx, input, units)
  const undoUntil = new Date(now.getTime() + undoDays * DAY_MS)
  tellChanged(tx)
  writeChange(tx, {
    id: input.id, kind: input.move.kind, unitId: unit.id, unitName: unit.name, targetId: target?.id ?? null, targetName: target?.name ?? null, reason: input.reason,
    document: input.document, changedBy: actor.personId, changedByName: actor.name, changedAt: now, effects, undoUntil,
  })
  return { id: input.id, orders: effects.orders?.length ?? 0, undoUntil }
}

async function effectsOf({ app, actor }: Context, tx: Tx, input: ChangeUnit, units: Looked['units']): Promise<Effects> {
  const { move } = input
  const unit = units.get(move.unitId)
  const target = move.targetId === null ? undefined : units.get(move.targetId)
  must(unit, 'unit.not-found')
  if (move.kind === 'MERGE') {
    must(target, 'unit.not-found')
    return mergeInto({ app, tx, input, unit, target, by: actor.name })
  }
  await tx.query(move.kind === 'MOVE' ? 'update unit set parent_id = $2, version = version + 1 where id = $1' : `update unit set status = 'INACTIVE', version = version + 1 where id = $1 and $2::int is null`, [unit.id, move.targetId])
  return { unitVersion: unit.version + 1, targetVersion: target?.version ?? null, parentId: unit.parentId }
}
