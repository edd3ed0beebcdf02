import { run as clock } from '@hotline/server/cli/clock.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { csvOf, rosters } from '../world/county.ts'
import { expectDecent, useHotline } from '../world/browser.ts'
import { act, dispatched, registered } from '../world/orders.ts'

const hotline = useHotline()
const AREA = '510831'
const NAME = '剑门县'
/** The dispatcher of the roster, who signs in at the end. */
const NEWCOMER = `c${AREA}-dispatcher`
const OWN_PASSWORD = 'Xin-Mima-2026'

test('一个区县从无到正式运行：设立、名册、演练、两道核准，新来的派单员进到自己空着的台', async () => {
  const { page } = await hotline.sit('guangyuan-admin', { path: '/admin?tab=onboarding' })
  await page.getByLabel('新上线区县的名称').fill(NAME)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `${NAME}上线` }).waitFor()

  await page.getByLabel(/^区划代码/).fill(AREA)
  await page.getByRole('radio', { name: '自接自派' }).click()
  await page.getByLabel(/^承办机构/).fill('县行政审批局')
  await page.getByText('已保存', { exact: true }).waitFor()
  await expectDecent(page)
  await page.keyboard.press('Control+Enter')
  await reached(page, '配置中')

  const { units, people } = rosters(AREA)
  await take(page, '单位', csvOf('units', units))
  const passwords = await take(page, '人员', csvOf('people', people))
  expect(passwords).toBeTruthy()

  await step(page, '职责')
  await page.getByText(/^目录覆盖 (\d+) \/ \1 类$/).waitFor()
  await expectDecent(page)

  await step(page, '演练')
  await page.getByRole('button', { name: '开始演练' }).click()
  await page.getByText(/^10 \/ 10 件走完全程/).waitFor({ timeout: 40_000 })
  await expectDecent(page)

  await approved(page, 'G1', '试运行')
  await trialOver()
  await page.reload()
  await approved(page, 'G2', '正式运行')
  await atOwnDesk(passwords)
})

/** Goes to a step and waits until it is there: a file chosen before would be the last step's. */
async function step(page: Page, name: string): Promise<void> {
  const steps = page.getByRole('navigation', { name: '步骤' })
  await steps.getByRole('button', { name: new RegExp(name) }).click()
  await steps.locator('[aria-current=step]').filter({ hasText: name }).waitFor()
}
const reached = (page: Page, state: string) => page.locator('[aria-label="上线进度"] [aria-current=step]').filter({ hasText: state }).waitFor()

/** Drops a roster, reads the dry run, takes it in; the newcomer's password, where there is one. */
async function take(page: Page, name: '单位' | '人员', content: Buffer): Promise<string | null> {
  await step(page, name)
  await page.getByLabel('选名册文件').setInputFiles({ name: `${name}.csv`, mimeType: 'text/csv', buffer: content })
  await page.getByRole('button', { name: new RegExp(`^导入${name}`) }).waitFor()
  await expectDecent(page)
  await page.keyboard.press('Control+Enter')
  await page.getByText(`${name}已导入`, { exact: false }).waitFor({ timeout: 30_000 })
  const row = page.getByRole('row').filter({ hasText: NEWCOMER })
  return (await row.count()) ? row.getByRole('cell').last().textContent() : null
}

/** Asked for by the administrator, approved by the director at a desk of his own. */
async function approved(page: Page, gate: 'G1' | 'G2', state: string): Promise<void> {
  await page.getByRole('button', { name: '提交核准', exact: true }).click()
  await page.getByText(`提交 ${gate}`, { exact: false }).waitFor()
  const { page: theirs, context } = await hotline.sit('guangyuan-director', { path: '/admin?tab=onboarding' })
  await theirs.getByRole('link', { name: NAME }).click()
  await theirs.getByLabel(/^意见/).fill('同意')
  await expectDecent(theirs)
  await theirs.getByRole('button', { name: gate === 'G1' ? '核准试运行' : '核准上线' }).click()
  await reached(theirs, state)
  await context.close()
}

/** One real order, signed in time; then the days pass on the product's clock. */
async function trialOver(): Promise<void> {
  const { it } = hotline
  const [agent, dispatcher] = await Promise.all([it.as(`c${AREA}-agent`), it.as(NEWCOMER)])
  const order = await dispatched(dispatcher, await registered(agent, { areaCode: AREA }))
  const { order: seen } = await dispatcher.workOrder.get.query({ id: order.id })
  await act(await liaisonOf(seen.leadUnitName), order, 'sign')
  const { ownerUrl, appUrl } = it.database
  expect(await clock(['--advance', '15d'], { ownerUrl, appUrl, url: it.url, env: { EMBEDDED: 'true' } })).toBe(0)
  const before = Date.now() + 14 * 86_400_000
  await expect.poll(async () => (await dispatcher.session.me.query()).now.getTime(), { timeout: 10_000 }).toBeGreaterThan(before)
}

/** Liaisons of the roster look after several units each. */
async function liaisonOf(unitName: string | null) {
  for (const username of new Set(rosters(AREA).people.flatMap(({ username: name }) => (name?.endsWith('-liaison') ? [name] : [])))) {
    const { memberships } = await (await hotline.it.as(username)).session.me.query()
    const post = memberships.find((each) => each.unitName === unitName)
    if (post) return hotline.it.as(username, post.id)
  }
  throw new Error('nobody of the roster is liaison of that unit')
}

/** The import's password opens the door once; then a desk of one's own, with nothing on it that wasn't real. */
async function atOwnDesk(password: string | null): Promise<void> {
  const { page } = await hotline.sit(NEWCOMER, { path: '/dispatch', password: password ?? '', becomes: OWN_PASSWORD })
  await page.getByText(NAME, { exact: false }).first().waitFor()
  await page.getByText('没有待派', { exact: false }).first().waitFor()
  await expectDecent(page)
}
