import ts from 'typescript'
import { lineOf } from './source.mjs'

const LONGEST = 350

/** A file that only passes on what others define. */
export function barrels(files) {
  const message = 'passes on other files: import from the file that defines it'
  return files.flatMap(({ path, tree }) => {
    if (!tree) return []
    const star = tree.statements.find(node => ts.isExportDeclaration(node) && node.moduleSpecifier && !node.exportClause)
    if (star) return [{ path, line: lineOf(tree, star), message }]
    const onlyPasses = tree.statements.length > 0 && tree.statements.every(node => ts.isExportDeclaration(node) && node.moduleSpecifier)
    return onlyPasses ? [{ path, line: 1, message }] : []
  })
}

export function lengths(files) {
  return files.flatMap(({ path, text, tree }) => {
    const lines = text.split('\n').length - 1
    return tree && lines > LONGEST ? [{ path, line: LONGEST, message: `has ${lines} lines, ${LONGEST} are the most: ask which two nouns live here and give each its file` }] : []
  })
}

const SILENCED = /oxlint-disable|eslint-disable|@ts-expect-error|\bas unknown as\b/
/** Words beside it that are no more of the same. */
const REASON = /\/\/(?!\s*(oxlint|eslint)-disable)|\/\*\*|^\s*\*/

/** `any` and switched-off checks; what has to be silenced says why in its own line or the two above. */
export function types(files) {
  return files.flatMap(({ path, text, tree }) => {
    if (!tree || path.startsWith('infra/checks/')) return [] // the checks' own tests quote what they forbid
    const problems = []
    const visit = node => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) problems.push({ path, line: lineOf(tree, node), message: '`any` switches the compiler off: parse with zod at the edge, or take `unknown` and look' })
      ts.forEachChild(node, visit)
    }
    visit(tree)
    text.split('\n').forEach((line, index, lines) => {
      if (SILENCED.test(line) && !lines.slice(Math.max(0, index - 2), index + 1).some(near => REASON.test(near))) problems.push({ path, line: index + 1, message: 'silences a check without a word why' })
      if (/@ts-(ignore|nocheck)\b/.test(line)) problems.push({ path, line: index + 1, message: 'a silenced compiler hides the next mistake too: mend the type' })
    })
    return problems
  })
}
