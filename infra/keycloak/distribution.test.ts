import { afterEach, expect, test, vi } from 'vitest'
import { becameOf, SKIPPED } from '../testing/proof.mjs'
import { distribution } from './distribution.mjs'

afterEach(() => vi.unstubAllEnvs())

test('without Java there is no Keycloak, and one is told why', () => {
  vi.stubEnv('PATH', '/nowhere')
  expect(distribution('proof')).toEqual({ missing: expect.stringMatching(/^no Java: install a JRE/) })
})

test('what could not be shown is a skip; every other bad end is a failure', () => {
  expect([0, SKIPPED, 1, 2, 130].map(becameOf)).toEqual(['passed', 'skipped', 'failed', 'failed', 'failed'])
})
