import { DomainError } from '@hotline/domain/errors.ts'
import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import { log } from '../log.ts'
import { openCast } from './actors.ts'
import { withFastPool } from './fast-pool.ts'
import { matterFor } from './matter.ts'
import { TENANTS, type TenantSeed } from './organisation.ts'
import { ENDINGS, intakeOf, neighbourOf, planFor, type Ending } from './plans.ts'
import { randomFrom, weighted, type Random } from './random.ts'
import { play, type Stage, type Step } from './stage.ts'
import { playStories } from './stories.ts'
import { idOf, tenantIds } from './tenant-ids.ts'
import { timetable, type Age } from './timetable.ts'

export { stories } from './stories.ts'

/** Besides the orders that show every desk at work. */
const ORDERS_PER_PREFECTURE = 100
const COUNTIES_SHARE = 0.78
const AT_LEAST = 4
export const LANES_AT_ONCE = 4

/** Centres in which every desk has something on it. */
const SHOWN: readonly string[] = ['653100', '653101', '653125', '510800', '510802', '510824']
/** Matters that the housing bureau leads: the unit most people of the demonstration sign in to. */
const HOUSING: readonly string[] = ['0301', '0302', '0303', '0403', '0407']
const ON_EVERY_DESK: readonly (readonly [Ending, ...(readonly string[])])[] = [
  ['DRAFT'], ['ONLINE_DRAFT'], ['ONLINE_DRAFT'], ['REGISTERED'], ['REGISTERED'], ['REGISTERED'], ['TRANSFER_PENDING'], ['DISPUTED'],
  ['DISPATCHED', ...HOUSING], ['DISPATCHED', ...HOUSING], ['DISPATCHED', '0404', '0401'], ['IN_PROGRESS', ...HOUSING], ['IN_PROGRESS', ...HOUSING], ['IN_PROGRESS', '0802', '0804'],
  ['OVERDUE', ...HOUSING], ['URGED', ...HOUSING], ['UNIT_REVIEW', ...HOUSING], ['UNIT_REVIEW', ...HOUSING], ['CENTRE_REVIEW'], ['CENTRE_REVIEW'], ['CALLBACK_PENDING'], ['CALLBACK_PENDING'],
  ['REDO_REVIEW'], ['REJECTED'], ['EMERGENCY_TRANSFERRED'], ['DISCARDED'], ['ARCHIVED'],
]

/** What units ask for, waiting for those who decide it. */
const ASKED: readonly (readonly [Ending, ...(readonly string[])])[] = [
  ['RETURN_REVIEW', '0301', '0303'], ['EXTENSION_ASKED', '0301', '0303'], ['SUSPENDED', '0301', '0303'], ['SUSPENDED', '0301', '0303'], ['STOP_ASKED', '0301', '0303'],
]

/** An order of the world before it is played: who takes it, and what happens when. */
export type Tale = { key: string; lane: string; steps: readonly Step[] }

/** Fills an empty world with orders, each through the commands of its people. Does nothing where orders are. */
export async function seedWorld(app: App): Promise<void> {
  const ids = await tenantIds(app.pool)
  const empty: TenantSeed[] = []
  for (const tenant of TENANTS) if (tenant.kind === 'PREFECTURE' && ids.has(tenant.code) && !(await hasOrders(app, idOf(ids, tenant.code)))) empty.push(tenant)
  if (!empty.length) return
  await withFastPool(app, LANES_AT_ONCE, async (fast) => {
    // Sessions are read over the app's own pool: within the fast one they would wait for the very connection that waits for them.
    const stage: Stage = { app: fast, cast: openCast(app) }
    for (const prefecture of empty) await fillPrefecture(stage, prefecture, ids)
  })
}

async function fillPrefecture(stage: Stage, prefecture: TenantSeed, ids: ReadonlyMap<string, number>): Promise<void> {
  const { app } = stage
  await playStories(stage, prefecture, ids)
  const tales = await talesOf(app, prefecture, ids)
  const failed = await playAll(stage, tales, ids)
  const newsFrom = new Date(app.clock.now().getTime() - NEWS_MS)
  await inScope(app.pool, idOf(ids, prefecture.code), (tx) => tx.query('update work_order_event set relayed_at = at where relayed_at is null and at < $1', [newsFrom]))
  log('seed.world', { prefecture: prefecture.name, orders: tales.length - failed.length, failed })
}
/** Of what is older nobody needs to be told. */
const NEWS_MS = 2 * 86_400_000

