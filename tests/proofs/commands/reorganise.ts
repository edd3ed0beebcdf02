import { randomUUID } from 'node:crypto'
import { DomainError } from '@hotline/domain/errors.ts'
import type { Ledger } from './ledger.ts'
import type { Random } from './random.ts'
import type { Stage } from './stage.ts'

type World = { stage: Stage; ledger: Ledger; random: Random }

/** While the hands go on working, a unit that holds orders is merged into another of its centre, and most times that is taken back. */
export async function reorganise({ stage, ledger, random }: World): Promise<void> {
  const { tenantId, api } = random.of(stage.people.filter(({ duties }) => duties.includes('TENANT_ADMIN')))
  const { rows: active } = await stage.db.query<{ id: number; holds: number }>(
    `select u.id, (select count(*)::int from work_order o where o.holder_unit_id = u.id and o.status not in ('CLOSED','ARCHIVED')) as holds
     from unit u where u.tenant_id = $1 and u.status = 'ACTIVE' and u.role is not null order by u.id`, [tenantId],
  )
  const holding = active.filter(({ holds }) => holds > 0)
  // Each may stay merged: enough must be left to send anything to.
  if (!holding.length || active.length < 12) return
  const from = random.of(holding)
  const move = { kind: 'MERGE' as const, unitId: from.id, targetId: random.of(active.filter(({ id }) => id !== from.id)).id }
  const { unit, target, problems } = await api.unit.preview(move)
  if (problems.length) return
  const id = randomUUID()
  const done = await unlessRefused(async () => {
    await api.unit.change({ id, move, unitVersion: unit.version, targetVersion: target?.version ?? null, reason: '机构改革', document: '编办〔2026〕3号' })
    ledger.byClock += 1
    // Time for the others to do something that stands in the way.
    await new Promise((resolve) => setTimeout(resolve, random.int(400)))
  })
  if (done && random.chance(0.7)) await unlessRefused(async () => { await api.unit.undo({ id, reason: '方案有变' }) })
}

/** Somebody was quicker, or acted on what was handed over: refused with a reason is a good answer. */
async function unlessRefused(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Error && error.cause instanceof DomainError) return false
    throw error
  }
}
