import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { distribution, VERSION } from '@hotline/infra/keycloak/distribution.mjs'
import { startKeycloak, type RunningKeycloak } from '@hotline/infra/keycloak/start.mjs'
import { SKIPPED } from '@hotline/infra/testing/proof.mjs'
import { freePort } from '@hotline/infra/dev/postgres.mjs'
import { findTools } from '@hotline/infra/testing/tools.mjs'
import { buildWeb, WEB_DIR } from '@hotline/infra/dev/workspace.mjs'
import { demoPeople } from '@hotline/server/seed/people.ts'
import { expireFirstCodes } from '@hotline/server/sweep/first-codes.ts'
import { chromium, type Browser } from 'playwright-core'
import { buildDatabase } from '../world/database.ts'
import { serveOn, type Instance } from '../world/instance.ts'
import { atEmbedded, atKeycloak, type Place } from './keycloak/place.ts'
import { prove } from './keycloak/prove.ts'
import { realmConsole } from './keycloak/realm.ts'
import { openReport, type Report } from './keycloak/report.ts'

/**
 * The same people sign in, are given accounts, put out and locked, in a real browser, at the embedded provider and at a
 * real Keycloak with the committed realm. Without Java, Maven or the distribution the second half is skipped, loudly, and the
 * proof counts as skipped.
 */
const ADMIN_SECRET = 'proof-admin-secret'
const CONSOLE = { username: 'proof', password: 'Proof-console-1' }
/** Who is in the realm from the start; everybody else is added through the product. */
const IMPORTED = ['shache-admin', 'shache-agent', 'shache-dispatcher', 'guangyuan-admin']

const program = process.env.CHROMIUM_PATH ?? findTools().chromium
if (!program) {
  console.log('keycloak: SKIPPED, no Chromium: the claim is about a browser. Install it or set CHROMIUM_PATH.')
  process.exit(SKIPPED)
}
await buildWeb()
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
const embedded = await half('embedded provider', () => onEmbedded(browser))
// Among all tests the download may take a while and no more; asked for by name it may take what it takes.
const found = distribution('proof', console.log, process.argv.includes('--short') ? { seconds: 90 } : {})
const keycloak = 'missing' in found ? undefined : await half(`Keycloak ${VERSION}`, () => onKeycloak(browser, found.home))
await browser.close()

const failed = [embedded, keycloak].flatMap((report) => report?.failed ?? [])
if ('missing' in found) console.log(`\n!!! SKIPPED: nothing was proved against a real Keycloak, because ${found.missing}.\n`)
const told = 'missing' in found ? `Keycloak SKIPPED (${found.missing})` : `Keycloak ${VERSION} ${keycloak?.summary ?? 'failed'}`
console.log(`keycloak: embedded ${embedded.summary}; ${told}; ${failed.length} failed`)
process.exit(failed.length ? 1 : 'missing' in found ? SKIPPED : 0)

async function half(name: string, work: () => Promise<Report>): Promise<Report> {
  console.log(`\n${name}`)
  try {
    return await work()
  } catch (error) {
    const report = openReport()
    report.note('the run itself', error)
    return report
  }
}

/** What the proof does beside the browser: it asks for accounts itself, and lets a month pass. */
function beside({ server: { app } }: Pick<Instance, 'server'>): Pick<Place, 'identity' | 'expireCodes'> {
  const monthAhead = new Date(Date.now() + 30 * 86_400_000)
  return { identity: app.identity, expireCodes: () => expireFirstCodes(app, monthAhead) }
}

async function onEmbedded(seats: Browser): Promise<Report> {
  const database = await buildDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-identity-'))
  const served = await serveOn({ ...database, dataDir, port: await freePort() }, { WEB_DIR, SERVICES: 'api,worker' })
  try {
    return await prove(seats, atEmbedded(served.url, beside(served)))
  } finally {
    await served.stop()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function onKeycloak(seats: Browser, home: string): Promise<Report> {
  const port = await freePort()
  const productUrl = `http://localhost:${port}`
  const people = (await demoPeople()).filter(({ username }) => IMPORTED.includes(username))
  const began = Date.now()
  const realm: RunningKeycloak = await startKeycloak({ home, port: await freePort(), productUrl, adminSecret: ADMIN_SECRET, console: CONSOLE, people, fresh: true })
  console.log(`  started in ${Math.round((Date.now() - began) / 1000)} s`)
  const database = await buildDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-keycloak-'))
  const served = await serveOn({ ...database, dataDir, port }, { WEB_DIR, SERVICES: 'api,worker', OIDC_ISSUER: realm.issuer, KEYCLOAK_ADMIN_SECRET: ADMIN_SECRET })
  try {
    return await prove(seats, atKeycloak(served.url, await realmConsole(realm.url, CONSOLE), beside(served)))
  } finally {
    await served.stop()
    await database.drop()
    await realm.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
