import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { builtFile } from './built.mjs'
import { whenChanged } from './fingerprint.mjs'
import { homeForTools } from './machine.mjs'
import { ROOT } from './paths.mjs'
import { step } from './progress.mjs'
import { mustRun } from './run.mjs'

const PNPM = 'pnpm@10.34.9' // 11 needs Node 22
const MANIFESTS = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'apps/server/package.json', 'apps/web/package.json', 'packages/domain/package.json', 'packages/ui/package.json', 'infra/package.json', 'tests/package.json']
const SCHEMA = 'apps/server/prisma/schema'
const WEB_SOURCES = ['pnpm-lock.yaml', 'apps/web', 'packages/ui/src', 'packages/domain/src', 'tsconfig.base.json']

/** Packages are found where the installation has put them. */
const SERVER_SOURCES = ['pnpm-lock.yaml', 'apps/server/src', SCHEMA, 'packages/domain/src', 'infra/dev', 'infra/bench']

/** Where the built web client lies. */
export const WEB_DIR = join(ROOT, 'apps/web/dist')

/** Installs the packages, when the lock file or a manifest changed. */
export const installPackages = () => whenChanged('installed', MANIFESTS, join(ROOT, 'node_modules/.modules.yaml'), () =>
  step('安装依赖 packages', () => mustRun('npx', ['-y', PNPM, 'install', '--frozen-lockfile'], {
    // Without a terminal pnpm would rather stop than replace a folder it didn't make; CI says yes to that.
    cwd: ROOT, env: { CI: 'true', npm_config_update_notifier: 'false', ...homeForTools() },
  })))

/** Generates the database client, when the schema changed. */
export async function generateClient() {
  if (!existsSync(join(ROOT, SCHEMA)) || readdirSync(join(ROOT, SCHEMA)).length === 0) return false
  return whenChanged('generated', ['pnpm-lock.yaml', SCHEMA], join(ROOT, 'apps/server/src/generated'), () =>
    step('生成数据库客户端 database client', () => mustRun(process.execPath, [join(ROOT, 'infra/dev/prisma-generate.mjs')], { cwd: ROOT })))
}

/** Builds what runs the product, when one of its sources changed: everything the server loads is a few files then, and none is translated while it starts. */
export const buildServer = () => whenChanged('server', SERVER_SOURCES, builtFile('serve'), () =>
  step('构建服务 server', () => mustRun(process.execPath, [join(ROOT, 'infra/dev/build-server.mjs')], { cwd: ROOT })))

/** Builds the web client, when one of its sources changed. */
export const buildWeb = () => whenChanged('web', WEB_SOURCES, join(WEB_DIR, 'index.html'), () =>
  step('构建网页 web client', () => mustRun(process.execPath, [join(ROOT, 'apps/web/node_modules/vite/bin/vite.js'), 'build'], { cwd: join(ROOT, 'apps/web'), env: { NODE_ENV: 'production' } })))

/** The command that runs one script in every package; pnpm comes along, because turbo calls it. */
export const turbo = script => ['npx', ['-y', PNPM, 'exec', 'turbo', 'run', script, '--concurrency=2', '--continue', '--output-logs=errors-only']]
