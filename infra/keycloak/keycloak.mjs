// npm run keycloak: Keycloak with the product's realm and the demonstration's people, in the foreground, without a container engine.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATA } from '../dev/paths.mjs'
import { distribution } from './distribution.mjs'
import { startKeycloak } from './start.mjs'

const port = Number(process.env.KEYCLOAK_PORT || 18_080)
const productUrl = process.env.HOTLINE_URL || `http://localhost:${process.env.PORT || 12_345}`
const found = distribution('trial', console.log)
if ('missing' in found) {
  console.error(`Keycloak 不能启动：${found.missing}。 / Keycloak can't be started: ${found.missing}.`)
  process.exit(1)
}
const secrets = readSecrets()
// The demonstration's directory is TypeScript of the server; this command runs with its loader.
const { demoPeople } = await import('@hotline/server/seed/people.ts')
const people = process.env.DEMO === 'false' ? [] : (await demoPeople()).filter(({ featured }) => featured)
console.log('starting Keycloak …')
const keycloak = await startKeycloak({ home: found.home, port, productUrl, adminSecret: secrets.admin, console: { username: 'keycloak', password: secrets.console }, people })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => { void keycloak.stop().then(() => process.exit(0)) })
console.log(`ready ${keycloak.url}

  产品这样用它 · the product uses it by
  OIDC_ISSUER=${keycloak.issuer} KEYCLOAK_ADMIN_SECRET=${secrets.admin} npm start

  控制台 · console  ${keycloak.url}/admin/  keycloak  ${secrets.console}
  日志 · log        ${keycloak.logFile}`)

/** Made once and kept with the data, readable by its user only: the realm's store remembers them too. */
function readSecrets() {
  const file = join(DATA, 'keycloak/secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const made = { admin: randomBytes(24).toString('hex'), console: randomBytes(12).toString('base64url') }
  mkdirSync(join(DATA, 'keycloak'), { recursive: true })
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  return made
}
