import { cycles } from './cycles.mjs'
import { directions } from './directions.mjs'
import { map } from './map.mjs'
import { barrels, lengths, types } from './shape.mjs'
import { machinePaths, unfinished } from './words.mjs'

/** @type {Record<string, (files: import('./source.mjs').Source[]) => import('./source.mjs').Problem[]>} */
export const CHECKS = { directions, cycles, barrels, lengths, types, unfinished, machinePaths, map }
