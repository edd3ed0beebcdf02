import { expect, test } from 'vitest'
import { expectDecent, go, useHotline } from '../world/browser.ts'
import { dispatched, registered } from '../world/orders.ts'

const hotline = useHotline()

/** Between them they see every desk there is. */
const PEOPLE = ['shache-agent', 'shache-dispatcher', 'shache-chengguan-liaison', 'shache-result', 'shache-callback', 'shache-admin']

test('不能用的台、没有的页面也说得出是什么页面', async () => {
  const { page } = await hotline.sit('shache-agent')
  for (const path of ['/dispatch', '/no-such-page', '/orders/653125', '/orders/653125260304000127']) {
    await go(page, path)
    await expectDecent(page)
  }
})

test('每个台一个标题、能用的都有名字、没有报错，空着和有工单都一样', async () => {
  const seen = new Set<string>()
  const visit = async (username: string) => {
    const { page, context } = await hotline.sit(username)
    const desks = page.getByRole('navigation', { name: '工作台' }).getByRole('link')
    await desks.first().waitFor()
    for (let at = 0; at < (await desks.count()); at += 1) {
      await desks.nth(at).click()
      await page.waitForURL((url) => url.pathname !== '/')
      await expectDecent(page)
      seen.add(new URL(page.url()).pathname)
    }
    await context.close()
  }
  for (const username of PEOPLE) await visit(username)
  const agent = await hotline.it.as('shache-agent')
  await registered(agent)
  await dispatched(await hotline.it.as('shache-dispatcher'), await registered(agent))
  for (const username of ['shache-dispatcher', 'shache-chengguan-liaison']) await visit(username)
  expect([...seen].sort()).toEqual(['/admin', '/callback', '/dispatch', '/handle', '/intake', '/orders', '/review', '/transfers'])
})
