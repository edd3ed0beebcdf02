import type { Identity } from '@hotline/server/identity/port.ts'
import type { Page } from 'playwright-core'
import type { RealmConsole } from './realm.ts'

/** Where people sign in. The pages differ in a few places; what is proved is the same. */
export type Place = {
  name: 'embedded' | 'keycloak'
  url: string
  console?: RealmConsole
  /** The product's port to the accounts. */
  identity: Identity
  /** Past the day until which the codes that were given are good; how many it was over for. */
  expireCodes: () => Promise<number>
  /** Answers the page that sets up a telephone; gives its secret. */
  enrol: (page: Page, code: (secret: string) => string) => Promise<string>
  /** Chooses an own password on the page that asks for one. */
  choosePassword: (page: Page, password: string) => Promise<void>
  /** The field of the one-time code. */
  codeField: string
  send: (page: Page) => Promise<void>
}

const readSecret = async (page: Page) => ((await page.locator('#kc-totp-secret-key').textContent()) ?? '').replaceAll(/\s/g, '')

export const atEmbedded = (url: string, { identity, expireCodes }: Pick<Place, 'identity' | 'expireCodes'>): Place => ({
  name: 'embedded', url, identity, expireCodes, codeField: '#otp',
  send: (page) => page.locator('button[type=submit]').click(),
  enrol: async (page, code) => {
    const secret = await readSecret(page)
    await page.locator('#otp').fill(code(secret))
    await page.locator('button[type=submit]').click()
    return secret
  },
  choosePassword: async (page, password) => {
    await page.locator('#password-new').fill(password)
    await page.locator('#password-confirm').fill(password)
    await page.locator('button[type=submit]').click()
  },
})

export const atKeycloak = (url: string, console: RealmConsole, { identity, expireCodes }: Pick<Place, 'identity' | 'expireCodes'>): Place => ({
  name: 'keycloak', url, console, identity, expireCodes, codeField: '#otp',
  send: (page) => page.locator('#kc-login').click(),
  enrol: async (page, code) => {
    // The picture is for a camera; the other way shows the secret as text.
    await page.locator('#mode-manual').click()
    const secret = await readSecret(page)
    await page.locator('#totp').fill(code(secret))
    await page.locator('#saveTOTPBtn').click()
    return secret
  },
  choosePassword: async (page, password) => {
    await page.locator('#password-new').fill(password)
    await page.locator('#password-confirm').fill(password)
    await page.locator('input[type=submit], button[type=submit]').first().click()
  },
})
