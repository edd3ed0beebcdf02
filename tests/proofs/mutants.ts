// npm run proof -- mutants [--short]: the proof of isolation can fail. One guard at a time is dropped or weakened, and the proof must see it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const at = (name: string) => fileURLToPath(new URL(`./mutants/${name}`, import.meta.url))
/** The matrix is read into an index once; here it is read again whenever a row was changed. */
const CHANGEABLE = {
  file: 'packages/domain/src/access/ability.ts',
  edits: [
    ['for (const [place, { duties, actions, scope }] of GRANTS.entries()) {', 'export const indexAgain = () => { BY_ACTION.clear()\nfor (const [place, { duties, actions, scope }] of GRANTS.entries()) {'],
    ['}\n\n/** In which scopes these duties', '}\n}\nindexAgain()\n\n/** In which scopes these duties'],
  ],
}
const { status } = spawnSync(process.execPath, ['--import', at('patch.mjs'), '--import', 'tsx', at('main.ts'), ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, MUTANT: JSON.stringify(CHANGEABLE) } })
process.exit(status ?? 1)
