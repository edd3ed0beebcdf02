import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { buildInstance, type Instance } from './instance.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PICTURES = join(ROOT, '.data/journeys')
const PASSWORD = 'Demo-12345'
/** The screen most desks have, and a phone in the hand of a handler. */
const DESK = { width: 1366, height: 768 }
export const PHONE = { width: 390, height: 844 }

export type Seat = { page: Page; context: BrowserContext; username: string }
/** `password`: another than the demonstration's; `becomes`: what a person sets who was given it for one sign-in. */
type SitOptions = { path?: string; screen?: { width: number; height: number }; password?: string; becomes?: string }

/** A real instance and a real browser, in which each person of a journey has a seat of his own. */
export type Hotline = {
  it: Instance
  /** Signs a person in through the sign-in page; the seat is left again when the test ends. */
  sit: (username: string, options?: SitOptions) => Promise<Seat>
}

/** Both for a file of journeys; call it at the top of the file. Any error that a page shows its developer fails the test; a failed test leaves pictures of all its seats. */
export function useHotline(): Hotline {
  let opened: { it: Instance; browser: Browser } | undefined
  const seats: Seat[] = []
  let problems: string[] = []
  const here = () => {
    if (!opened) throw new Error('the hotline opens in beforeAll')
    return opened
  }

  beforeAll(async () => {
    opened = { it: await buildInstance({ WEB_DIR: process.env.WEB_DIR ?? join(ROOT, 'apps/web/dist') }), browser: await openBrowser() }
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' || problems.length) await photograph(seats, task.name)
    for (const { context } of seats.splice(0)) await context.close()
    const said = problems
    problems = []
    expect(said, 'errors in a page').toEqual([])
  })
  afterAll(async () => {
    await opened?.browser.close()
    await opened?.it.stop()
  })

  const sit = async (username: string, { path = '/', screen = DESK, password, becomes }: SitOptions = {}): Promise<Seat> => {
    const { it, browser } = here()
    const context = await browser.newContext({ baseURL: it.url, viewport: screen, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: screen.width < 600 })
    context.setDefaultTimeout(10_000)
    context.on('page', (page) => listen(page, (problem) => problems.push(`${username}: ${problem}`)))
    const page = await context.newPage()
    const seat = { page, context, username }
    seats.push(seat)
    await signIn(page, username, { path, password, becomes })
    return seat
  }
  return {
    sit,
    get it() {
      return here().it
    },
  }
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })

/** The way of everybody: the address, the form, and back to the address. */
export async function signIn(page: Page, username: string, { path = '/', password = PASSWORD, becomes }: Omit<SitOptions, 'screen'> = {}): Promise<void> {
  await page.goto(path)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: /^登录/ }).click()
  if (becomes) {
    await page.getByLabel('新密码').fill(becomes)
    await page.getByLabel('再输一次').fill(becomes)
    await page.getByRole('button', { name: '继续' }).click()
  }
  await page.getByRole('navigation', { name: '工作台' }).waitFor()
}

/** Opens an address of the product as a signed-in person. */
export async function go(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('navigation', { name: '工作台' }).waitFor()
}

/** What nobody should have to tell us: one heading that says where one is, and a name for everything that can be used. */
export async function expectDecent(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  await heading.first().waitFor()
  const { pathname } = new URL(page.url())
  expect(await heading.allTextContents(), `headings of level 1 on ${pathname}`).toHaveLength(1)
  const snapshot = await page.locator('body').ariaSnapshot()
  const nameless = snapshot.split('\n').filter((line) => /^\s*- (button|link|textbox|searchbox|combobox|checkbox|radio|radiogroup|switch|tab|tablist|grid|dialog|listbox|tree|slider)(?=:| \[|$)/.test(line))
  expect(nameless, `without a name on ${pathname}`).toEqual([])
}

function listen(page: Page, report: (problem: string) => void): void {
  page.on('pageerror', (error) => report(`${new URL(page.url()).pathname} ${error.message}`))
  // a refused command is an answer, not an error; what the server couldn't do is
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) report(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 500) report(`${response.status()} ${response.url()}`)
  })
}

async function photograph(seats: readonly Seat[], name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const safe = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  for (const { page, username } of seats) {
    await page.screenshot({ path: join(PICTURES, `${safe}.${username}.png`) }).catch(() => undefined)
  }
}

/** The one result that waits for this person on the review desk, read and passed with one key. */
export async function passReview({ sit }: Hotline, { username, word, reply }: { username: string; word: string; reply: string }): Promise<void> {
  const { page } = await sit(username, { path: '/review' })
  await page.getByRole('button', { name: word }).waitFor()
  await page.getByText(reply).first().waitFor()
  await expectDecent(page)
  await page.keyboard.press('y')
  await page.getByText(/^没有等审/).first().waitFor()
}
