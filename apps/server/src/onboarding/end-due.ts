import { DomainError, must } from '@hotline/domain/errors.ts'
import type { App } from '../context.ts'
import { inScope, scout } from '../db/in-scope.ts'
import { repeated } from '../db/repeat.ts'
import { log, logError } from '../log.ts'
import { mergeTarget } from './end.ts'
import { handOver } from './hand-over.ts'
import { moveCounty } from './move.ts'
import { countyOf, readRecord, writeRecord, type Hand } from './record.ts'
import { endWords, tellEnd } from './tell-end.ts'

type Due = { tenant_id: number; id: string }

/** Ends every county whose day has come. One that can't end yet is tried again at the next look and doesn't keep the others. */
export async function endCountiesDue(app: App, now: Date): Promise<void> {
  for (const due of await scout<Due>(app.pool, { text: 'select * from scout_counties_ending($1)', values: [now] })) {
    try {
      const handedOver = await repeated(() => inScope(app.pool, due.tenant_id, (tx) => endCounty(app, { tx, now }, due)))
      app.reference.forget()
      if (handedOver !== null) log('onboarding.ended', { tenant: due.tenant_id, onboarding: due.id, handedOver })
    } catch (error) {
      if (error instanceof DomainError && error.code === 'onboarding.open-drafts') await tellHeld(app, due, now, String(error.params.count))
      else logError('onboarding.end-failed', error)
    }
  }
}

/**
 * The county's open orders go to the prefecture, by the same command a supervisor takes one over with, and to `into`
 * from there; then everything is frozen and stays readable. What the transaction can't hand over keeps it from ending.
 * Answers how many went, or null where the decision was taken back meanwhile. In the name of who decided it.
 */
async function endCounty(app: App, { tx, now }: Pick<Hand, 'tx' | 'now'>, { id }: Due): Promise<number | null> {
  const record = await readRecord(tx, id, true)
  const { ending, endsAt } = record
  if (!ending || !endsAt || endsAt > now) return null
  const county = countyOf(record)
  const [drafts] = await tx.query<{ count: number }>(`select count(*)::int as count from work_order where tenant_id = $1 and status = 'DRAFT'`, [county])
  must(!drafts?.count, 'onboarding.open-drafts', { count: drafts?.count ?? 0, what: endWords[ending.to] })
  const into = ending.into === null ? null : await mergeTarget(tx, county, ending.into)
  const hand: Hand = { tx, now, actor: { tenantId: tx.tenantId, personId: ending.by, actsFor: [], name: ending.byName } }
  const handedOver = await handOver(app, tx, hand.actor, { countyId: county, intoTenantId: into === tx.tenantId ? null : into, reason: `${record.name}的热线${endWords[ending.to]}：${ending.words}` })
  await moveCounty(tx, record, ending.to)
  await writeRecord(hand, record, { state: ending.to, mergedIntoId: into, ending: null, endsAt: null }, { what: ending.to, words: ending.words, detail: { handedOver, into } })
  return handedOver
}

async function tellHeld(app: App, { tenant_id, id }: Due, now: Date, count: string): Promise<void> {
  await inScope(app.pool, tenant_id, async (tx) => {
    const record = await readRecord(tx, id)
    await tellEnd({ tx, now }, record, 'COUNTY_END_HELD', { key: record.endsAt?.getTime() ?? 0, params: { count } })
  })
}
