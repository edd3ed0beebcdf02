// Run by mutants.ts, with the rules loaded so that they can be changed while it runs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom } from '../commands/random.ts'
import { sample } from '../isolation/by-id.ts'
import { prepareGround } from '../isolation/ground.ts'
import { openProduct } from '../isolation/product.ts'
import { codeMutant, onCopy, runChild } from './code.ts'
import { functionMutants } from './functions.ts'
import { policyMutants } from './policies.ts'
import { CODE_MUTANTS } from './registry.ts'
import { ruleMutants } from './rules.ts'
import { kindsOf, type Verdict } from './verdicts.ts'

const short = process.argv.includes('--short')
const only = process.argv.find((each) => each.startsWith('--only='))?.slice('--only='.length)
/** Where to go on with the mutants of the code after a run that was broken off. */
const from = Number(process.argv.find((each) => each.startsWith('--from='))?.slice('--from='.length) ?? 0)
const ENOUGH = 0.95
/** Mutants of the code at work at once, each a product of its own. */
const HANDS = 2
const SEED = Number(process.argv.find((each) => each.startsWith('--seed='))?.slice('--seed='.length) ?? 12)
/** Orders enough for every relation; the short form looks at one of so many policies, functions and rules, and at so many mutants of the code, as the seed says. */
const COMMANDS = short ? 100 : 700
const DRAW = { every: short ? 12 : 1, seed: SEED }
const CODE = short ? 2 : Infinity
const began = Date.now()
/** `--only=function,rule,whole`, and parts of the names of some mutants of the code. */
const KINDS = ['policy', 'function', 'rule', 'code', 'whole']
const kinds = only?.split(',').filter((each) => KINDS.includes(each))
const parts = only?.split(',').filter((each) => !KINDS.includes(each)) ?? []
const wants = (kind: string) => !kinds || kinds.includes(kind) || (kind === 'code' && parts.length > 0)
const step = (said: string) => console.log(`${Math.round((Date.now() - began) / 1000)} s: ${said}`)

const { stage, world, close } = await prepareGround({ commands: COMMANDS, seed: SEED })
const product = await openProduct(world)
const folder = mkdtempSync(join(tmpdir(), 'hotline-mutants-'))
const worldFile = join(folder, 'world.json')
writeFileSync(worldFile, JSON.stringify(world))
const verdicts: Verdict[] = []
try {
  step('the world is made')
  if (wants('policy')) verdicts.push(...(await policyMutants(stage.db, world, DRAW)))
  step(`${verdicts.length} policies`)
  if (wants('function')) verdicts.push(...(await functionMutants(stage.db, world, product, { ...DRAW, every: Math.ceil(DRAW.every / 2) })))
  if (wants('rule')) verdicts.push(...(await ruleMutants({ db: stage.db, world, product, draw: DRAW })))
  step(`${verdicts.length} with the rules; so far survived: ${verdicts.filter(({ caught }) => caught === null).map(({ name }) => name).join(' | ') || 'none'}`)
  await product.close()
  await stage.leave()
  if (wants('code')) {
    const named = parts.length ? CODE_MUTANTS.filter(({ name }) => parts.some((part) => name.includes(part))) : CODE_MUTANTS
    const waiting = sample(randomFrom(SEED), named.filter((each) => !short || each.short).slice(from), CODE)
    await Promise.all(Array.from({ length: HANDS }, async () => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const verdict = await codeMutant(world, worldFile, mutant)
        verdicts.push(verdict)
        if (process.argv.includes('--verbose')) step(`${verdict.caught === null ? 'SURVIVED' : 'caught'} ${verdict.name}: ${verdict.caught?.slice(0, 140) ?? ''}`)
      }
    }))
  }
  // Without a mutant the same attacks find nothing: else they would find something in everything.
  if (wants('whole')) {
    const whole = await onCopy(world.database, (copy) => runChild(worldFile, copy, { file: 'none', edits: [], focus: short ? ['doors', 'previews'] : ['abilities', 'doors', 'gates', 'ids', 'callers', 'previews', 'inputs', 'lists', 'searches', 'rest', 'commands', 'vault', 'system'] }, 900_000))
    if (typeof whole === 'string' || !whole.attempts || whole.leaks.length + whole.losses.length) throw new Error(`the whole product fails the focused proof: ${JSON.stringify(whole).slice(0, 600)}`)
    step(`the whole product: ${whole.attempts} attempts, nothing found`)
  }
} finally {
  await close()
  rmSync(folder, { recursive: true, force: true })
}

const survivors = verdicts.filter(({ caught }) => caught === null)
for (const { kind, name, excuse } of survivors) console.log(`survived: ${kind} ${name}${excuse ? ` (${excuse})` : ''}`)
const judged = verdicts.filter(({ caught, excuse }) => caught !== null || !excuse)
const caught = judged.filter((verdict) => verdict.caught !== null).length
const policies = judged.filter(({ kind }) => kind === 'policy')
const good = caught >= judged.length * ENOUGH && policies.every((verdict) => verdict.caught !== null) && judged.length > 0
console.log(`mutants: ${caught} of ${judged.length} caught (${((100 * caught) / Math.max(judged.length, 1)).toFixed(1)} %; ${kindsOf(judged)}), ${survivors.length - (judged.length - caught)} without any effect to see${only ? `, only ${only}` : ''}, ${Math.round((Date.now() - began) / 1000)} s`)
process.exit(good ? 0 : 1)
