// npm run proof -- commands [--short]: random commands by many hands in three tenants, right ones and wrong ones, on the
// real database; then every order's whole course is told again from its rows.
import { ORDER_VERBS } from '@hotline/domain/work-order/registry.ts'
import { check } from './commands/check.ts'
import { emptyLedger } from './commands/ledger.ts'
import { openDraft, openDraftTwice, ordinary, turn, type Play } from './commands/play.ts'
import { openPopulation } from './commands/population.ts'
import { randomFrom } from './commands/random.ts'
import { reorganise } from './commands/reorganise.ts'
import { HANDS, openStage, TENANTS } from './commands/stage.ts'
import { passTime, relay, settle } from './commands/time.ts'
import { wrong } from './commands/wrongs.ts'

const short = process.argv.includes('--short')
const numberOf = (name: string, otherwise: number): number => Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const COMMANDS = numberOf('commands', short ? 1_200 : 100_000)
const SEED = numberOf('seed', short ? 12_345 : Date.now() % 1_000_000)
const OPEN_ORDERS = short ? 80 : 300
/** Commands between two moves of the clock, and between two looks at what was changed. */
const MOVE_EVERY = short ? 120 : 400
const CHECK_EVERY = short ? 400 : 10_000
/** When everything closed so far becomes old enough for the archive. */
const ARCHIVE_AT = [0.55, 0.8]
const ARCHIVE_DAYS = 31
const WRONG_SHARE = 0.1
const began = Date.now()

const stage = await openStage()
const ledger = emptyLedger()
const population = openPopulation()
const random = randomFrom(SEED)
let failures = ''
const writeError = process.stderr.write.bind(process.stderr)
// The product tells its operator of what went wrong in the background; here that is a finding.
process.stderr.write = ((text: string | Uint8Array) => {
  failures += String(text)
  return writeError(text)
}) as typeof process.stderr.write // the overloads with callbacks are not used
let opened = 0
const play: Play = { stage, random, ledger, population, opened: () => (opened += 1) }

const seen = new Set<string>()
let checks = 0
let since: Date | null = null
for (let from = 0; from < COMMANDS; from += CHECK_EVERY) {
  await during(Math.min(from + CHECK_EVERY, COMMANDS))
  if (from + CHECK_EVERY < COMMANDS) await look(since)
  if (ledger.problems.length > 20) break
}
const all = await look(null)

const missing = ORDER_VERBS.filter((verb) => ![...seen].some((move) => move.split(' ')[1] === verb))
for (const [kind, many] of [...ledger.refused].sort((a, b) => b[1] - a[1]).slice(0, process.argv.includes('--verbose') ? 400 : 0)) console.log(`refused ${many} × ${kind}`)
if (process.argv.includes('--verbose')) console.log(`accepted: ${[...ledger.accepted].sort((a, b) => b[1] - a[1]).map(([verb, many]) => `${verb} ${many}`).join(', ')}`)
for (const line of failures.split('\n').filter(Boolean).slice(0, 10)) ledger.problems.push(`the product reported: ${line.slice(0, 500)}`)
if (missing.length) console.log(`never accepted${short ? ' in so few commands' : ''}: ${missing.join(', ')}`)
if (missing.length && !short) ledger.problems.push(`${missing.length} verbs were never accepted`)
for (const problem of ledger.problems.slice(0, 40)) console.log(`✗ ${problem}`)
await stage.close()
const wrongs = [...ledger.wrongs.values()].reduce((sum, each) => sum + each, 0)
console.log(
  `commands: ${ledger.commands} commands by ${HANDS} hands in ${TENANTS.length} tenants (seed ${SEED}), ${ledger.acknowledged.length} accepted, ${ledger.byClock} acts by the clock, ${wrongs} deliberate wrongs turned away, ` +
  `${ledger.replays} sent again; ${all.orders} orders with ${all.events} events of ${ORDER_VERBS.length - missing.length} of ${ORDER_VERBS.length} verbs and ${seen.size} different moves checked ${checks} times, ${ledger.problems.length} problems, ${Math.round((Date.now() - began) / 1000)} s`,
)
process.exit(ledger.problems.length ? 1 : 0)

/** All hands at work until so many commands were sent, while time goes by beside them. */
async function during(until: number): Promise<void> {
  let moved = Math.floor(ledger.commands / MOVE_EVERY)
  const hand = async () => {
    while (ledger.commands < until && ledger.problems.length <= 20) {
      if (population.open() < OPEN_ORDERS) await (random.chance(0.03) ? openDraftTwice(play) : openDraft(play))
      await guarded(async () => {
        const next = await turn(play)
        if (next) await (random.chance(WRONG_SHARE) ? wrong(play, next) : ordinary(play, next))
      })
    }
  }
  const clock = async () => {
    while (ledger.commands < until && ledger.problems.length <= 20) {
      const move = Math.floor(ledger.commands / MOVE_EVERY)
      if (move === moved) await new Promise((resolve) => setTimeout(resolve, 50))
      else {
        const archive = ARCHIVE_AT.some((share) => Math.floor((COMMANDS * share) / MOVE_EVERY) > moved && Math.floor((COMMANDS * share) / MOVE_EVERY) <= move)
        moved = move
        await guarded(() => passTime({ stage, ledger, random }, archive ? ARCHIVE_DAYS : undefined))
        if (random.chance(0.1)) await guarded(() => reorganise({ stage, ledger, random }))
      }
    }
  }
  const courier = async () => {
    while (ledger.commands < until && ledger.problems.length <= 20) {
      await guarded(async () => {
        if (!(await relay({ stage, ledger, random }))) await new Promise((resolve) => setTimeout(resolve, 200))
      })
    }
  }
  await Promise.all([...Array.from({ length: HANDS }, hand), clock(), courier()])
}

/** What breaks outside of a command is a finding too, and the others go on. */
async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    ledger.problems.push(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.slice(0, 900))
  }
}

/**
 * Looks at what changed since the look before, or at everything. All that is due is done first: after the last sweep of the
 * hands' time one of them may have brought back an order that is late, as unmerging does, whose clocks are as if never merged.
 */
async function look(from: Date | null) {
  await guarded(() => settle({ stage, ledger, random }))
  const now = stage.app.clock.now()
  const found = await check(stage, ledger, from)
  checks += 1
  for (const move of found.seen) seen.add(move)
  ledger.problems.push(...found.problems)
  for (const problem of found.problems.slice(0, 10)) console.log(`✗ ${problem}`)
  console.log(`after ${ledger.commands} commands: ${found.orders} orders, ${found.events} events, ${found.problems.length} problems, ${Math.round((Date.now() - began) / 1000)} s`)
  since = now
  return found
}
