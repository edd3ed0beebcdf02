import { expect, test } from 'vitest'
import { expectDecent, useHotline } from '../world/browser.ts'
import { act, dispatched, registered, type Ref } from '../world/orders.ts'

const hotline = useHotline()

test('诉求人不满意：低分打开追问，研判有效，退回重办，单位又看到它和要补正的', async () => {
  const order = await answered()
  await callBack()
  await judge()

  const { page } = await hotline.sit('shache-zhujian-liaison', { path: '/handle' })
  await page.getByRole('button', { name: '签收 小区电梯停了两天' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: '小区电梯停了两天' }).getByText('小区电梯停了两天').click()
  await page.getByText('查清反复停运原因，给出根治时间').waitFor()
  await expectDecent(page)
  const { order: seen } = await (await hotline.it.as('shache-zhujian-liaison')).workOrder.get.query({ id: order.id })
  expect(seen).toMatchObject({ status: 'DISPATCHED', redoCount: 1 })
})

/** Up to the callback, as the other journeys show it on the screens. */
async function answered(): Promise<Ref> {
  const { it } = hotline
  let order = await registered(await it.as('shache-agent'), { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天' })
  order = await dispatched(await it.as('shache-dispatcher'), order, { co: [] })
  const liaison = await it.as('shache-zhujian-liaison')
  order = await act(liaison, order, 'sign')
  order = await act(liaison, order, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系，约定上门时间' })
  order = await act(liaison, order, 'submitReply', { reply: '11月20日上午我局督促物业更换曳引机配件，当日下午三点恢复运行，已试运行两小时。', resolution: 'RESOLVED', contactPhone: '0998-8512016' })
  order = await act(await it.as('shache-zhujian-leader'), order, 'unitApprove')
  return act(await it.as('shache-result'), order, 'acceptResult')
}

async function callBack(): Promise<void> {
  const { page } = await hotline.sit('shache-callback', { path: '/callback' })
  await page.getByRole('radiogroup', { name: '联系过吗' }).getByRole('radio').first().focus()
  // contacted, not solved, two for the result, three for the handling
  for (const digit of ['1', '3', '2', '3']) await page.keyboard.press(digit)
  await page.getByRole('group', { name: '不满意在' }).getByRole('button', { name: '没办到位' }).click()
  await page.getByLabel('原话').fill('昨天又停了')
  await page.getByRole('radiogroup', { name: '建议研判' }).getByRole('radio', { name: /有效/ }).first().click()
  await expectDecent(page)
  await page.getByRole('button', { name: '送研判，拨下一件' }).click()
  await page.getByText('没有要回访的').waitFor()
}

async function judge(): Promise<void> {
  const { page } = await hotline.sit('shache-supervisor', { path: '/callback?tab=judging' })
  await page.getByText('昨天又停了').waitFor()
  await page.getByRole('radiogroup', { name: '研判结果' }).getByRole('radio', { name: /退回重办/ }).click()
  await page.getByLabel('补正什么').fill('查清反复停运原因，给出根治时间')
  await expectDecent(page)
  await page.keyboard.press('Control+Enter')
  await page.getByText('没有要研判的').waitFor()
}
