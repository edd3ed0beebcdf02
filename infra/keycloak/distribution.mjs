import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { DATA } from '../dev/paths.mjs'

/** The release that the realm was made for; it runs on Java 17 and newer. */
export const VERSION = '26.7.4'
const OLDEST_JAVA = 17
const FOLDER = join(DATA, 'keycloak')
const DOWNLOAD_SECONDS = 600
/** Where Maven keeps what it fetched, for every project of this user: a fresh copy of this one needs no second download. */
const REPOSITORIES = [join(homedir(), '.m2/repository'), join(FOLDER, 'maven')]

/**
 * Keycloak's published distribution, fetched with Maven (or copied from KEYCLOAK_HOME) and unpacked into the data folder
 * on first use, once for each purpose: a proof that empties its store must not empty another's.
 * @param {'trial' | 'proof'} purpose
 * @param {(line: string) => void} [say]
 * @param {{ seconds?: number }} [limit] how long fetching may take
 * @returns {{ home: string } | { missing: string }} where it is, or why it can't be had here
 */
export function distribution(purpose, say = () => {}, { seconds = DOWNLOAD_SECONDS } = {}) {
  if (process.platform === 'win32') return { missing: 'Keycloak is started by a shell script: use WSL, or compose.yaml' }
  const java = javaVersion()
  if (java === undefined) return { missing: `no Java: install a JRE of version ${OLDEST_JAVA} or newer` }
  if (java < OLDEST_JAVA) return { missing: `Java ${java} is too old: Keycloak needs ${OLDEST_JAVA} or newer` }
  const home = join(FOLDER, `keycloak-${VERSION}-${purpose}`)
  if (existsSync(join(home, 'bin/kc.sh'))) return { home }
  const given = process.env.KEYCLOAK_HOME
  if (given && !existsSync(join(given, 'bin/kc.sh'))) return { missing: `KEYCLOAK_HOME has no bin/kc.sh: ${given}` }
  const archive = given ? undefined : archiveAt() ?? download(say, seconds)
  if (!given && !archive) return { missing: `the distribution ${VERSION} could not be fetched with Maven within ${seconds} s; unpack it yourself and set KEYCLOAK_HOME` }
  const unpacking = join(FOLDER, `unpacking-${process.pid}`)
  mkdirSync(unpacking, { recursive: true })
  if (given) cpSync(given, unpacking, { recursive: true, filter: from => from !== join(given, 'data') })
  else execFileSync('tar', ['xzf', archive, '-C', unpacking, '--strip-components=1'])
  // In one step, so that a broken unpacking is never taken for the whole.
  renameSync(unpacking, home)
  return { home }
}

/** The major version of the `java` in the path; undefined without one. */
function javaVersion() {
  const { stderr = '', stdout = '', status } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  const found = status === 0 ? /version "(\d+)/.exec(`${stderr}${stdout}`)?.[1] : undefined
  return found === undefined ? undefined : Number(found)
}

const ARTIFACT = `org/keycloak/keycloak-quarkus-dist/${VERSION}`

/** The archive that Maven fetched before, if it did. */
function archiveAt() {
  return REPOSITORIES.map(repository => join(repository, ARTIFACT)).flatMap(folder => (existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.tar.gz')).map(name => join(folder, name)) : []))[0]
}

function download(say, seconds) {
  const [repository] = REPOSITORIES
  say(`fetching Keycloak ${VERSION} with Maven (once, about 150 MB, at most ${seconds} s) …`)
  const { status } = spawnSync('mvn', ['-q', '-B', `-Dmaven.repo.local=${repository}`, 'dependency:get', `-Dartifact=org.keycloak:keycloak-quarkus-dist:${VERSION}:tar.gz`, '-Dtransitive=false'], {
    stdio: 'ignore', timeout: seconds * 1_000,
  })
  if (status === 0) return archiveAt()
  // A half of it must never be taken for the whole.
  rmSync(join(repository, ARTIFACT), { recursive: true, force: true })
  return undefined
}
