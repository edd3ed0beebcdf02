import { codeMatches } from '@hotline/server/identity/code-hash.ts'
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const COST = { N: 16_384, r: 8, p: 1 }

/** `scrypt$N$r$p$salt$hash`, so that the cost can rise later without locking anybody out. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), (await derive(password, salt, COST)).toString('base64url')].join('$')
}

/** No password has this hash. */
export const NO_PASSWORD = 'none'

/** Takes the same time whichever kind is stored, or none: the clock doesn't tell who has yet to sign in. A code for the first sign-in is kept as the product hashed it. */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [kind, N, r, p, salt, hash] = stored.split('$')
  if (kind !== 'scrypt' || !salt || !hash) {
    await derive(password, Buffer.alloc(16), COST)
    return codeMatches(password, stored)
  }
  return same(await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) }), Buffer.from(hash, 'base64url'))
}

const same = (given: Buffer, expected: Buffer): boolean => given.length === expected.length && timingSafeEqual(given, expected)

const derive = (password: string, salt: Buffer, cost: typeof COST) => new Promise<Buffer>((resolve, reject) => {
  scrypt(password.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
})
