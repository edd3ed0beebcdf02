import { pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto'

/** `pbkdf2-sha256$1$salt$hash`: one round, as both providers take it; only for codes of at least 128 random bits (see the port). */
export function hashCode(code: string): string {
  const salt = randomBytes(16)
  return ['pbkdf2-sha256', 1, salt.toString('base64'), digest(code, salt).toString('base64')].join('$')
}

/** `salt` and `value` in base64; null for what is no such hash. */
export function codeParts(hash: string): { salt: string; value: string } | null {
  const [kind, , salt, value] = hash.split('$')
  return kind === 'pbkdf2-sha256' && salt && value ? { salt, value } : null
}

export function codeMatches(code: string, hash: string): boolean {
  const parts = codeParts(hash)
  return parts !== null && timingSafeEqual(digest(code, Buffer.from(parts.salt, 'base64')), Buffer.from(parts.value, 'base64'))
}

const digest = (code: string, salt: Buffer): Buffer => pbkdf2Sync(code.normalize('NFC'), salt, 1, 32, 'sha256')
