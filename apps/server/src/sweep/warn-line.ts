import type { Rung } from '@hotline/domain/deadline/ladder.ts'
import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { logError } from '../log.ts'
import { holders } from '../notice/holders.ts'
import { keyOf, type Reached, type Taken } from './warn-tell.ts'

/** From when on: before that it is the branch's own affair. */
const CLIMBS: readonly Rung[] = ['OVERDUE', 'NOTICE', 'CRITICISM']

/** The units of the line at the prefecture that a county's vertical branch stands under (rule 1.2); none for every other unit. */
export function lineHeads(reference: Pick<Reference, 'units'>, { tenantId, prefectureId, leadUnitId }: Pick<Taken, 'tenantId' | 'prefectureId' | 'leadUnitId'>): number[] {
  const branch = leadUnitId === null ? undefined : reference.units.get(leadUnitId)
  if (tenantId === prefectureId || branch?.kind !== 'VERTICAL' || !branch.lineCode) return []
  return [...reference.units.values()].flatMap(({ id, tenantId: at, lineCode, status }) => (at === prefectureId && lineCode === branch.lineCode && status === 'ACTIVE' ? [id] : []))
}

const NOTICES = `
  with asked as (select * from jsonb_to_recordset($1::jsonb) as r(order_id uuid, order_no text, title text, dedupe text, unit_ids int[], at timestamptz))
  insert into notice (tenant_id, person_id, order_id, code, order_no, params, at, dedupe)
  select m.tenant_id, m.person_id, a.order_id, 'N14L', a.order_no, json_build_object('title', a.title), a.at, a.dedupe
    from asked a join ${holders('$2')} m on 'LINE_OVERSEER' = any(m.duties) and m.unit_id = any(a.unit_ids)
   order by a.dedupe, m.person_id
  on conflict (dedupe, person_id) where dedupe is not null do nothing`

/**
 * A county has no lever over a vertical branch: what is overdue there climbs to the line's prefecture unit (rule 1.2),
 * unless it is the unit that is complained of. One transaction for each prefecture; said again it reaches nobody twice.
 * Returns the orders of which it couldn't be told.
 */
export async function tellLine(app: Pick<App, 'pool' | 'reference'>, reached: readonly Reached[]): Promise<Set<string>> {
  const untold = new Set<string>()
  const climbing = reached.filter(({ rung, order }) => CLIMBS.includes(rung) && order.tenantId !== order.prefectureId && order.leadUnitId !== null)
  for (const prefectureId of new Set(climbing.map(({ order }) => order.prefectureId))) {
    const mine = climbing.filter(({ order }) => order.prefectureId === prefectureId)
    try {
      const reference = await app.reference.of(prefectureId)
      const rows = mine.flatMap((each) => {
        const heads = lineHeads(reference, each.order)
        if (!heads.length || (each.order.complainedUnitId !== null && heads.includes(each.order.complainedUnitId))) return []
        return [{ order_id: each.order.id, order_no: each.order.orderNo, title: each.order.title, dedupe: `${keyOf(each)}:LINE`, unit_ids: heads, at: each.at }]
      })
      if (rows.length) await inScope(app.pool, prefectureId, (tx) => tx.query(NOTICES, [JSON.stringify(rows), prefectureId], 'line-notices'))
    } catch (error) {
      logError('sweep.failed', error, { kind: 'warn-line', tenant: prefectureId })
      for (const { order } of mine) untold.add(order.id)
    }
  }
  return untold
}
