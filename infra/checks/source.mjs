import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import ts from 'typescript'

/**
 * @typedef {{ to: string, line: number, typeOnly: boolean }} Import where `to` is a project path or a package's name
 * @typedef {{ path: string, text: string, imports: Import[], tree?: ts.SourceFile }} Source
 * @typedef {{ path: string, line: number, message: string }} Problem
 */

const SKIPPED = new Set(['node_modules', 'dist', 'generated', '.turbo', '.git', '.data'])
const CODE = /\.(ts|tsx|mjs|js)$/
const TEXT = /\.(md|json|ya?ml|sql|html|css|prisma|sh)$/
/** Where a workspace package's `@hotline/<name>/…` leads. */
const PACKAGES = { '@hotline/domain': 'packages/domain/src', '@hotline/ui': 'packages/ui/src', '@hotline/server': 'apps/server/src', '@hotline/infra': 'infra' }

/** Every text file of the project, code with its imports. */
export function projectSources(root) {
  return filesBelow(root, '').map(path => sourceOf(path, readFileSync(join(root, path), 'utf8'), candidate => existsSync(join(root, candidate))))
}

/** @returns {Source} */
export function sourceOf(path, text, exists = () => true) {
  if (!CODE.test(path)) return { path, text, imports: [] }
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : undefined)
  return { path, text, tree, imports: importsOf(tree, path, exists) }
}

export const lineOf = (tree, node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
export const isTest = path => /\.(test|testing)\.tsx?$/.test(path) || path.startsWith('tests/') || /(^|\/)testing(\/|\.tsx?$)/.test(path)

function importsOf(tree, path, exists) {
  /** @type {Import[]} */
  const found = []
  const visit = node => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ to: target(node.moduleSpecifier.text, path, exists), line: lineOf(tree, node), typeOnly: isTypeOnly(node) })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) {
      found.push({ to: target(node.arguments[0].text, path, exists), line: lineOf(tree, node), typeOnly: false })
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push({ to: target(node.argument.literal.text, path, exists), line: lineOf(tree, node), typeOnly: true })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function isTypeOnly(node) {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (!clause) return false
  const named = clause.namedBindings
  return clause.isTypeOnly || Boolean(!clause.name && named && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every(each => each.isTypeOnly))
}

function target(specifier, from, exists) {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(from), specifier))
  const own = Object.keys(PACKAGES).find(name => specifier.startsWith(`${name}/`))
  if (!own) return specifier
  const path = `${PACKAGES[own]}${specifier.slice(own.length)}`
  return exists(path) ? path : specifier
}

function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = relative('.', posix.join(folder, entry.name))
    if (entry.isDirectory()) return SKIPPED.has(entry.name) || entry.name.startsWith('.') && entry.name !== '.ci' ? [] : filesBelow(root, path)
    return (CODE.test(path) || TEXT.test(path) || path.startsWith('.ci/')) && entry.name !== 'pnpm-lock.yaml' ? [path] : []
  })
}
