import { expect, test } from 'vitest'
import { CHECKS } from './all.mjs'
import { sourceOf } from './source.mjs'

/** What one check says about a small project, given as path → text. */
const say = (check: string, project: Record<string, string>) =>
  (CHECKS[check]?.(Object.entries(project).map(([path, text]) => sourceOf(path, text))) ?? []).map(({ path, line, message }) => `${path}:${line} ${message}`)

const importing = (path: string, specifier: string, kind = 'import') => say('directions', { [path]: `${kind} { x } from '${specifier}'` })

test.each([
  ['packages/ui/src/table.tsx', '@hotline/domain/work-order/model.ts', 'knows nothing about hotlines'],
  ['packages/domain/src/deadline/clock.ts', 'node:fs', 'belongs in apps/server'],
  ['packages/domain/src/deadline/clock.ts', 'dayjs', 'belongs in apps/server'],
  ['packages/domain/src/deadline/clock.ts', '../../../../apps/server/src/env.ts', 'belongs in apps/server'],
  ['apps/server/src/main.ts', '@hotline/infra/dev/postgres.mjs', 'development services in infra'],
  ['apps/web/src/lib/trpc.ts', '@hotline/server/env.ts', 'use `import type`'],
  ['apps/web/src/lib/trpc.ts', '../features/dispatch/page.tsx', 'belongs in that feature'],
  ['apps/web/src/features/dispatch/page.tsx', '../callback/row.tsx', 'features do not know each other'],
  ['apps/web/src/features/dispatch/page.tsx', '../../app/shell.tsx', 'put together by app'],
  ['apps/server/src/callback/jobs/ask.ts', '../../work-order/present.ts', 'call its queries'],
])('%s may not import %s', (path, specifier, where) => {
  expect(importing(path, specifier)).toEqual([expect.stringContaining(where)])
})

test.each([
  ['packages/domain/src/access/rules.ts', '@casl/ability'],
  ['packages/domain/src/access/rules.test.ts', 'fast-check'],
  ['apps/server/src/router.ts', './work-order/router.ts'],
  ['apps/server/src/callback/ask.ts', '../work-order/queries.ts'],
  ['apps/web/src/features/dispatch/page.tsx', '../work-order/detail.tsx'],
  ['infra/dev/load.ts', '@hotline/server/main.ts'],
])('%s may import %s', (path, specifier) => {
  expect(importing(path, specifier)).toEqual([])
})

test('types may come from the server to the browser', () => {
  expect(importing('apps/web/src/lib/trpc.ts', '@hotline/server/router.ts', 'import type')).toEqual([])
})

test('a circle of run-time imports is named, one of types is not', () => {
  const circle = { 'infra/a.ts': `import { b } from './b.ts'`, 'infra/b.ts': `import { a } from './a.ts'` }
  expect(say('cycles', circle)).toEqual([expect.stringContaining('infra/a.ts → infra/b.ts → infra/a.ts')])
  expect(say('cycles', { ...circle, 'infra/b.ts': `import type { a } from './a.ts'` })).toEqual([])
})

test('a file that only passes on others is a barrel', () => {
  expect(say('barrels', { 'a/index.ts': `export { b } from './b.ts'` })).toHaveLength(1)
  expect(say('barrels', { 'a/x.ts': `export * from './b.ts'\nexport const y = 1` })).toHaveLength(1)
  expect(say('barrels', { 'a/x.ts': `export { b } from './b.ts'\nexport const y = 1` })).toEqual([])
})

test('a file may have 350 lines, not more', () => {
  expect(say('lengths', { 'a.ts': 'x\n'.repeat(350) })).toEqual([])
  expect(say('lengths', { 'a.ts': 'x\n'.repeat(351) })).toHaveLength(1)
})

test('any and silenced compilers are found, the word in a text is not', () => {
  expect(say('types', { 'a.ts': 'const x = y as any\nfunction f(z: any) {}\n// @ts-ignore' })).toHaveLength(3)
  expect(say('types', { 'a.ts': `const x = 'as any' // any` })).toEqual([])
})

test('what is silenced says why, beside it', () => {
  expect(say('types', { 'a.ts': 'const a = 1\n\nconst x = y as unknown as X', 'b.ts': '// oxlint-disable-next-line\nf()' })).toHaveLength(2)
  expect(say('types', { 'a.ts': '// safe: looked before\nconst x = y as unknown as X', 'b.ts': '// only a new choice moves it\n// oxlint-disable-next-line\nf()' })).toEqual([])
})

test('the map names every room, and nothing that is not there', () => {
  const tree = { 'apps/server/src/notice/tell.ts': '', 'apps/server/src/filing/file.ts': '', 'infra/dev/a.mjs': '' }
  const saying = (...rows: string[]) => say('map', { ...tree, 'README.md': rows.map((row) => `| ${row} |\n`).join('') })
  const all = ['`apps/server/src/{notice,filing}/` | `tell.ts` and `file.ts`', '`infra/` | `dev/` of services']
  expect(saying(...all)).toEqual([])
  expect(saying('`apps/server/src/notice/` | `tell.ts`', all[1] ?? '')).toEqual([expect.stringContaining('apps/server/src/filing/')])
  expect(saying(...all, '`apps/server/src/gone/` | nothing')).toEqual(['README.md:3 the map names apps/server/src/gone/, which isn\'t there'])
  expect(saying('`apps/server/src/{notice,filing}/` | `told.ts`', all[1] ?? '')).toEqual([expect.stringContaining('told.ts')])
})

test('words of unfinished work and places of one machine are found', () => {
  expect(say('unfinished', { 'a.ts': '// TODO later', 'b.tsx': '敬请期待', 'c.md': 'Lorem ipsum' })).toHaveLength(3)
  expect(say('unfinished', { 'a.test.ts': `vi.stubGlobal('fetch', x)`, 'b.ts': `const tabs = { 'tab.TODO': '待办' }` })).toEqual([])
  expect(say('machinePaths', { 'a.ts': `'/home/ann/x'`, 'b.md': 'https://registry.corp.example/x', 'c.ts': `'/root/place'` })).toHaveLength(3)
  expect(say('machinePaths', { 'a.tsx': `<Link to="/work/desk" />`, 'b.ts': `'/var/lib/x'`, 'c.ts': `'./home/page/'` })).toEqual([])
})
