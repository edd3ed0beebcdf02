import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CODE_MUTANTS } from '../proofs/mutants/registry.ts'

const SOURCES = ['packages/domain/src', 'apps/server/src'].map((folder) => fileURLToPath(new URL(`../../${folder}/`, import.meta.url)))

/** Whoever changes a guarded line changes its mutant with it: the proof itself would notice only after minutes. */
test('every mutant of the code finds the words it changes', () => {
  const files = SOURCES.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => (name.endsWith('.ts') ? [folder + name] : [])))
  const stale = CODE_MUTANTS.flatMap(({ name, file, edits }) => {
    const path = files.find((each) => each.endsWith(file))
    const text = path ? readFileSync(path, 'utf8') : ''
    return edits.flatMap(([find, , nth = 0]) => (text.split(find).length - 1 > nth ? [] : [`${name}: ${file} doesn't say “${find}”`]))
  })
  expect(stale).toEqual([])
})
