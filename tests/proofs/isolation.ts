// npm run proof -- isolation [--short]: nobody sees what isn't theirs. Every procedure and route, every duty in every relation of tenants,
// things of every tenant and state; what may be seen is worked out by the pure rules, and refused must look like absent.
import { appRouter } from '@hotline/server/router.ts'
import { relayOnce } from '@hotline/server/events/relay.ts'
import { MATRIX } from '../isolation/matrix.ts'
import { randomFrom } from './commands/random.ts'
import { attackAbilities } from './isolation/abilities.ts'
import { attackById, attackCallers, type Attack } from './isolation/by-id.ts'
import { compareFingerprints, fingerprint, listenToOutput, lookForCanaries } from './isolation/canaries.ts'
import { everyDuty } from './isolation/cast.ts'
import { prepareGround } from './isolation/ground.ts'
import { attackHoldings } from './isolation/holdings.ts'
import { attackGates, attackLists, attackRest } from './isolation/lists.ts'
import { attackOverHttp, someOf } from './isolation/over-http.ts'
import { fuzzPool } from './isolation/pool.ts'
import { openProduct } from './isolation/product.ts'
import { attackRing, readRing } from './isolation/ring.ts'
import { scannerOf } from './isolation/scan.ts'
import { attackSearches } from './isolation/searches.ts'
import { attackChanges, attackDoors, attackKeys } from './isolation/sessions.ts'
import { attackCommands, attackInputs, attackPreviews } from './isolation/verbs.ts'
import { leak, nothingFound } from './isolation/world.ts'

const short = process.argv.includes('--short')
const numberOf = (name: string, otherwise: number): number => Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const SEED = numberOf('seed', short ? 7 : Date.now() % 1_000_000)
/** Things that each membership tries on each procedure, places of each duty (none: all of them), transactions of the pool. */
const EACH = numberOf('each', short ? 1 : 4)
const PLACES = numberOf('places', short ? 2 : 0)
const ROUNDS = numberOf('rounds', short ? 1_500 : 100_000)
const COMMANDS = numberOf('commands', short ? 350 : 1_500)
/** Verbs previewed beyond each duty in each relation once, and orders of a kind that such a call names. */
const MORE = numberOf('more', 2_000)
const ORDERS_EACH = 6
const began = Date.now()
const output = listenToOutput()
const findings = nothingFound()
const step = (said: string) => process.argv.includes('--verbose') && console.log(`${Math.round((Date.now() - began) / 1000)} s: ${said}, ${findings.attempts} attempts, ${findings.leaks.length} leaks, ${findings.losses.length} losses`)

const procedures = Object.keys(appRouter._def.procedures)
for (const path of procedures) if (!MATRIX[path]) leak(findings, `the procedure ${path} has no entry in tests/isolation/matrix.ts`)
for (const path of Object.keys(MATRIX)) if (!procedures.includes(path)) leak(findings, `tests/isolation/matrix.ts names ${path}, which isn't there`)

const { stage, world, print, close } = await prepareGround({ commands: COMMANDS, seed: SEED })
const product = await openProduct(world)
const random = randomFrom(SEED)
const members = PLACES ? everyDuty(world.cast.members, PLACES) : world.cast.members
const attack: Attack = { world, product, scan: scannerOf(world), findings, random, members, matrix: MATRIX }
step(`the world ${print} is made`)
const before = await fingerprint(stage.db)

await attackDoors(attack)
await attackAbilities(attack)
step('doors')
await attackById(attack, { each: EACH })
await attackCallers(attack, { each: EACH * 2 })
step('things by their ids')
await attackPreviews(attack, short ? { verbs: ['urge', 'dispatch', 'reopen'] } : { more: MORE, each: ORDERS_EACH })
step('previews')
await attackCommands(attack, { each: short ? 1 : 2 })
await attackInputs(attack, { each: EACH })
step('verbs')
await attackLists(attack)
await attackSearches(attack, { each: EACH })
await attackRest(attack, ['workOrder.list', 'workOrder.counts'])
await attackGates(attack)
step('lists, searches, registers')
compareFingerprints(before, await fingerprint(stage.db), findings)
await attackKeys(attack)
const tenants = world.places.map(({ id }) => id)
// Rows are compared by the thousand here: they are counted apart from what was asked of the product.
const rows = nothingFound()
await attackRing(stage.db, await readRing(stage.db, world), rows, { tenants })
await attackHoldings(stage.db, world, rows)
findings.leaks.push(...rows.leaks)
findings.losses.push(...rows.losses)
step('the ring')
// Nor is a transaction an attempt at anything of somebody's by name.
const pool = nothingFound()
const ended = await fuzzPool(world, pool, random.fork(), { rounds: ROUNDS })
findings.leaks.push(...pool.leaks)
findings.losses.push(...pool.losses)
step('the pool')
const seats = someOf(world, tenants, short ? ['DISPATCHER', 'UNIT_LEADER'] : ['AGENT', 'DISPATCHER', 'SUPERVISOR', 'UNIT_LIAISON', 'UNIT_LEADER', 'PREF_OVERSEER', 'PLATFORM_ADMIN', 'LINE_OVERSEER', 'TENANT_ADMIN'])
const { routes } = await attackOverHttp(attack, { members: seats, each: short ? 1 : 3 })
step('over HTTP')
await attackChanges(attack, (text, values) => stage.db.query(text, values))
const jobs: string[] = []
await relayOnce(product.app, { add: async (more) => void jobs.push(JSON.stringify(more)) })
const { places } = await lookForCanaries(stage.db, world, output.said() + jobs.join('\n'), findings)
step('canaries')
await product.close()
await close()
output.quiet()

const kinds = [...new Set(world.orders.map(({ status }) => status))]
for (const said of findings.leaks.slice(0, 40)) console.log(`✗ leak: ${said}`)
for (const said of findings.losses.slice(0, 20)) console.log(`✗ loss: ${said}`)
if (findings.foreign < (short ? 2_000 : 50_000)) findings.losses.push(`only ${findings.foreign} attempts at what isn't the asker's`)
const duties = new Set(members.flatMap((member) => member.duties))
console.log(
  `isolation: ${findings.attempts} attempts, ${findings.foreign} of them at what isn't the asker's, ${findings.leaks.length} leaks, ${findings.losses.length} rightful answers denied; ${procedures.length} procedures, ${routes} routes, ` +
  `${duties.size} duties in ${members.length} memberships of ${world.places.length} tenants, ${world.orders.length} orders in ${kinds.length} states (world ${print}); ${rows.attempts} verdicts on rows of ${Object.keys(world.tenancy).length} tables; ${ROUNDS} transactions over 2 connections ended in ${ended.size} ways; ` +
  `callers looked for in ${places} places (seed ${SEED}), ${Math.round((Date.now() - began) / 1000)} s`,
)
process.exit(findings.leaks.length || findings.losses.length ? 1 : 0)
