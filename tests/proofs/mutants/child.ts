import { readFileSync } from 'node:fs'
import { openProduct } from '../isolation/product.ts'
import type { World } from '../isolation/world.ts'
import { attackOn, runFocus, type Focus } from './focus.ts'

// A process with one mutant in it, measured by the world that the whole product was measured by. Written by mutants/code.ts.
const { focus, paths, world: file, database } = JSON.parse(process.env.TASK ?? '{}') as { focus: Focus[]; paths?: string[]; world: string; database: World['database'] }
const world: World = { ...(JSON.parse(readFileSync(file, 'utf8')) as World), database } // written by main.ts
const product = await openProduct(world)
const findings = await runFocus(attackOn(world, product, { places: 2 }), focus, paths)
await product.close()
console.log(`FOUND ${JSON.stringify({ leaks: findings.leaks.slice(0, 3), losses: findings.losses.slice(0, 3), attempts: findings.attempts })}`)
process.exit(0)
