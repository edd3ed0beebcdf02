import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'

const NOBODY = 65534

/**
 * Where a cluster lives and as whom it runs. PostgreSQL refuses to run as root, so root starts it as nobody;
 * when nobody can't reach the data folder (a project below a private home), the cluster lies in `/var/lib`
 * and the data folder keeps a note of it.
 * @param {string} dataDir
 */
export function clusterPlace(dataDir) {
  const folder = resolve(dataDir)
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o755)
  }
  const root = process.getuid?.() === 0
  const home = notedHome(folder) ?? (root && !existsSync(join(folder, 'cluster')) && !othersReach(folder) ? outsideHome(folder) : folder)
  const cluster = join(home, 'cluster')
  const user = root ? ownerOf(cluster) : {}
  if (!root && existsSync(cluster) && process.getuid && statSync(cluster).uid !== process.getuid()) {
    throw new Error(`${cluster} belongs to another user. Start as that user, or remove the folder ${dataDir}.`)
  }
  return {
    folder, home, cluster, user,
    copyTo: root ? '/var/lib/hotline12345' : folder,
    /** Files that only the starting user reads. */
    secretFile: join(folder, 'password'), portFile: join(folder, 'port'), logFile: join(folder, 'postgres.log'),
    giveToServer: path => { if (user.uid !== undefined) chownSync(path, user.uid, user.gid) },
  }
}

/** The folders outside the data folder that belong to it, for a reset. */
export const outsideFolder = dataDir => notedHome(resolve(dataDir))

const noteFile = folder => join(folder, 'place.json')

function notedHome(folder) {
  if (!existsSync(noteFile(folder))) return undefined
  const { home, of } = JSON.parse(readFileSync(noteFile(folder), 'utf8'))
  const copied = of !== folder && existsSync(of) // a copy of the project must not share the original's data; a moved one keeps it
  return typeof home === 'string' && !copied ? home : undefined
}

function outsideHome(folder) {
  const home = join('/var/lib/hotline12345', createHash('sha256').update(folder).digest('hex').slice(0, 12))
  mkdirSync(home, { recursive: true })
  for (const each of [dirname(home), home]) chmodSync(each, 0o755)
  writeFileSync(noteFile(folder), JSON.stringify({ home, of: folder }))
  return home
}

function othersReach(folder) {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** A cluster made by an ordinary user goes on running as that user when root starts it. */
function ownerOf(cluster) {
  const made = existsSync(cluster) ? statSync(cluster) : undefined
  return made && made.uid !== 0 ? { uid: made.uid, gid: made.gid } : { uid: NOBODY, gid: NOBODY }
}
