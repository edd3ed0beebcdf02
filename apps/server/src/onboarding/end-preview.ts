import type { EndPreview } from '@hotline/domain/onboarding/views.ts'
import { ACTIVE, type WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import type { Tx } from '../db/in-scope.ts'
import { countyOf, readRecord } from './record.ts'

const UNITS_SHOWN = 8
const OPEN: readonly WorkOrderStatus[] = ACTIVE

/** What the county's end would move and leave, in totals; no order is shown to who brings counties online. */
export async function endPreview(tx: Tx, id: string): Promise<EndPreview> {
  const county = countyOf(await readRecord(tx, id))
  const byStatus = await tx.query<{ status: WorkOrderStatus; count: number }>('select status, count(*)::int as count from work_order where tenant_id = $1 group by status order by 2 desc, 1', [county], 'end-statuses')
  const units = await tx.query<{ name: string; count: number }>(
    `select lead_unit_name as name, count(*)::int as count from work_order where tenant_id = $1 and status = any($2) and lead_unit_name is not null group by 1 order by 2 desc, 1 limit ${UNITS_SHOWN}`, [county, ACTIVE], 'end-units',
  )
  const [people] = await tx.query<{ count: number }>('select count(distinct person_id)::int as count from membership where tenant_id = $1 and (valid_to is null or valid_to > product_now())', [county], 'end-people')
  const open = byStatus.filter(({ status }) => OPEN.includes(status))
  const drafts = byStatus.find(({ status }) => status === 'DRAFT')?.count ?? 0
  const all = byStatus.reduce((sum, { count }) => sum + count, 0)
  return { open, units, drafts, closed: all - drafts - open.reduce((sum, { count }) => sum + count, 0), people: people?.count ?? 0 }
}
