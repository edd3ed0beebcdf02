import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests on a real PostgreSQL, named by TEST_ADMIN_URL; each file makes its own database. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'db', environment: 'node', pool: 'forks', maxWorkers: 2, testTimeout: 30_000, hookTimeout: 120_000, expect: { poll: { timeout: 10_000 } },
    include: ['apps/server/src/**/*.test.ts', 'tests/isolation/**/*.test.ts', 'tests/api/**/*.test.ts', 'tests/chaos/**/*.test.ts', 'tests/world/**/*.test.ts'],
  },
})
