import { decodeJwt } from 'jose'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { client, type Api } from '../../world/instance.ts'
import type { Place } from './place.ts'

export const DEMO_PASSWORD = 'Demo-12345'
const PATIENCE = 60_000

/** One person at one browser. `token` is what the page sends the server, read from its requests. */
export type Seat = { page: Page; context: BrowserContext; token: () => string; api: () => Api; leave: () => Promise<void> }

export async function openSeat(browser: Browser, { url }: Place, change?: (page: Page) => Promise<void>): Promise<Seat> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  let token = ''
  page.on('request', (request) => {
    const said = request.headers().authorization
    if (said?.startsWith('Bearer ')) token = said.slice('Bearer '.length)
  })
  await change?.(page)
  return { page, context, token: () => token, api: () => client(url, token), leave: () => context.close() }
}

/** The way of everybody, up to the button. */
export async function typePassword(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: /^登录/ }).click()
}

export const atDesk = (page: Page) => page.getByRole('navigation', { name: '工作台' }).waitFor()
export const atSignIn = (page: Page) => page.getByLabel('用户名').waitFor()

export async function signIn({ page }: Seat, username: string, password = DEMO_PASSWORD, path = '/'): Promise<void> {
  await page.goto(path)
  await typePassword(page, username, password)
  await atDesk(page)
}

export async function signOut({ page }: Seat): Promise<void> {
  const way = page.getByRole('button', { name: '退出登录' })
  // A desk that is still opening takes the focus, and the menu closes as it should, also under the hand that reaches for it.
  for (let tries = 0; tries < 10; tries++) {
    if (!(await way.isVisible())) await page.getByRole('button', { name: /个人菜单/ }).click()
    if (await way.click({ timeout: 3_000 }).then(() => true, () => false)) return
  }
  throw new Error('the menu would not stay open for the hand to sign out')
}

/** The server as this person, with a token that still lives a while: the page renews it, and tells when it asks for something. */
export async function freshApi(seat: Seat): Promise<Api> {
  const { exp = 0 } = decodeJwt(seat.token())
  if (exp * 1_000 < Date.now() + 60_000) {
    await seat.page.reload()
    await atDesk(seat.page)
  }
  return seat.api()
}

/** Milliseconds until the server says something else than yes to this token; the code it says. */
export async function refused(api: Api, since = performance.now(), patience = 15_000): Promise<{ ms: number; code: string }> {
  for (;;) {
    const code = await api.session.me.query().then(() => null, (error: unknown) => (error instanceof Error ? error.message : String(error)))
    const ms = performance.now() - since
    if (code !== null) return { ms, code }
    if (ms > patience) throw new Error(`still let in after ${Math.round(ms)} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
