import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asSuperuser } from '../world/database.ts'
import { useHotline } from '../world/browser.ts'
import { nextPhone, registered } from '../world/orders.ts'

const hotline = useHotline()
const DAY = 86_400_000
/** What a date field takes, in Beijing. */
const dateIn = (days: number) => new Date(Date.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
const nameOf = async (username: string) => (await (await hotline.it.as(username)).session.me.query()).person.name
const SAID = '光明路下水道堵了两天，污水流到路面'

async function takePost(page: Page, text: RegExp): Promise<void> {
  await page.locator('.app-place').getByRole('button').click()
  await Promise.all([page.waitForEvent('load'), page.getByRole('option', { name: text }).click()])
}

test('委托、换岗位代办、署名、收回：写到一半的都还在', async () => {
  const order = await registered(await hotline.it.as('shache-agent'))
  const [giver, own] = [await nameOf('shache-dispatcher'), await nameOf('shache-agent2')]
  const standIn = await hotline.sit('shache-agent2', { path: '/intake' })
  await standIn.page.getByLabel('来电号码').fill(nextPhone())
  await standIn.page.keyboard.press('Enter')
  await standIn.page.getByLabel('内容').fill(SAID)

  const away = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  await away.page.getByRole('button', { name: /个人菜单/ }).click()
  await away.page.getByRole('button', { name: '我的代理' }).click()
  await away.page.getByText('没有委托').waitFor()
  await away.page.getByRole('button', { name: '委托给别人' }).click()
  await away.page.getByRole('button', { name: /^代办人/ }).click()
  await away.page.keyboard.type(own)
  await away.page.keyboard.press('Enter')
  await away.page.getByLabel(/^到/).fill(dateIn(3))
  await away.page.getByLabel(/^原因/).fill('外出培训')
  await away.page.keyboard.press('Control+Enter')
  await away.page.getByText(`已委托给 ${own}，一秒内生效`).waitFor()

  const draftAt = standIn.page.url()
  // No reload: the post is offered as soon as it is there, and what was being typed goes along.
  await standIn.page.getByLabel('想要什么').fill('尽快疏通')
  await takePost(standIn.page, new RegExp(`代 ${giver} · 派单员`))
  await standIn.page.waitForURL(/\/dispatch/)
  await standIn.page.getByRole('button', { name: /^主办/ }).waitFor()
  await standIn.page.keyboard.press('Enter')
  await standIn.page.getByRole('status').filter({ hasText: '已派单' }).waitFor()
  await standIn.page.goto(`/orders/${order.orderNo}`)
  await standIn.page.getByText(`${own}（代 ${giver}）`).first().waitFor()

  await takePost(standIn.page, /^\S* ?莎车县\s*话务员/)
  await standIn.page.goto(draftAt)
  await expect.poll(() => standIn.page.getByLabel('内容').inputValue()).toBe(SAID)
  expect(await standIn.page.getByLabel('想要什么').inputValue()).toBe('尽快疏通')

  // Taken back while he works under it: the screen says so, and his own post is one key away.
  await takePost(standIn.page, new RegExp(`代 ${giver} · 派单员`))
  await standIn.page.waitForURL(/\/dispatch/)
  await away.page.getByRole('button', { name: '结束' }).click()
  await away.page.getByRole('button', { name: '再按一次结束' }).click()
  await standIn.page.getByText('这个岗位已经收回或到期').waitFor()
  await standIn.page.getByRole('button', { name: '用其他岗位' }).click()
  await standIn.page.waitForURL(/\/intake/)
  expect(await standIn.page.locator('.app-place').textContent()).toContain('话务员')
})

test('一人两地：换到另一地再换回来，拟办意见还在，也没有写到另一地去', async () => {
  await registered(await hotline.it.as('shache-agent'), { title: '路口红绿灯坏了', content: '路口红绿灯坏了一整天' })
  const { page } = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  const words = '请现场核实后再定主办，注意老人过街。'
  await page.getByRole('button', { name: /^主办/ }).waitFor()
  await page.getByRole('textbox', { name: '拟办意见' }).fill(words)
  await takePost(page, /喀什地区/)
  await page.getByRole('button', { name: /喀什地区/ }).waitFor()
  await takePost(page, /莎车县/)
  await expect.poll(() => page.getByRole('textbox', { name: '拟办意见' }).inputValue()).toBe(words)
  const kept = await asSuperuser<{ code: string }>(hotline.it.database, `select distinct t.code from form_draft d join tenant t on t.id = d.tenant_id where d.content::text like '%' || $1 || '%'`, [words])
  expect(kept.filter(({ code }) => code !== '653125')).toEqual([])
})

test('安全管理员在管理台看到全部委托，替人办一条，再结束', async () => {
  const [giver, own] = [await nameOf('shache-supervisor'), await nameOf('shache-result')]
  const { page } = await hotline.sit('shache-security', { path: '/admin?tab=delegations' })
  await page.getByRole('button', { name: '新增委托' }).click()
  await page.getByRole('button', { name: /^委托人/ }).click()
  await page.keyboard.type(giver)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^代办人/ }).click()
  await page.keyboard.type(own)
  await page.keyboard.press('Enter')
  await page.getByLabel(/^到/).fill(dateIn(3))
  await page.getByLabel(/^原因/).fill('休假')
  await page.keyboard.press('Control+Enter')
  await page.getByText(`已委托给 ${own}，一秒内生效`).waitFor()
  await page.getByRole('button', { name: '结束' }).click()
  await page.getByRole('button', { name: '再按一次结束' }).click()
  await page.getByText('本中心现在没有委托').waitFor()
  await page.getByRole('button', { name: '过去' }).click()
  await page.getByText('已提前结束').first().waitFor()
})
