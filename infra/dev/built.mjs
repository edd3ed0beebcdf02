import { join } from 'node:path'
import { ROOT } from './paths.mjs'

/** What runs as it was built: the product as `npm start` runs it, and the benchmark's servers. */
export const PROGRAMS = { serve: 'infra/dev/serve.ts', 'bench-server': 'infra/bench/server.ts' }

/**
 * The built program, and what Node is told when it runs it: nearly all that a request makes is done with when it is
 * answered, and of a young generation four times as large hardly anything is left to be copied when it is swept.
 */
export const builtFile = name => join(ROOT, 'infra/dist', `${name}.js`)
export const NODE_ARGUMENTS = ['--enable-source-maps', '--max-semi-space-size=64']
