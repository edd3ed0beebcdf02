import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** A person's way through the product in a real browser (CHROMIUM_PATH), one after the other. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'journeys', environment: 'node', pool: 'forks', maxWorkers: 1, fileParallelism: false, testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 10_000 } },
    include: ['tests/journeys/**/*.test.ts'],
  },
})
