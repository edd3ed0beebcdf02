import { join } from 'node:path'
import { ROOT } from './paths.mjs'

/** What runs as it was built: the product as `npm start` runs it, and the benchmark's servers. */
export const PROGRAMS = { serve: 'infra/dev/serve.ts', 'bench-server': 'infra/bench/server.ts' }

/** The built program, and what Node is told when it runs it. */
export const builtFile = name => join(ROOT, 'infra/dist', `${name}.js`)
export const NODE_ARGUMENTS = ['--enable-source-maps']
