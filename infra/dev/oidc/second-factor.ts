import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

const PERIOD = 30 // seconds
const APP = '联动12345'

/** What a telephone is told to make codes from. */
export type Enrolment = { secret: string, picture: string }

export const newSecret = () => new Secret({ size: 20 }).base32

/** The picture to be scanned; the secret itself is for whoever has no camera. */
export const enrolmentOf = (username: string, secret: string): Enrolment => ({ secret, picture: renderSVG(totpOf(secret, username).toString(), { border: 2, whiteColor: '#fff', blackColor: '#000' }) })

/** The period whose code this is, one early or late allowed; undefined for a wrong code. */
export function periodOf(secret: string, code: string): number | undefined {
  const delta = totpOf(secret).validate({ token: code.replaceAll(/\s/g, ''), window: 1 })
  return delta === null ? undefined : Math.floor(Date.now() / 1000 / PERIOD) + delta
}

/** The code that a telephone shows at this moment, for tests. */
export const codeNow = (secret: string, at = Date.now()) => totpOf(secret).generate({ timestamp: at })

const totpOf = (secret: string, label = '') => new TOTP({ issuer: APP, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD })
