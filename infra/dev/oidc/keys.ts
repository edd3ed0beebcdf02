import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** The signing key (private, RS256) and the secret that signs cookies. */
export type Keys = { signing: JWK & { kid: string }, cookies: string[] }

/** Reads the keys of the data folder, making them on first use, so that sign-ins survive a restart. */
export async function keysOf(dataDir: string): Promise<Keys> {
  const file = join(dataDir, 'identity-keys.json')
  // Safe: only this function writes the file.
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const keys: Keys = {
    signing: { ...await exportJWK(privateKey), use: 'sig', alg: 'RS256', kid: randomUUID() },
    cookies: [randomBytes(32).toString('base64url')],
  }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 })
  return keys
}

/** The part of the signing key that anybody may see. */
export const publicPart = ({ signing: { kty, n, e, kid, alg, use } }: Keys): JWK => ({ kty, n, e, kid, alg, use })
