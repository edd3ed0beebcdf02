import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DATA } from '../dev/paths.mjs'

/** The release that the realm was made for; it runs on Java 17 and newer. */
export const VERSION = '26.7.4'
const OLDEST_JAVA = 17
const FOLDER = join(DATA, 'keycloak')
const DOWNLOAD_MINUTES = 10

/**
 * Keycloak's published distribution, fetched with Maven (or copied from KEYCLOAK_HOME) and unpacked into the data folder
 * on first use, once for each purpose: a proof that empties its store must not empty another's.
 * @param {'trial' | 'proof'} purpose
 * @param {(line: string) => void} [say]
 * @returns {{ home: string } | { missing: string }} where it is, or why it can't be had here
 */
export function distribution(purpose, say = () => {}) {
  if (process.platform === 'win32') return { missing: 'Keycloak is started by a shell script: use WSL, or compose.yaml' }
  const java = javaVersion()
  if (java === undefined) return { missing: `no Java: install a JRE of version ${OLDEST_JAVA} or newer` }
  if (java < OLDEST_JAVA) return { missing: `Java ${java} is too old: Keycloak needs ${OLDEST_JAVA} or newer` }
  const home = join(FOLDER, `keycloak-${VERSION}-${purpose}`)
  if (existsSync(join(home, 'bin/kc.sh'))) return { home }
  const given = process.env.KEYCLOAK_HOME
  if (given && !existsSync(join(given, 'bin/kc.sh'))) return { missing: `KEYCLOAK_HOME has no bin/kc.sh: ${given}` }
  const archive = given ? undefined : download(say)
  if (!given && !archive) return { missing: `the distribution ${VERSION} could not be fetched with Maven; unpack it yourself and set KEYCLOAK_HOME` }
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

function download(say) {
  const repository = join(FOLDER, 'maven')
  const artifact = join(repository, 'org/keycloak/keycloak-quarkus-dist', VERSION)
  const fetched = () => (existsSync(artifact) ? readdirSync(artifact).find(name => name.endsWith('.tar.gz')) : undefined)
  if (!fetched()) {
    say(`fetching Keycloak ${VERSION} with Maven (once, about 150 MB) …`)
    const { status } = spawnSync('mvn', ['-q', '-B', `-Dmaven.repo.local=${repository}`, 'dependency:get', `-Dartifact=org.keycloak:keycloak-quarkus-dist:${VERSION}:tar.gz`, '-Dtransitive=false'], {
      stdio: 'ignore', timeout: DOWNLOAD_MINUTES * 60_000,
    })
    if (status !== 0) {
      rmSync(artifact, { recursive: true, force: true })
      return undefined
    }
  }
  const name = fetched()
  return name && join(artifact, name)
}
