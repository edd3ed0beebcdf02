import { expect, test } from 'vitest'
import { expectDecent, PHONE, useHotline } from '../world/browser.ts'
import { dispatched, registered } from '../world/orders.ts'

const hotline = useHotline()
const TITLE = '夜间施工噪声，连续三晚到两点'

test('手机上：待办、签收、撤销、再签收、打开工单', async () => {
  const order = await dispatched(await hotline.it.as('shache-dispatcher'), await registered(await hotline.it.as('shache-agent')))
  const liaison = await hotline.it.as('shache-chengguan-liaison')
  const status = async () => (await liaison.workOrder.get.query({ id: order.id })).order.status

  const { page } = await hotline.sit('shache-chengguan-liaison', { path: '/handle', screen: PHONE })
  const sign = page.getByRole('button', { name: `签收 ${TITLE}` })
  await sign.tap()
  await page.getByRole('status').filter({ hasText: `已签收：${TITLE}` }).waitFor()
  expect(await sign.count()).toBe(0)
  await page.getByRole('button', { name: '撤销' }).tap()
  await sign.waitFor()
  expect(await status()).toBe('DISPATCHED')
  await expectDecent(page)
  expect(await widerThanScreen(page)).toBe(false)

  await sign.tap()
  const row = page.getByRole('listitem').filter({ hasText: TITLE })
  await row.getByText('打电话').waitFor()
  expect(await status()).toBe('IN_PROGRESS')

  await row.tap()
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  await page.getByRole('button', { name: /记下和诉求人的联系/ }).waitFor()
  await expectDecent(page)
  expect(await widerThanScreen(page)).toBe(false)
  await page.getByRole('link', { name: /我的待办/ }).tap()
  await row.waitFor()
})

const widerThanScreen = (page: { evaluate: <T>(work: () => T) => Promise<T> }): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
