// Loads one file of the product with some of its words changed: `node --import ./patch.mjs --import tsx …`. The files themselves stay as they are.
import { register } from 'node:module'

register('./patch-hooks.mjs', { parentURL: import.meta.url, data: JSON.parse(process.env.MUTANT ?? '{}') })
