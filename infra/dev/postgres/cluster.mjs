import { spawnSync } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Creates the cluster once. A run that was interrupted half-way leaves nothing that looks finished. */
export function createCluster(place, native) {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return
  const half = `${place.cluster}.new`
  rmSync(half, { recursive: true, force: true })
  rmSync(place.cluster, { recursive: true, force: true })
  mkdirSync(half)
  chmodSync(half, 0o700)
  place.giveToServer(half)
  const passwordFile = join(place.home, 'initial-password')
  writeFileSync(passwordFile, superuserPassword(place), { mode: 0o600 })
  place.giveToServer(passwordFile)
  try {
    const made = spawnSync(join(native, 'bin', 'initdb'), [
      '-D', half, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8',
      // C.UTF-8 classifies Chinese characters rightly everywhere it exists; ICU's root order sorts.
      `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`, '--locale-provider=icu', '--icu-locale=und', '--no-sync',
    ], { ...place.user, cwd: place.home, encoding: 'utf8', env: { ...process.env, HOME: half, TZ: 'UTC' } })
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? `${made.stderr}${made.stdout}`.trim()}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(half, place.cluster)
}

/** The superuser's password, made on first use and readable by the starting user only. */
export function superuserPassword(place) {
  if (!existsSync(place.secretFile)) writeFileSync(place.secretFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(place.secretFile, 'utf8').trim()
}

/** The port of last time when it is free, otherwise any free one; kept beside the data. */
export async function choosePort(place, wanted) {
  const last = existsSync(place.portFile) ? Number(readFileSync(place.portFile, 'utf8')) : 0
  const port = wanted ?? (last && (await isFree(last)) ? last : await freePort())
  if (wanted && !(await isFree(wanted))) throw new Error(`Port ${wanted} for PostgreSQL is taken. Choose another one, or none.`)
  writeFileSync(place.portFile, String(port))
  return port
}

/** Stops a server that an earlier, killed run left on this cluster, and clears its lock file. */
export async function stopLeftover(cluster) {
  const lock = join(cluster, 'postmaster.pid')
  const pid = lockedBy(cluster)
  if (pid === undefined) return
  if (isOurServer(pid, cluster)) {
    for (const [signal, patience] of [['SIGINT', 10_000], ['SIGQUIT', 5_000], ['SIGKILL', 2_000]]) {
      signalQuietly(pid, signal)
      if (await goneWithin(pid, patience)) break
    }
  }
  rmSync(lock, { force: true })
}

/** Process id and state ('ready', 'starting' …) as the server's own lock file tells them. */
export function serverState(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7]?.trim() ?? '' }
  } catch {
    return undefined // not there yet, or gone again
  }
}

/**
 * A TCP port on this machine that nobody listens on. Below the range from which systems take the ports of outgoing
 * connections (32768 and up): until it is listened on, any connection of any program could be given such a one.
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(15_000, 32_000)
    if (await isFree(port)) return port
  }
}

/** @param {number} port @param {string} [host] */
export async function isFree(port, host = '127.0.0.1') {
  try {
    const { server } = await listen(port, host)
    await new Promise(done => server.close(done))
    return true
  } catch {
    return false
  }
}

const listen = (port, host = '127.0.0.1') => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject)
  server.listen(port, host, () => resolve({ server, port: server.address().port }))
})

const lockedBy = cluster => serverState(cluster)?.pid

/** A process id alone proves nothing (ids are used again); the process must work in this very folder. */
function isOurServer(pid, cluster) {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    return false
  }
}

const goneWithin = async (pid, ms) => {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) if (!isAlive(pid)) return true
  return false
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function signalQuietly(pid, signal) {
  try { process.kill(pid, signal) } catch { /* already gone */ }
}
