import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MATRIX } from '../../../isolation/matrix.ts'
import type { Focus } from '../focus.ts'
import type { Mutant } from '../registry.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const SOURCES = 'apps/server/src'
/** A question to the rules, as it stands in the server's code; one pair of brackets may stand inside. */
const ASKING = /(?<![\w.'])(may|mayOpen|mayAtAll|maySettings|mayOnboard|keepsDelegations|conditionSql)\((?:[^()]|\([^()]*\))*\)/g
const SKIPPED = /\.test\.ts$|\/(generated|seed|cli)\//

/** These questions decide which buttons a screen draws; the act behind each is asked for at its own door, which has mutants too. */
const DRAWN: readonly (readonly [file: string, asked: string])[] = [
  ['policy/read.ts', "maySettings(actor, 'savePolicies')"], ['policy/read.ts', "maySettings(actor, 'decidePolicies')"],
  ['onboarding/view.ts', "mayOnboard(actor, 'run')"], ['onboarding/view.ts', "mayOnboard(actor, 'decide')"],
  ['onboarding/list.ts', "mayOnboard(actor, 'run')"], ['onboarding/list.ts', "mayOnboard(actor, 'decide')"],
  ['filing/list.ts', "mayOpen(actor, 'filingObjection')"], ['filing/list.ts', "mayOpen(actor, 'filingAnswer')"],
  ['precedent/router.ts', "decides: mayOpen(ctx.actor, 'precedentDecision')"],
]

/** What to attack where a file asks: by the folder it stands in. */
const ORDERS: readonly Focus[] = ['ids', 'callers', 'previews', 'inputs', 'lists', 'searches', 'gates', 'commands']
const NOUNS: Readonly<Record<string, { nouns: readonly string[]; focus: readonly Focus[] }>> = {
  'work-order': { nouns: ['workOrder', 'trace'], focus: ORDERS },
  intake: { nouns: ['intake', 'workOrder'], focus: ['gates', 'ids', 'rest', 'searches'] },
  files: { nouns: [], focus: ['http'] },
  events: { nouns: [], focus: ['http'] },
}

/** The server asks the rules here, and whatever they answer is taken for a yes. Places that a mutant chosen by hand weakens are left to it. */
export function askingMutants(chosen: readonly Mutant[]): Mutant[] {
  return filesBelow(SOURCES).flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8')
    const turns = new Map<string, number>()
    return [...source.matchAll(ASKING)].flatMap(({ 0: asked, 1: name, index }): Mutant[] => {
      const line = source.slice(source.lastIndexOf('\n', index) + 1, source.indexOf('\n', index))
      const nth = turns.get(asked) ?? 0
      turns.set(asked, nth + 1)
      if (/^\s*(\*|\/\/|\/\*)/.test(line) || /function |export const/.test(line.slice(0, line.indexOf(asked)))) return []
      if (chosen.some((mutant) => file.endsWith(mutant.file) && mutant.edits.some(([find]) => stands(source, find, index, asked.length)))) return []
      const folder = file.slice(SOURCES.length + 1).split('/')[0] ?? ''
      const { nouns, focus } = NOUNS[folder] ?? { nouns: [folder], focus: ['gates', 'ids', 'rest'] as const }
      const paths = Object.keys(MATRIX).filter((path) => folder.endsWith('.ts') || nouns.includes(path.split('.')[0] ?? ''))
      const drawn = DRAWN.some(([where, what]) => file.endsWith(where) && line.includes(what) && what.includes(asked))
      return [{
        name: `${file.slice(SOURCES.length + 1)}: whatever ${asked.replaceAll(/\s+/g, ' ')} says${nth ? ` (${nth + 1})` : ''}`, file, edits: [[asked, name === 'conditionSql' ? "'true'" : 'true', nth]], focus, ...(paths.length ? { paths } : {}),
        ...(drawn ? { excuse: 'it draws a button; the act is asked for at its own door' } : {}),
      }]
    })
  })
}

/** Whether these words stand in the source so that they cover the place. */
function stands(source: string, find: string, index: number, length: number): boolean {
  for (let at = source.indexOf(find); at >= 0; at = source.indexOf(find, at + 1)) if (at < index + length && at + find.length > index) return true
  return false
}

const ABILITY = 'packages/domain/src/access/ability.ts'
/** No condition of any scope reads these: what they stand for, duties and units, is in the key itself, so that a raised version adds nothing to see. */
const REDUNDANT = ['membershipId', 'permissionVersion']

/** Every part of the key that abilities are remembered under, left out. */
export function keyMutants(): Mutant[] {
  const key = /const key = `([^`]+)`/.exec(readFileSync(join(ROOT, ABILITY), 'utf8'))?.[1] ?? ''
  const parts = [...key.matchAll(/\$\{actor\.(\w+)[^}]*\}/g)]
  if (!parts.length) throw new Error('mutant: abilities have no key that could be read: mend tests/proofs/mutants/registry/derived.ts')
  return parts.map(({ 0: part, 1: name = '' }) => ({
    name: `ability key without ${name}`, file: ABILITY, edits: [[part, '']], focus: ['abilities'], ...(REDUNDANT.includes(name) ? { excuse: 'no condition reads it' } : {}),
  }))
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith('.ts'))
    .map((each) => `${each.parentPath.slice(ROOT.length)}/${each.name}`.replaceAll('\\', '/'))
    .filter((path) => !SKIPPED.test(path))
    .sort()
}
