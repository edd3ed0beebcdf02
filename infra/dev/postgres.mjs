import { spawn } from 'node:child_process'
import { mkdtempSync, chmodSync, closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { postgresBinaries } from './postgres/binaries.mjs'
import { choosePort, createCluster, serverState, stopLeftover, superuserPassword } from './postgres/cluster.mjs'
import { clusterPlace, outsideFolder } from './postgres/place.mjs'

export { freePort, isFree } from './postgres/cluster.mjs'
export { prepareDatabase, roleUrl } from './postgres/roles.mjs'

const LOG_LIMIT = 5_000_000 // bytes; an older log is emptied at the next start
const UNSAFE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Starts PostgreSQL on 127.0.0.1 with its data in `dataDir`, creating it on first use.
 * The server ends with this process, however that ends; one left by an earlier run is stopped first.
 * `settings` are further settings of this run of the server, e.g. how much memory it may use.
 * @param {{ dataDir: string, port?: number, fsync?: boolean, settings?: Record<string, string> }} options
 */
export async function startPostgres({ dataDir, port: wanted, fsync = true, settings = {} }) {
  const place = clusterPlace(dataDir)
  const native = postgresBinaries(place)
  createCluster(place, native)
  await stopLeftover(place.cluster)
  const port = await choosePort(place, wanted)
  const server = await launch(place, native, port, { ...(fsync ? {} : UNSAFE), ...settings })
  const adminUrl = `postgresql://postgres:${superuserPassword(place)}@127.0.0.1:${port}/postgres`
  return { adminUrl, port, stop: () => stop(server) }
}

/** A server for one test run: fast, unsafe for data, gone with `stop()`. */
export async function startThrowAwayPostgres() {
  const dir = mkdtempSync(join(tmpdir(), 'hotline-'))
  chmodSync(dir, 0o755) // so that root's server, which runs as nobody, can reach it
  const started = await startPostgres({ dataDir: dir, fsync: false })
  return { ...started, stop: async () => { await started.stop(); removePostgres(dir) } }
}

/** Stops whatever server an earlier run left on this data folder. */
export const stopPostgres = dataDir => (existsSync(dataDir) ? stopLeftover(clusterPlace(dataDir).cluster) : Promise.resolve())

/** Removes a stopped server's data, also where it lies outside the data folder. */
export function removePostgres(dataDir) {
  for (const dir of [outsideFolder(dataDir), dataDir]) if (dir) rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
}

async function launch(place, native, port, extra) {
  for (let attempt = 1; ; attempt++) {
    const server = spawnServer(place, native, port, extra)
    const failure = await readyOrFailure(server, place)
    if (!failure) return server
    // The workers of a server that was killed need a moment to notice and to let go of its memory.
    if (attempt === 20 || !/pre-existing shared memory block/.test(failure)) throw new Error(`PostgreSQL didn't start: ${failure}`)
    await sleep(250)
  }
}

function spawnServer(place, native, port, extra) {
  if (existsSync(place.logFile) && statSync(place.logFile).size > LOG_LIMIT) truncateSync(place.logFile)
  const log = openSync(place.logFile, 'a', 0o600)
  const preload = existsSync(join(native, 'lib', 'postgresql', 'pg_stat_statements.so')) || existsSync(join(native, 'lib', 'pg_stat_statements.so'))
  const settings = {
    listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', max_connections: '200',
    ...(preload ? { shared_preload_libraries: 'pg_stat_statements' } : {}),
    ...extra,
  }
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', place.cluster, '-p', String(port), ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])], {
    // Its own process group: Ctrl-C must reach the product first and the database last.
    ...place.user, cwd: place.home, detached: true, stdio: ['ignore', 'ignore', log],
  })
  closeSync(log)
  child.unref()
  const server = { child, logFrom: statSync(place.logFile).size, guard: guardAgainstOrphan(child.pid, place.user) }
  server.exited = new Promise(done => child.once('exit', done).once('error', done)).then(() => server.guard?.kill('SIGKILL'))
  return server
}

/**
 * A waiting shell that ends the server when this process is gone, even after kill -9: its input closes then.
 * Not on Windows, where the next start stops the leftover instead.
 */
function guardAgainstOrphan(pid, user) {
  if (process.platform === 'win32' || pid === undefined) return undefined
  const guard = spawn('/bin/sh', ['-c', `cat >/dev/null; kill -INT ${pid}`], { ...user, cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  guard.once('error', () => {}) // without a shell the next start stops the leftover
  guard.unref()
  guard.stdin.unref()
  return guard
}

/** undefined once the server accepts connections, else the words of its log. */
async function readyOrFailure(server, place) {
  let gone = false
  void server.exited.then(() => { gone = true })
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(15)) {
    const state = serverState(place.cluster)
    if (state?.pid === server.child.pid && state.state === 'ready') return undefined
    if (gone) return readFileSync(place.logFile).subarray(server.logFrom).toString('utf8').trim().slice(-2000) || 'it ended without a word'
  }
  await stop(server)
  return 'not ready after 60 s'
}

async function stop(server) {
  server.guard?.kill('SIGKILL')
  if (server.child.exitCode !== null || server.child.signalCode !== null) return
  server.child.ref()
  server.child.kill('SIGINT')
  const hurry = setTimeout(() => server.child.kill('SIGQUIT'), 1_500)
  await server.exited
  clearTimeout(hurry)
}
