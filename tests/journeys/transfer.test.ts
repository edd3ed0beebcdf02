import { expect, test } from 'vitest'
import { expectDecent, go, useHotline, type Seat } from '../world/browser.ts'
import { registered } from '../world/orders.ts'

const hotline = useHotline()

test('跨县转办两次被拒，提请地区协调，各方出意见，指定承办', async () => {
  const home = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  const order = await registered(await hotline.it.as('shache-agent'), { title: '县界公路路灯整段不亮' })
  const zepu = await hotline.sit('zepu-dispatcher', { path: '/transfers' })
  const yecheng = await hotline.sit('yecheng-dispatcher', { path: '/transfers' })

  await transfer(home, '泽普')
  await expectDecent(zepu.page)
  await refuse(zepu)
  await transfer(home, '叶城')
  await refuse(yecheng)
  await raise(home)
  for (const party of [home, zepu, yecheng]) await giveOpinion(party)

  const { page } = await hotline.sit('kashi-coordinator', { path: '/dispatch?tab=disputes' })
  await page.getByText('该路段不在我县境内').first().waitFor()
  await expectDecent(page)
  await page.getByRole('button', { name: /指定承办/ }).first().waitFor()
  await page.keyboard.press('d')
  const designation = page.getByRole('form', { name: '指定承办' })
  await designation.getByRole('button', { name: /^主办单位/ }).click()
  await page.getByRole('combobox', { name: /主办单位/ }).fill('泽普县住')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await designation.getByLabel('决定').fill('由泽普县住建局主办，莎车县配合提供界线资料')
  await designation.getByRole('textbox', { name: '依据' }).fill('以道路权属为准')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已指定承办' }).waitFor()

  const { order: seen, history } = await (await hotline.it.as('kashi-coordinator')).workOrder.get.query({ id: order.id })
  expect(seen).toMatchObject({ status: 'DISPATCHED', isDesignated: true, routingBasis: 'COORDINATION', ownerName: '泽普县' })
  expect(history.transfers.map(({ status }) => status)).toEqual(['REFUSED', 'REFUSED'])
  expect(history.opinions.filter(({ words }) => words)).toHaveLength(3)
  // the designated unit may not send it back, and the first county only looks on
  await go(home.page, `/orders/${order.orderNo}`)
  await home.page.getByText('县界公路路灯整段不亮').first().waitFor()
  await expectDecent(home.page)
})

/** T on the dispatch desk opens the centres; the name narrows them. */
async function transfer({ page }: Seat, to: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: '县界公路路灯' }).waitFor()
  await page.getByRole('button', { name: /^(主办|转办|提请|现在)/ }).first().waitFor()
  await page.keyboard.press('t')
  await page.getByRole('combobox', { name: '转往哪里' }).fill(to)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel('原因').fill('事发地在贵县境内')
  await page.getByLabel('证据').fill('诉求人描述的里程桩')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已转办' }).waitFor()
}

/** The order has come in by itself while the desk stood open. */
async function refuse({ page }: Seat): Promise<void> {
  await page.getByRole('button', { name: '不接收' }).click()
  const form = page.getByRole('form', { name: '不接收' })
  await form.getByLabel('为什么不接收').fill('该路段不在我县境内')
  await form.getByLabel('条款').fill('行政区划界线协议第三条')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已不接收' }).waitFor()
}

async function raise({ page }: Seat): Promise<void> {
  await page.getByRole('row').filter({ hasText: '县界公路路灯' }).waitFor()
  await page.getByRole('button', { name: /^(主办|转办|提请|现在)/ }).first().waitFor()
  await page.keyboard.press('d')
  await page.getByLabel('情形').selectOption({ label: '转办均被拒收' })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已提请协调' }).waitFor()
}

async function giveOpinion({ page }: Seat): Promise<void> {
  await go(page, '/dispatch?tab=opinions')
  const form = page.getByRole('form', { name: '提交意见' })
  await form.getByLabel('意见').fill('该路段不在我县境内')
  await form.getByLabel('条款').fill('三定规定第五条')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已提交意见' }).waitFor()
}
