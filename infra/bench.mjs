// npm run bench -- [peak] [--size XS|S|M|L] … : what each layer costs, side by side in one run; with `peak`, a province at its peak. bench/arguments.ts tells the options.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildServer } from './dev/workspace.mjs'

// Measured is the product as it runs.
await buildServer()
const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('bench/main.ts', import.meta.url)), ...process.argv.slice(2)], { stdio: 'inherit' })
// The child stops its database and servers itself.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
child.once('exit', code => process.exit(code ?? 1))