const hasOrders = async (app: App, prefectureId: number): Promise<boolean> =>
  (await inScope(app.pool, prefectureId, (tx) => tx.query('select 1 from work_order where prefecture_id = $1 limit 1', [prefectureId]))).length > 0

async function talesOf(app: App, prefecture: TenantSeed, ids: ReadonlyMap<string, number>): Promise<Tale[]> {
  const counties = TENANTS.filter(({ parentCode }) => parentCode === prefecture.code)
  const tales: Tale[] = []
  for (const tenant of [prefecture, ...counties]) {
    const random = randomFrom(`world:${tenant.code}`)
    const share = tenant === prefecture ? 1 - COUNTIES_SHARE : COUNTIES_SHARE * tenant.volumeShare
    const usual = Array.from({ length: Math.max(AT_LEAST, Math.round(ORDERS_PER_PREFECTURE * share)) }, () => [weighted(ENDINGS, random)] as const)
    const endings = [...(SHOWN.includes(tenant.code) ? ON_EVERY_DESK : []), ...usual, ...(SHOWN.includes(tenant.code) ? ASKED : [])]
    for (const [index, [ending, ...codes]] of endings.entries()) tales.push(await taleOf(app, { tenant, prefecture, counties, ids, random, ending, codes, key: `${tenant.code}-${index}` }))
  }
  return tales
}

type Told = { tenant: TenantSeed; prefecture: TenantSeed; counties: readonly TenantSeed[]; ids: ReadonlyMap<string, number>; random: Random; ending: Ending; codes?: readonly string[]; key: string; age?: Age }

/** One order: its matter, who takes it, what becomes of it, and when. */
export async function taleOf(app: App, { tenant, prefecture, counties, ids, random, ending, codes, key, age }: Told): Promise<Tale> {
  const tenantId = ids.get(tenant.code) ?? 0
  const calendar = (await app.reference.of(tenantId)).calendars.get(tenantId)
  if (!calendar) throw new Error(`${tenant.name} has no calendar`)
  const isPrefecture = tenant === prefecture
  const wanted = isPrefecture && ending === 'TRANSFER_PENDING' ? 'REGISTERED' : isPrefecture && ending === 'TRANSFERRED' ? 'CLOSED' : ending
  const intake = ending === 'DRAFT' || ending === 'ONLINE_DRAFT' ? tenant : intakeOf(tenant, prefecture, random)
  const matter = matterFor(tenant, random, codes)
  const plan = planFor(wanted, matter, { tenant, intake, neighbour: neighbourOf(tenant, counties, random), prefectureCode: prefecture.code }, random)
  return { key, lane: plan.beats[0]?.tenantCode ?? intake.code, steps: timetable(plan, matter, calendar, app.clock.now(), random, age) }
}

/** Lanes run side by side; within one, orders come in the order in which their calls came, so that numbers rise with time. */
export async function playAll(stage: Stage, tales: readonly Tale[], ids: ReadonlyMap<string, number>, onPlayed: () => void = () => {}): Promise<string[]> {
  const byLane = new Map<string, Tale[]>()
  for (const tale of tales) byLane.set(tale.lane, [...(byLane.get(tale.lane) ?? []), tale])
  const lanes = [...byLane.values()].sort((a, b) => b.length - a.length)
  const failed: string[] = []
  const runLanes = async () => {
    for (let lane = lanes.shift(); lane; lane = lanes.shift())
      for (const tale of lane.toSorted((a, b) => (a.steps[0]?.at.getTime() ?? 0) - (b.steps[0]?.at.getTime() ?? 0)))
        await play(stage, tale.key, ids, tale.steps).then(onPlayed, (error: unknown) => {
          if (!(error instanceof DomainError)) throw error
          failed.push(`${tale.key}: ${error.code} ${JSON.stringify(error.params)}`)
        })
  }
  await Promise.all(Array.from({ length: LANES_AT_ONCE }, runLanes))
  return failed
}
