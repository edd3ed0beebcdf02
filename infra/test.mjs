// npm test: everything on throw-away services and free ports. `npm test -- unit db` runs those parts only.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, checkDisk, checkNode } from './dev/machine.mjs'
import { ROOT } from './dev/paths.mjs'
import { runToEnd, stopRunningPrograms } from './dev/run.mjs'
import { WEB_DIR, buildWeb, generateClient, installPackages, turbo } from './dev/workspace.mjs'
import { bringTools } from './testing/tools.mjs'

const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []
const openThings = []
const only = process.argv.slice(2)
let tools = {}
let services = {}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => { stopRunningPrograms(); void closeAll().then(() => process.exit(130)) })

try {
  checkNode()
  checkDisk()
  await section('packages', async () => { await installPackages(); return {} }, { always: true })
  if (total.failed) throw new Refusal('Nothing can be tested without the packages.')
  await section('database client', async () => { await generateClient(); return {} }, { always: true })
  await section('tools', prepareTools, { always: !only.length || only.some(part => ['db', 'journeys', 'proofs'].includes(part)) })
  await section('lint', () => oneCheck(process.execPath, [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '--deny-warnings']))
  await section('typecheck', () => oneCheck(...turbo('typecheck')))
  await section('checks', () => oneCheck(process.execPath, [join(ROOT, 'infra/checks/run.mjs')]))
  await section('unit', () => vitestOf('unit'))
  await section('db', async () => vitestOf('db', await startServices()))
  await section('journeys', journeys)
  await section('proofs', proofs)
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  total.failed ||= 1
  failures.push(String(error))
} finally {
  await closeAll()
}
if (failures.length) console.log(['', 'What failed:', ...failures].join('\n'))
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed ? 1 : 0)

/** A heading, the work, its count and seconds. A part that breaks is one failure, and the next one runs. */
async function section(name, work, { always = false } = {}) {
  if (!always && only.length && !only.includes(name)) return
  console.log(`\n=== ${name}`)
  const began = Date.now()
  const count = await work().catch(error => {
    console.error(error)
    return { failed: 1, failures: [String(error)] }
  })
  for (const key of Object.keys(total)) total[key] += count[key] ?? 0
  if (count.failed) failures.push(...(count.failures ?? ['']).map(line => `- ${name} ${line}`.trim()))
  const told = Object.keys(total).filter(key => count[key]).map(key => `${count[key]} ${key}`).join(', ') || 'done'
  console.log(`=== ${name}: ${told}, ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

async function prepareTools() {
  const { tools: found, brought, missing } = await bringTools()
  tools = found
  if (brought.length) console.log(`installed ${brought.join(', ')}`)
  for (const name of missing) console.log(`!!! ${name} is missing and can't be installed here: ${{ chromium: 'the browser journeys are SKIPPED', 'redis-server': 'the queue is tested on PostgreSQL only, its Redis tests are SKIPPED', 'fonts-noto-cjk': 'Chinese text in pictures may be empty boxes' }[name]}`)
  return {}
}

async function oneCheck(command, args, env) {
  const { code } = await runToEnd(command, args, { cwd: ROOT, show: true, minutes: 15, env: { TURBO_TELEMETRY_DISABLED: '1', ...env } })
  return code === 0 ? { passed: 1 } : { failed: 1 }
}

async function vitestOf(config, env) {
  const { vitest } = await import('./testing/vitest.mjs')
  return vitest(config, env)
}

/** One PostgreSQL, and one Redis where there is a program for it, for all parts that need them. */
async function startServices() {
  if (services.TEST_ADMIN_URL) return services
  const { startThrowAwayPostgres } = await import('./dev/postgres.mjs')
  const postgres = await startThrowAwayPostgres()
  openThings.push(postgres.stop)
  services = { TEST_ADMIN_URL: postgres.adminUrl }
  if (tools.redis) {
    const { startThrowAwayRedis } = await import('./testing/redis.mjs')
    const redis = await startThrowAwayRedis(tools.redis)
    openThings.push(redis.stop)
    services.TEST_REDIS_URL = redis.url
  }
  return services
}

async function journeys() {
  const files = existsSync(join(ROOT, 'tests/journeys')) ? readdirSync(join(ROOT, 'tests/journeys'), { recursive: true }).filter(name => String(name).endsWith('.test.ts')).length : 0
  if (files === 0) return {}
  if (!tools.chromium) {
    console.log(`!!! SKIPPED ${files} journeys: no Chromium. Install it or set CHROMIUM_PATH.`)
    return { skipped: files }
  }
  await buildWeb()
  return vitestOf('journeys', { ...await startServices(), CHROMIUM_PATH: tools.chromium, WEB_DIR })
}

async function proofs() {
  const { becameOf, runProof } = await import('./testing/proof.mjs')
  const count = { passed: 0, failed: 0, skipped: 0, failures: [] }
  for (const name of JSON.parse(readFileSync(join(ROOT, 'infra/proofs.json'), 'utf8')).short) {
    const { TEST_ADMIN_URL: adminUrl, ...env } = await startServices()
    const { code, last, output } = await runProof(name, { adminUrl, args: ['--short'], quiet: true, env })
    const became = becameOf(code)
    console.log({ passed: `✓ ${name}: ${last}`, skipped: `!!! SKIPPED ${name}: ${last}`, failed: `✗ ${name}\n${output}` }[became])
    count[became]++
    if (became === 'failed') count.failures.push(`${name}: ${last}`)
  }
  return count
}

async function closeAll() {
  for (const close of openThings.splice(0).reverse()) await close().catch(error => console.error(error))
}
