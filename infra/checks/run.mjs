// npm run check: the rules of the house that no compiler knows. Says where the code belongs.
import { CHECKS } from './all.mjs'
import { projectSources } from './source.mjs'
import { ROOT } from '../dev/paths.mjs'

const files = projectSources(ROOT)
let failed = 0
for (const [name, check] of Object.entries(CHECKS)) {
  const problems = check(files)
  console.log(`${problems.length ? '✗' : '✓'} ${name}${problems.length ? ` ${problems.length}` : ''}`)
  for (const { path, line, message } of problems) console.log(`    ${path}:${line} ${message}`)
  if (problems.length) failed++
}
console.log(`${files.length} files, ${Object.keys(CHECKS).length - failed} checks passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
