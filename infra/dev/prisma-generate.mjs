// Generates the typed database client from apps/server/prisma/schema, without a network.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

const server = join(ROOT, 'apps/server')
const schema = join(server, 'prisma/schema')
if (!existsSync(schema) || !readdirSync(schema).some(name => name.endsWith('.prisma'))) process.exit(0)

const { status } = spawnSync(process.execPath, [join(server, 'node_modules/prisma/build/index.js'), 'generate', '--schema', 'prisma/schema', '--no-hints'], {
  cwd: server, stdio: 'inherit',
  // Any existing program in place of the migration engine keeps Prisma from downloading one; generating never runs it.
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
})
process.exit(status ?? 1)
