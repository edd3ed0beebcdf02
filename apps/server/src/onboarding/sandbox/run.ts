import type { Actor } from '@hotline/domain/access/actor.ts'
import { startOfBusiness, isWorkday, localDate } from '@hotline/domain/deadline/calendar.ts'
import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import { must } from '@hotline/domain/errors.ts'
import { sandboxPlan, type SandboxOrder, type SandboxRun } from '@hotline/domain/onboarding/sandbox.ts'
import type { OperatingMode, TenantInfo } from '@hotline/domain/tenant/model.ts'
import { calendarOf } from '@hotline/domain/work-order/assigning.ts'
import type { App } from '../../context.ts'
import { fromRow } from '../../db/case.ts'
import { inScope, rehearse, type Tx } from '../../db/in-scope.ts'
import type { Reference } from '../../directory/reference.ts'
import { newId } from '../../ids.ts'
import { centreSettingsAt } from '../../policy/centre.ts'
import { countyIn } from '../county-view.ts'
import { countyOf, mustBeIn, readRecord, tell, type Hand } from '../record.ts'
import { openCast } from './cast.ts'
import { categoryFor } from './category.ts'
import { openPlayer, problemOf } from './player.ts'
import { playStory } from './stories.ts'

/** The newest run; null where there was none. */
export async function lastRun(tx: Tx, id: string): Promise<SandboxRun | null> {
  const [row] = await tx.query('select id, started_at, started_by_name, finished_at, passed, orders from onboarding_sandbox where onboarding_id = $1 and tenant_id = $2 order by started_at desc, id desc limit 1', [id, tx.tenantId])
  return row ? instants(fromRow<SandboxRun>(row)) : null
}

/** What lies in JSON has its instants as text. */
const instants = (run: SandboxRun): SandboxRun => ({ ...run, orders: run.orders.map((order) => ({ ...order, acts: order.acts.map((act) => ({ ...act, at: new Date(act.at) })) })) })

/** A new run with all its orders waiting; one that isn't finished is gone on with. */
export async function startSandbox(app: Pick<App, 'reference'>, hand: Hand, id: string): Promise<SandboxRun> {
  const { tx, actor, now } = hand
  mustBeIn(await readRecord(tx, id, true), ['CONFIGURING', 'TRIAL'])
  const open = await lastRun(tx, id)
  if (open && !open.finishedAt) return open
  const { sandboxOrders, drills } = centreSettingsAt(await app.reference.of(tx.tenantId), tx.tenantId, now).onboarding
  const orders = sandboxPlan(sandboxOrders, drills).map((story, seq): SandboxOrder => ({ seq, story, status: 'WAITING', acts: [], unitName: null, categoryName: null, problem: null, inTime: null }))
  const run: SandboxRun = { id: newId(), startedAt: now, startedByName: actor.name, finishedAt: null, passed: false, orders }
  await tx.query('insert into onboarding_sandbox (id, onboarding_id, tenant_id, started_by, started_by_name, started_at, orders) values ($1,$2,$3,$4,$5,$6,$7)', [run.id, id, tx.tenantId, actor.personId, actor.name, now, JSON.stringify(orders)])
  return run
}

/** Plays the next order that waits, and keeps what came of it; a finished run is answered as it is. */
export async function playNext(app: App, actor: Actor, { id, runId }: { id: string; runId: string }): Promise<SandboxRun> {
  const read = <T>(work: (tx: Tx) => Promise<T>) => inScope(app.pool, actor.tenantId, work)
  const { record, run, mode } = await read(async (tx) => {
    const found = await readRecord(tx, id)
    const newest = await lastRun(tx, id)
    must(newest?.id === runId, 'onboarding.sandbox-none')
    const [tenant] = await tx.query<{ mode: OperatingMode }>('select operating_mode as mode from tenant where id = $1', [found.countyId])
    return { record: found, run: newest, mode: tenant?.mode ?? 'FULL_CENTRE' }
  })
  mustBeIn(record, ['CONFIGURING', 'TRIAL'])
  const next = run.orders.find(({ status }) => status === 'WAITING')
  if (!next) return run
  const played = await playOne(app, actor, { countyId: countyOf(record), order: next, mode })
  return inScope(app.pool, actor.tenantId, (tx) => keep({ tx, actor, now: app.clock.now() }, id, runId, played))
}

