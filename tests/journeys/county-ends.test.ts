import { run as clock } from '@hotline/server/cli/clock.ts'
import { endCountiesDue } from '@hotline/server/onboarding/end-due.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectDecent, useHotline } from '../world/browser.ts'
import { draft, refusalOf, registered } from '../world/orders.ts'

const hotline = useHotline()

test('暂停、恢复；定下并入、撤销、再定下，到日子在办的归了接收的县，原来的人只能看；另一个县退出', async () => {
  const { it } = hotline
  const agent = await it.as('zepu-agent')
  const order = await registered(agent, { areaCode: '653124', title: '泽普县城停水两天' })
  const { page } = await hotline.sit('kashi-admin', { path: '/admin?tab=onboarding' })
  await lifeOf(page, '泽普县')

  await decide(page, '暂停受理', '暂停 泽普县', '机房迁移')
  await page.getByText('现在是已暂停').waitFor()
  expect(await refusalOf(draft(agent))).toBe('onboarding.intake-stopped')
  await decide(page, '恢复受理', '恢复 泽普县', '迁移完成')
  await page.getByText('现在是正式运行').waitFor()

  await merged(page)
  await expectDecent(page)
  await decide(page, '撤销终止', '撤销，泽普县恢复原状', '方案调整')
  await page.getByText('现在是正式运行').waitFor()
  await merged(page)

  await page.getByRole('link', { name: '全部区县' }).click()
  await lifeOf(page, '麦盖提县')
  await open(page, '退出')
  await page.getByLabel(/^原因/).fill('由地区统一受理')
  await page.getByLabel(/^确认/).fill('麦盖提县')
  await page.getByRole('button', { name: '定下退出' }).click()
  await page.getByText(/零点退出/).waitFor()

  await tomorrowPasses()
  await page.reload()
  await page.getByText('现在是已退出').waitFor()

  const { page: receiver } = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  await receiver.getByText('泽普县城停水两天').first().waitFor()
  const { page: former } = await hotline.sit('zepu-dispatcher', { path: `/orders/${order.orderNo}` })
  await former.getByText('泽普县城停水两天').first().waitFor()
  expect(await refusalOf(draft(agent))).toBe('onboarding.frozen')
})

async function lifeOf(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `补建 ${name}` }).click()
  await page.getByRole('heading', { level: 1, name: `${name}上线` }).waitFor()
  await page.getByRole('navigation', { name: '步骤' }).getByRole('button', { name: '暂停与退出' }).click()
}

const open = (page: Page, act: string) => page.getByRole('button', { name: `${act}…` }).click()

async function decide(page: Page, act: string, send: string, words: string): Promise<void> {
  await open(page, act)
  await page.getByLabel(/^原因/).fill(words)
  await page.getByRole('button', { name: send }).click()
}

/** What it moves is told first; the name is typed out. */
async function merged(page: Page): Promise<void> {
  await open(page, '并入')
  await page.getByText(/件：.*待派单 1/).waitFor()
  await page.getByRole('button', { name: '并入 选并入哪里' }).click()
  await page.getByRole('treeitem', { name: /莎车县/ }).click()
  await page.getByLabel(/^原因/).fill('机构改革')
  await page.getByLabel(/^确认/).fill('泽普县')
  await page.getByRole('button', { name: '定下并入' }).click()
  await page.getByText(/零点并入莎车县/).waitFor()
}

/** The day comes on the product's clock; what falls due by itself is done. */
async function tomorrowPasses(): Promise<void> {
  const { it } = hotline
  const { ownerUrl, appUrl } = it.database
  expect(await clock(['--advance', '1d'], { ownerUrl, appUrl, url: it.url, env: { EMBEDDED: 'true' } })).toBe(0)
  const after = Date.now() + 86_000_000
  await expect.poll(() => it.server.app.clock.now().getTime(), { timeout: 10_000 }).toBeGreaterThan(after)
  await endCountiesDue(it.server.app, it.server.app.clock.now())
}
