import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Screens wait longer than the testing library's second: what they show is tested, not how soon. */
const PATIENCE = `${root}packages/ui/src/testing/patience.ts`

const project = (name: string, folder: string, environment: 'node' | 'happy-dom') => ({
  test: {
    name, root: `${root}${folder}`, environment, include: ['**/*.test.{ts,tsx}'], exclude: ['**/node_modules/**', '**/dist/**'],
    setupFiles: environment === 'happy-dom' ? [PATIENCE] : [], testTimeout: 30_000, hookTimeout: 60_000,
  },
})

/** Tests that need no service: rules, screens, checks and the development services themselves. */
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      project('domain', 'packages/domain', 'node'),
      project('ui', 'packages/ui', 'happy-dom'),
      project('web', 'apps/web', 'happy-dom'),
      project('infra', 'infra', 'node'),
    ],
  },
})