/**
 * One order from the call to its close, in a transaction that is taken back: no number is used, nobody is told, no desk
 * ever shows it. The county takes orders for as long as the play lasts.
 */
async function playOne(app: App, actor: Actor, { countyId, order, mode }: { countyId: number; order: SandboxOrder; mode: OperatingMode }): Promise<SandboxOrder> {
  const opened = new Map<number, Promise<Reference>>()
  const of = (tenantId: number) => {
    const view = opened.get(tenantId) ?? app.reference.of(tenantId).then((known) => ({ ...known, tenants: inTrial(known.tenants, countyId) }))
    opened.set(tenantId, view)
    return view
  }
  const reference = await of(countyId)
  const county = countyIn(reference, countyId)
  const startsAt = nextMorning(reference, countyId, app.clock.now())
  return rehearse(app.pool, async (enter) => {
    const cast = await openCast(app, await enter(actor.tenantId), [countyId, actor.tenantId])
    const scene = { app: { ...app, reference: { ...app.reference, of } }, enter, cast, reference, county, prefecture: countyIn(reference, actor.tenantId), startsAt, seq: order.seq }
    const player = openPlayer(scene)
    let categoryName: string | null = null
    const told = (end: Pick<SandboxOrder, 'status' | 'problem' | 'inTime'>): SandboxOrder => ({ ...order, ...end, acts: player.acts, unitName: player.lead()?.name ?? null, categoryName })
    try {
      const category = categoryFor(scene)
      categoryName = category.name
      const inTime = await playStory(order.story, { player, scene, mode, category: category.code })
      return told({ status: inTime === false ? 'FAILED' : 'PASSED', problem: null, inTime })
    } catch (error) {
      return told({ status: 'FAILED', problem: problemOf(error), inTime: order.story === 'CRITICAL' ? false : null })
    }
  })
}

const inTrial = (tenants: Reference['tenants'], countyId: number): ReadonlyMap<number, TenantInfo> =>
  new Map([...tenants].map(([id, tenant]) => [id, id === countyId ? { ...tenant, status: 'TRIAL' as const } : tenant]))

/** The start of the county's next working day: office hours, and a day whose numbers nobody else is counting. */
function nextMorning({ calendars }: Reference, countyId: number, now: Date): Date {
  const calendar = calendarOf(calendars, countyId)
  let day = new Date(now.getTime() + DAY_MS)
  while (!isWorkday(calendar, localDate(day))) day = new Date(day.getTime() + DAY_MS)
  return startOfBusiness(calendar, localDate(day))
}

/** Written only where the order still waits: two who played it at once keep one report. */
async function keep(hand: Hand, id: string, runId: string, played: SandboxOrder): Promise<SandboxRun> {
  const { tx, now } = hand
  await tx.query('select 1 from onboarding_sandbox where id = $1 and tenant_id = $2 for update', [runId, tx.tenantId])
  const run = await lastRun(tx, id)
  must(run?.id === runId, 'onboarding.sandbox-none')
  if (run.orders[played.seq]?.status !== 'WAITING') return run
  const orders = run.orders.map((order) => (order.seq === played.seq ? played : order))
  const done = orders.every(({ status }) => status !== 'WAITING')
  const passed = done && orders.every(({ status }) => status === 'PASSED')
  await tx.query('update onboarding_sandbox set orders = $3, finished_at = $4, passed = $5 where id = $1 and tenant_id = $2', [runId, tx.tenantId, JSON.stringify(orders), done ? now : null, passed])
  if (done) await tell(hand, id, { what: 'SANDBOX_RUN', step: 'training', detail: { passed, orders: orders.length, failed: orders.filter(({ status }) => status === 'FAILED').length } })
  return { ...run, orders, finishedAt: done ? now : null, passed }
}
