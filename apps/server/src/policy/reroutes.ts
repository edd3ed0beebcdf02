import type { Actor } from '@hotline/domain/access/actor.ts'
import { withChanges } from '@hotline/domain/routing/catalogue-changes.ts'
import type { DispatchRule } from '@hotline/domain/routing/model.ts'
import { route } from '@hotline/domain/routing/route.ts'
import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import { routingFacts } from '@hotline/domain/work-order/routing-facts.ts'
import type { App } from '../context.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { loadFacts } from '../work-order/facts.ts'
import { loadOrder } from '../work-order/load.ts'
import { changesOf, gapsBrought } from './catalogue.ts'
import { ALL_IN_FORCE } from './draft.ts'
import type { VersionRow } from './rows.ts'

/** So many orders are worked out while somebody waits for the page. */
const MOST = 300

/**
 * How many orders wait to be dispatched in a matter the version speaks of, how many of those were worked out, and how many
 * would be proposed to somebody else; and the leaves that would have no unit, by tenant and matter.
 */
export type Reroutes = { kind: 'CATALOGUE'; orders: number; looked: number; moved: number; gaps: { tenant: string; line: string }[] }

/** What publishing this version of the catalogue would do to what waits: the dispatcher's own proposal, worked out twice and not kept. */
export async function reroutesOf(app: App, tx: Tx, actor: Actor, version: VersionRow): Promise<Reroutes> {
  const reference = await app.reference.of(actor.tenantId)
  const at = version.effectiveFrom ?? ALL_IN_FORCE
  const changes = changesOf(version.content)
  const after = withChanges(reference.rules, { tenantId: version.tenantId, changes, at })
  const touched = [...new Set([...changes.flatMap(({ entry }) => entry?.categoryCode ?? []), ...reference.rules.flatMap(({ id, categoryCode }) => (changes.some(({ ruleId }) => ruleId === id) ? [categoryCode] : []))])]
  const waiting = await tx.query<{ id: string }>(
    `select id from work_order where tenant_id = any($1) and status = 'REGISTERED' and category_code like any($2) order by next_due_at, id`,
    [[...reference.tenants.keys()], touched.map((code) => `${code}%`)],
  )
  let [looked, moved] = [0, 0]
  for (const { id } of waiting.slice(0, MOST)) {
    const order = await loadOrder(tx, id)
    if (!order) continue
    looked += 1
    const asked = await proposing({ app, tx, actor, reference, at }, order)
    moved += Number(asked(reference.rules) !== asked(after))
  }
  const gaps = gapsBrought({ tenantId: version.tenantId, prefectureId: actor.prefectureId }, changes, reference, at)
  return { kind: 'CATALOGUE', orders: waiting.length, looked, moved, gaps: gaps.map(({ tenantId, categoryCode }) => ({ tenant: reference.tenants.get(tenantId)?.name ?? '', line: reference.categories.get(categoryCode)?.path ?? categoryCode })) }
}

type Ground = { app: App; tx: Tx; actor: Actor; reference: Reference; at: Date }

/** Who would get the order by some rules, as a text to compare. */
async function proposing({ app, tx, actor, reference, at }: Ground, order: WorkOrder & Parameters<typeof loadFacts>[1]['order']): Promise<(rules: readonly DispatchRule[]) => string> {
  const { transfers, assignments, settings } = await loadFacts(['transfers', 'assignments', 'settings'], { tx, actor, order, input: null, reference, vault: app.vault, now: app.clock.now() })
  return (rules) => {
    const { action, lead, co, coTenantIds, targetTenantId } = route(routingFacts(order, order.tenantId, { ...reference, rules, transfers, assignments, settings }, at))
    return JSON.stringify([action, lead, co, coTenantIds, targetTenantId])
  }
}
