import type { Rung } from '@hotline/domain/deadline/ladder.ts'
import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { holders } from '../notice/holders.ts'

/** From when on: before that it is the branch's own affair. */
const CLIMBS: readonly Rung[] = ['OVERDUE', 'NOTICE', 'CRITICISM']

/** A rung that was reached; `dedupe` names it once for each date of a clock. */
export type Reached = { order: { id: string; tenantId: number; prefectureId: number; orderNo: string | null; leadUnitId: number | null }; rung: Rung; at: Date; dedupe: string }

/** The units of the line at the prefecture that a county's vertical branch stands under (rule 1.2); none for every other unit. */
export function lineHeads(reference: Pick<Reference, 'units'>, { tenantId, prefectureId, leadUnitId }: Reached['order']): number[] {
  const branch = leadUnitId === null ? undefined : reference.units.get(leadUnitId)
  if (tenantId === prefectureId || branch?.kind !== 'VERTICAL' || !branch.lineCode) return []
  return [...reference.units.values()].flatMap(({ id, tenantId: at, lineCode, status }) => (at === prefectureId && lineCode === branch.lineCode && status === 'ACTIVE' ? [id] : []))
}

const NOTICES = `
  with asked as (select * from jsonb_to_recordset($1::jsonb) as r(order_id uuid, order_no text, dedupe text, unit_ids int[], at timestamptz))
  insert into notice (tenant_id, person_id, order_id, code, order_no, params, at, dedupe)
  select m.tenant_id, m.person_id, a.order_id, 'N14L', a.order_no, json_build_object('title', o.title), a.at, a.dedupe
    from asked a join work_order o on o.id = a.order_id
    join ${holders('$2')} m on 'LINE_OVERSEER' = any(m.duties) and m.unit_id = any(a.unit_ids)
   where o.complained_unit_id is null or o.complained_unit_id <> all(a.unit_ids)
  on conflict (dedupe, person_id) where dedupe is not null do nothing`

/**
 * A county has no lever over a vertical branch: what is overdue there climbs to the line's prefecture unit (rule 1.2).
 * Written under the prefecture before the county's own round is committed: a round that fails says it again, to nobody twice.
 */
export async function tellLine(app: Pick<App, 'pool'>, reference: Pick<Reference, 'units'>, reached: readonly Reached[]): Promise<void> {
  const rows = reached.flatMap(({ order, rung, at, dedupe }) => {
    const unitIds = CLIMBS.includes(rung) ? lineHeads(reference, order) : []
    return unitIds.length ? [{ prefectureId: order.prefectureId, row: { order_id: order.id, order_no: order.orderNo, dedupe: `${dedupe}:LINE`, unit_ids: unitIds, at } }] : []
  })
  for (const prefectureId of new Set(rows.map((each) => each.prefectureId))) {
    const mine = rows.filter((each) => each.prefectureId === prefectureId).map(({ row }) => row)
    await inScope(app.pool, prefectureId, (tx) => tx.query(NOTICES, [JSON.stringify(mine), prefectureId], 'line-notices'))
  }
}
