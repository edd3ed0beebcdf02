// npm run proof -- <name> [--short]: one of the larger claims, shown on a PostgreSQL of its own.
import { startThrowAwayPostgres } from './dev/postgres.mjs'
import { proofNames, runProof, SKIPPED } from './testing/proof.mjs'

const [name, ...args] = process.argv.slice(2)
if (!name || !proofNames().includes(name)) {
  console.error(`npm run proof -- <name> [--short]\n\n${proofNames().map(each => `  ${each}`).join('\n') || '  (none)'}`)
  process.exit(1)
}
const postgres = await startThrowAwayPostgres()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { void postgres.stop().then(() => process.exit(130)) })
const { code, last } = await runProof(name, { adminUrl: postgres.adminUrl, args })
await postgres.stop()
console.log(`\n${last}`)
// Nothing was found wrong in what could be shown here.
process.exit(code === SKIPPED ? 0 : code)
