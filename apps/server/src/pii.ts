import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Callers' phones and names at rest: SM4-CTR, then HMAC-SM3 over everything (encrypt-then-MAC), with keys
 * derived per prefecture from PII_KEY, which never enters the database. The blind index finds the same phone
 * again without storing it; it tells equality and nothing more.
 */
export type Vault = {
  seal: (prefectureId: number, plain: string | null) => string | null
  open: (prefectureId: number, sealed: string | null) => string | null
  /** Whole number, for screen-pop and history. */
  index: (prefectureId: number, phone: string | null) => Buffer | null
  /** Last four digits, for the search box. */
  tailIndex: (prefectureId: number, phone: string | null) => Buffer | null
}

type Keys = { cipher: Buffer; mac: Buffer; index: Buffer }

export function openVault(masterKey: string): Vault {
  const master = Buffer.from(masterKey, 'base64')
  const derived = new Map<number, Keys>()
  const keysOf = (prefectureId: number): Keys => {
    const known = derived.get(prefectureId)
    if (known) return known
    const derive = (purpose: string, length: number) => Buffer.from(hkdfSync('sha256', master, `prefecture:${prefectureId}`, purpose, length))
    const keys = { cipher: derive('cipher', 16), mac: derive('mac', 32), index: derive('index', 32) }
    derived.set(prefectureId, keys)
    return keys
  }
  const blind = (prefectureId: number, text: string) => createHmac('sm3', keysOf(prefectureId).index).update(text).digest().subarray(0, 16)

  return {
    seal: (prefectureId, plain) => {
      if (!plain) return null
      const { cipher, mac } = keysOf(prefectureId)
      const iv = randomBytes(16)
      const machine = createCipheriv('sm4-ctr', cipher, iv)
      const body = Buffer.concat([iv, machine.update(plain, 'utf8'), machine.final()])
      return `sm1.${Buffer.concat([body, tag(mac, body)]).toString('base64')}`
    },
    open: (prefectureId, sealed) => {
      if (!sealed) return null
      const { cipher, mac } = keysOf(prefectureId)
      const raw = Buffer.from(sealed.slice('sm1.'.length), 'base64')
      const body = raw.subarray(0, -TAG)
      if (!timingSafeEqual(tag(mac, body), raw.subarray(-TAG))) throw new Error('A sealed value fails its check: wrong PII_KEY, or the row was altered')
      const machine = createDecipheriv('sm4-ctr', cipher, body.subarray(0, 16))
      return Buffer.concat([machine.update(body.subarray(16)), machine.final()]).toString('utf8')
    },
    index: (prefectureId, phone) => (phone ? blind(prefectureId, `full:${normalised(phone)}`) : null),
    tailIndex: (prefectureId, phone) => (phone && phone.length >= 4 ? blind(prefectureId, `tail:${phone.slice(-4)}`) : null),
  }
}

const TAG = 16
const tag = (key: Buffer, body: Buffer): Buffer => createHmac('sm3', key).update(body).digest().subarray(0, TAG)

/** +86 and separators don't make another caller. */
export const normalised = (phone: string): string => phone.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '')
