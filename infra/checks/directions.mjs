import { isTest } from './source.mjs'

const within = (path, ...folders) => folders.some(folder => path.startsWith(`${folder}/`))
const noun = path => /^apps\/server\/src\/([^/]+)\/.+/.exec(path)?.[1]
const feature = path => /^apps\/web\/src\/features\/([^/]+)\//.exec(path)?.[1]
const isPackage = to => !/^(apps|packages|infra|tests)\//.test(to)
const domainMay = to => !isPackage(to) || /^(zod|@casl\/[a-z]+)(\/|$)/.test(to)

/** Each rule: whom it binds, what it forbids, and where the code belongs instead. */
const RULES = [
  [path => within(path, 'packages/ui'), to => within(to, 'apps', 'packages/domain', 'infra', 'tests') || to.startsWith('@hotline/'),
    'packages/ui knows nothing about hotlines: give it the words and numbers as props, and keep what knows the domain in apps/web/src/features'],
  [path => within(path, 'packages/domain') && !isTest(path), to => to.startsWith('node:') || !domainMay(to) || within(to, 'apps', 'packages/ui', 'infra', 'tests'),
    'packages/domain decides and nothing else (zod and @casl only): what needs node, the database or the network belongs in apps/server, handed in as facts'],
  [path => within(path, 'apps/web') && !isTest(path), to => within(to, 'infra', 'tests') || to.startsWith('@hotline/infra'),
    'the web client stands alone: development services stay in infra'],
  [path => within(path, 'apps/server') && !isTest(path), to => within(to, 'apps/web', 'packages/ui', 'infra', 'tests') || /^@hotline\/(infra|ui|web)/.test(to),
    'the server imports only the domain: drawing belongs in apps/web, development services in infra, which calls the server and not the other way round'],
  [path => within(path, 'infra') && !isTest(path), to => within(to, 'apps/web', 'packages/ui', 'tests'),
    'infra may start the server, it does not draw: move the screen part to apps/web'],
  [path => within(path, 'apps/web/src/lib'), to => within(to, 'apps/web/src/features', 'apps/web/src/app'),
    'lib is used by the features: what knows a feature belongs in that feature'],
  [path => within(path, 'apps/web/src/features') && !isTest(path), to => within(to, 'apps/web/src/app'),
    'features are put together by app: pass it as a prop, or move the shared part to apps/web/src/lib'],
]

/** Imports go from the outside to the core, never back. */
export function directions(files) {
  return files.flatMap(file => file.imports.flatMap(({ to, line, typeOnly }) => {
    const problem = message => [{ path: file.path, line, message: `imports ${to}: ${message}` }]
    const rule = RULES.find(([binds, forbids]) => binds(file.path) && forbids(to))
    if (rule) return problem(rule[2])
    if (within(file.path, 'apps/web') && !isTest(file.path) && within(to, 'apps/server') && !typeOnly) {
      return problem('the browser gets types from the server, never code: use `import type`, or move the rule to packages/domain')
    }
    const theirs = noun(to)
    if (theirs && noun(file.path) && theirs !== noun(file.path) && /\/(router|present)\.ts$/.test(to) && !typeOnly && !isTest(file.path)) {
      return problem(`${theirs}'s router and present are its front door: call its queries, or send an event that it reacts to`)
    }
    const desk = feature(to)
    if (desk && feature(file.path) && desk !== feature(file.path) && desk !== 'work-order') {
      return problem('features do not know each other: move the shared part to apps/web/src/lib, packages/ui, or features/work-order')
    }
    return []
  }))
}
