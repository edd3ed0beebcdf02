import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A package with a configuration of its own is taken as it is. */
const project = (name: string, folder: string, environment: 'node' | 'happy-dom') =>
  (existsSync(`${root}${folder}/vitest.config.ts`) ? `${root}${folder}` : {
    test: { name, root: `${root}${folder}`, environment, include: ['**/*.test.{ts,tsx}'], exclude: ['**/node_modules/**', '**/dist/**'], testTimeout: 20_000, hookTimeout: 60_000 },
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
