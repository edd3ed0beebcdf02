import type { Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import type { UnitCounts, UnitMove, UnitProblem, UnitWarning } from '@hotline/domain/unit/change.ts'
import { problemsOf, warningsOf, type ChangeFacts } from '@hotline/domain/unit/check-change.ts'
import { lineOf, subtreeOf, withMerged } from '@hotline/domain/unit/successor.ts'
import { OPEN_ASSIGNMENT } from '@hotline/domain/work-order/states.ts'
import type { App } from '../context.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { ACTIVE_ORDERS, OPEN } from '../work-order/statuses-sql.ts'
import { minimumStaffOf, ownUnits, unitSettingsAt, type UnitRow } from './rows.ts'

export type Context = { app: App; actor: Actor }
/** What a change would bring, before it is made. The versions go back with the order to make it. */
export type Preview = {
  unit: { id: number; name: string; version: number }
  target: { id: number; name: string; version: number } | null
  counts: UnitCounts
  problems: UnitProblem[]
  warnings: UnitWarning[]
  /** For so long it could be undone. */
  undoDays: number
}
export type Looked = Preview & { units: Map<number, UnitRow>; facts: ChangeFacts }

export const previewChange = ({ app, actor }: Context, move: UnitMove): Promise<Preview> =>
  inScope(app.pool, actor.tenantId, async (tx) => {
    const { unit, target, counts, problems, warnings, undoDays } = await lookAt(app, tx, move)
    return { unit, target, counts, problems, warnings, undoDays }
  })

/** Both units must be the tenant's own: another's is not found, as one that doesn't exist. */
export async function lookAt(app: App, tx: Tx, move: UnitMove): Promise<Looked> {
  const units = await ownUnits(tx)
  const unit = units.get(move.unitId)
  const target = move.targetId === null ? null : units.get(move.targetId)
  must(unit && target !== undefined, 'unit.not-found')
  const reference = await app.reference.of(tx.tenantId)
  const now = app.clock.now()
  const counted = await countsOf(tx, move, units)
  const counts = { ...counted.counts, rules: reference.rules.filter(({ leadUnitRole }) => unit.roles.includes(leadUnitRole)).length }
  const facts: ChangeFacts = { units, ...counted, counts, minimumStaff: minimumStaffOf(reference, tx.tenantId, now) }
  const said = ({ id, name, version }: UnitRow) => ({ id, name, version })
  return { unit: said(unit), target: target && said(target), counts, problems: problemsOf(move, facts), warnings: warningsOf(move, facts), undoDays: unitSettingsAt(reference, tx.tenantId, now).undoDays, units, facts }
}

type Counted = Omit<UnitCounts, 'rules'> & { open: boolean; complained: number; leaders: number; staff: number }

async function countsOf(tx: Tx, move: UnitMove, units: Map<number, UnitRow>): Promise<{ counts: Omit<UnitCounts, 'rules'> } & Pick<ChangeFacts, 'open' | 'complained' | 'leaders' | 'staff'>> {
  const { complained, holding } = interests(move, units)
  // A unit closes only when nothing may come back to it; a merge passes on what is open, and the rest is the successor's to read.
  const counted = move.kind === 'CLOSE' ? [...OPEN_ASSIGNMENT, 'ACCEPTED'] : OPEN_ASSIGNMENT
  const both = [move.unitId, ...(move.kind === 'MERGE' ? [move.targetId] : [])]
  const [row] = await tx.query<Counted>(COUNTS, [tx.tenantId, move.unitId, complained, holding, both, counted], 'unit-change-counts')
  must(row, 'unit.not-found')
  const { open, complained: conflicts, leaders, staff, ...counts } = row
  return { counts, open, complained: conflicts, leaders, staff }
}

/**
 * Whose complaints would come to be handled by themselves (R5): below a new superior, or with a successor, and the other
 * way round what is complained of the merged unit and lies with its successor. One pair per row.
 */
function interests({ kind, unitId, targetId }: UnitMove, units: Map<number, UnitRow>): { complained: number[]; holding: number[] } {
  if (targetId === null) return { complained: [], holding: [] }
  const pairs = lineOf(targetId, units).flatMap((above) => subtreeOf(unitId, units).map((below) => [above, below] as const))
  if (kind === 'MERGE') for (const folded of withMerged(unitId, units)) for (const below of [...subtreeOf(targetId, units), ...subtreeOf(unitId, units)]) pairs.push([folded, below])
  return { complained: pairs.map(([each]) => each), holding: pairs.map(([, each]) => each) }
}

const IN_FORCE = '(m.valid_to is null or m.valid_to > product_now())'
const COUNTS = `
  with held as (
    select distinct o.id, o.lead_unit_id from assignment a join work_order o on o.id = a.order_id
     where a.unit_id = $2 and a.status = any($6) and o.status in ${ACTIVE_ORDERS})
  select (select count(*) from held)::int as "openOrders",
    (select count(*) from held where lead_unit_id = $2)::int as leads,
    (select count(*) from request r where r.unit_id = $2 and r.status in ('PROPOSED','SUBMITTED','SECONDED'))::int as requests,
    (select count(*) from dispute_opinion p where p.party_unit_id = $2 and p.given_at is null and p.silent_at is null)::int as opinions,
    (select count(*) from membership m where m.tenant_id = $1 and m.unit_id = $2 and ${IN_FORCE})::int as people,
    (select count(*) from unit c where c.parent_id = $2 and c.status = 'ACTIVE')::int as children,
    (select count(*) from precedent p where p.tenant_id = $1 and p.lead_unit_id = $2 and p.status = 'PROPOSED')::int as precedents,
    (select t.status <> all(array['SUSPENDED','MERGED','OFFBOARDED']) from tenant t where t.id = $1) as open,
    (select count(distinct o.id) from unnest($3::int[], $4::int[]) i(complained, holding)
       join assignment a on a.unit_id = i.holding and a.status in ${OPEN}
       join work_order o on o.id = a.order_id and o.complained_unit_id = i.complained and o.status in ${ACTIVE_ORDERS})::int as complained,
    (select count(*) from membership m where m.unit_id = any($5) and ${IN_FORCE} and 'UNIT_LEADER' = any(m.duties))::int as leaders,
    (select count(*) from membership m where m.unit_id = any($5) and ${IN_FORCE} and 'UNIT_LIAISON' = any(m.duties))::int as staff`
