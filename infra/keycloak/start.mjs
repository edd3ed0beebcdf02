import { spawn } from 'node:child_process'
import { cpSync, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { DATA } from '../dev/paths.mjs'
import { mustRun } from '../dev/run.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const OPTIONS = ['--db=dev-file', '--cache=local', '--health-enabled=false', '--metrics-enabled=false']
const START_MINUTES = 12
const LOG = join(DATA, 'keycloak/server.log')

/** @typedef {{ sub: string, username: string, name: string, password: string, secondFactor?: boolean }} Newcomer somebody of the demonstration, imported with the realm */

/**
 * Starts Keycloak with the product's realm on a port of this machine and waits until the realm answers.
 * `fresh` begins with an empty store, so that the realm is imported anew; otherwise an existing realm stays as it is.
 * @param {{ home: string, port: number, productUrl: string, adminSecret: string, console: { username: string, password: string }, people?: Newcomer[], fresh?: boolean, change?: (realm: unknown) => void }} options
 */
export async function startKeycloak({ home, port, productUrl, adminSecret, console: login, people = [], fresh = false, change }) {
  await build(home)
  if (fresh) rmSync(join(home, 'data'), { recursive: true, force: true })
  cpSync(join(HERE, 'theme/hotline'), join(home, 'themes/hotline'), { recursive: true })
  writeRealm(home, people, change)
  const url = `http://localhost:${port}`
  mkdirSync(join(DATA, 'keycloak'), { recursive: true })
  const child = spawn(join(home, 'bin/kc.sh'), ['start', '--optimized', '--import-realm', '--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${port}`, `--hostname=${url}`], {
    // A group of its own: the script starts Java, and both end together.
    detached: true, stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env, JAVA_OPTS_KC_HEAP: process.env.JAVA_OPTS_KC_HEAP ?? '-Xms128m -Xmx640m', HOTLINE_URL: productUrl, HOTLINE_ADMIN_SECRET: adminSecret,
      KC_BOOTSTRAP_ADMIN_USERNAME: login.username, KC_BOOTSTRAP_ADMIN_PASSWORD: login.password,
    },
  })
  const log = createWriteStream(LOG, { mode: 0o600 })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => { log.write(text); said = `${said}${text}`.slice(-4_000) })
  const end = signal => { try { process.kill(-child.pid, signal) } catch { /* gone already */ } }
  const endNow = () => end('SIGKILL')
  process.once('exit', endNow)
  const exited = new Promise(done => child.once('exit', done))
  const stop = async () => {
    end('SIGTERM')
    await Promise.race([exited, sleep(10_000)])
    endNow()
    process.off('exit', endNow)
  }
  const issuer = `${url}/realms/hotline`
  for (const deadline = Date.now() + START_MINUTES * 60_000; !(await answers(issuer)); await sleep(500)) {
    if (child.exitCode === null && Date.now() < deadline) continue
    await stop()
    throw new Error(`Keycloak did not start:\n${said.trim().split('\n').slice(-15).join('\n')}`)
  }
  return { url, issuer, pid: child.pid, logFile: LOG, stop }
}

/** Keycloak puts its parts together once for the options it is to run with; that takes half a minute and more. */
async function build(home) {
  const mark = join(home, 'built-for-hotline')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === OPTIONS.join(' ')) return
  await mustRun(join(home, 'bin/kc.sh'), ['build', ...OPTIONS], { minutes: 12 })
  writeFileSync(mark, OPTIONS.join(' '))
}

function writeRealm(home, people, change) {
  const folder = join(home, 'data/import')
  mkdirSync(folder, { recursive: true })
  const realm = JSON.parse(readFileSync(join(HERE, 'realm.json'), 'utf8'))
  for (const { sub, username, name, password, secondFactor } of people) {
    realm.users.push({ id: sub, username, firstName: name, lastName: '', enabled: true, emailVerified: true, groups: secondFactor ? ['/second-factor'] : [], credentials: [{ type: 'password', value: password, temporary: false }] })
  }
  change?.(realm)
  writeFileSync(join(folder, 'hotline-realm.json'), JSON.stringify(realm))
}

const answers = issuer => fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) }).then(({ ok }) => ok, () => false)
