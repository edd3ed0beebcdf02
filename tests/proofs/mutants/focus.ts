import pg from 'pg'
import { MATRIX } from '../../isolation/matrix.ts'
import { randomFrom } from '../commands/random.ts'
import { attackById, attackCallers, type Attack } from '../isolation/by-id.ts'
import { attackAbilities } from '../isolation/abilities.ts'
import { attackGates, attackLists, attackRest } from '../isolation/lists.ts'
import { attackOverHttp, someOf } from '../isolation/over-http.ts'
import { fuzzPool } from '../isolation/pool.ts'
import { everyDuty } from '../isolation/cast.ts'
import type { Product } from '../isolation/product.ts'
import { scannerOf } from '../isolation/scan.ts'
import { attackSearches } from '../isolation/searches.ts'
import { attackChanges, attackDoors, attackKeys } from '../isolation/sessions.ts'
import { attackCommands, attackInputs, attackPreviews } from '../isolation/verbs.ts'
import { leak, nothingFound, type Findings, type World } from '../isolation/world.ts'

/** The parts of the isolation proof, each as short as it can be and still see what it is for. */
export type Focus = 'ids' | 'callers' | 'previews' | 'commands' | 'lists' | 'searches' | 'rest' | 'doors' | 'changes' | 'keys' | 'pool' | 'http' | 'vault' | 'system' | 'inputs' | 'gates' | 'abilities'

export const attackOn = (world: World, product: Product, { places }: { places?: number } = {}): Attack => ({
  world, product, scan: scannerOf(world), findings: nothingFound(), random: randomFrom(1), members: places ? everyDuty(world.cast.members, places) : world.cast.members, matrix: MATRIX,
})

const PARTS: Readonly<Record<Focus, (attack: Attack, paths?: readonly string[]) => Promise<unknown>>> = {
  ids: (attack, paths) => attackById(attack, { each: 4, ...(paths ? { paths } : {}) }),
  callers: (attack) => attackCallers(attack, { each: 8 }),
  previews: (attack) => attackPreviews(attack, { verbs: ['dispatch', 'urge'], more: 20 }),
  commands: (attack) => attackCommands({ ...attack, members: attack.members.filter((_, index) => index % 9 === 0) }, { each: 1 }),
  inputs: (attack) => attackInputs(attack, { each: 1 }),
  lists: (attack) => attackLists(attack),
  searches: (attack) => attackSearches(attack, { each: 3 }),
  rest: (attack, paths) => attackRest(attack, ['workOrder.list', 'workOrder.counts'], paths),
  gates: (attack, paths) => attackGates(paths ? { ...attack, matrix: Object.fromEntries(Object.entries(attack.matrix).filter(([path]) => paths.includes(path))) } : attack),
  abilities: (attack) => attackAbilities(attack),
  doors: (attack) => attackDoors(attack),
  keys: (attack) => attackKeys(attack),
  pool: (attack) => fuzzPool(attack.world, attack.findings, attack.random, { rounds: 150 }),
  http: (attack) => attackOverHttp(attack, { members: someOf(attack.world, attack.world.places.map(({ id }) => id), ['DISPATCHER', 'UNIT_LEADER']), each: 1 }),
  changes: async (attack) => {
    const db = superuser(attack.world.database)
    await attackChanges(attack, (text, values) => db.query(text, values))
    await db.end()
  },
  vault: async ({ world, product, findings }) => {
    const prefectures = [...new Set(world.places.map(({ prefectureId }) => prefectureId))]
    const indexes = prefectures.map((id) => product.app.vault.index(id, '13800000000')?.toString('hex'))
    if (new Set(indexes).size !== prefectures.length) leak(findings, 'a number has one index in two prefectures')
  },
  // The product itself acts in every tenant under one name; what it may do in one says nothing of the next.
  system: async ({ world, product, findings }) => {
    const { systemActor } = await import('@hotline/server/session/actor.ts')
    const { may } = await import('@hotline/domain/access/ability.ts')
    const { inScope } = await import('@hotline/server/db/in-scope.ts')
    const { loadOrder } = await import('@hotline/server/work-order/load.ts')
    for (const order of world.orders) {
      for (const place of world.places.filter(({ kind }) => kind === 'COUNTY' || kind === 'PREFECTURE')) {
        const actor = await systemActor(product.app, place.id)
        const loaded = await inScope(product.app.pool, place.id, (tx) => loadOrder(tx, order.id))
        // What was shared with a tenant is handed over there too when its unit is merged (rule 1.3).
        const right = place.id === order.tenantId || place.below.includes(order.tenantId) || order.at.shareTenantIds.includes(place.id)
        findings.attempts += 1
        if (loaded && may(actor, 'read', loaded) !== right) leak(findings, `the product in tenant ${place.id} ${right ? "can't" : 'can'} read ${order.id}`)
      }
    }
  },
}

/** Past row-level security, for what no screen offers. */
export function superuser({ adminUrl, name }: World['database']): pg.Pool {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href, max: 2 })
  pool.on('error', () => {}) // a pool is ended before its connections are; the database may go first
  return pool
}

/** One finding is enough: whoever asks on after it is stopped. */
class Enough extends Error {}

/** Attacks until something is found, and answers it; `null` where nothing was. */
export async function firstFinding(attack: Attack, work: (attack: Attack) => Promise<unknown>): Promise<string | null> {
  const { findings, product } = attack
  const found = () => findings.leaks[0] ?? findings.losses[0] ?? null
  const ask: Product['ask'] = async (...asked) => {
    if (found() !== null) throw new Enough()
    return product.ask(...asked)
  }
  try {
    await work({ ...attack, product: { ...product, ask } })
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  return found()
}

export async function runFocus(attack: Attack, focus: readonly Focus[], paths?: readonly string[]): Promise<Findings> {
  await firstFinding(attack, async (until) => {
    for (const part of focus) await PARTS[part](until, paths)
  })
  return attack.findings
}
