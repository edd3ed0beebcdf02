import { expect, test } from 'vitest'
import { expectDecent, go, useHotline } from '../world/browser.ts'
import { act, dispatched, registered, type Ref } from '../world/orders.ts'

const hotline = useHotline()
const ADDRESS = '城东街道幸福里小区'
const REPLY = '11月20日上午我局督促物业更换水泵，当日下午三点恢复供水，已观察两小时，水压正常。'
const called = async (title: string): Promise<Ref> => registered(await hotline.it.as('shache-agent'), { requestType: 'HELP', categoryCode: '0301', title, content: '幸福里小区二次供水泵坏了，整栋楼停水', address: ADDRESS, demand: '尽快恢复' })
const seen = async ({ id }: Ref) => (await hotline.it.as('shache-dispatcher')).workOrder.get.query({ id })

test('三位诉求人一件事：并成一件，一个答复，各评各的', async () => {
  const parent = await dispatched(await hotline.it.as('shache-dispatcher'), await called('幸福里停水一天'), { co: [] })
  const callers = [await called('幸福里一天没水'), await called('幸福里停水没人管')]
  await mergeBoth(parent)
  expect((await seen(parent)).order).toMatchObject({ repeatCount: 2, involvedHeadcount: 3 })

  await answer((await seen(parent)).order)
  await rate('/callback?tab=merged', ['1', '1', '5', '5'], '记下评价，拨下一件')
  await rate('/callback?tab=merged', ['1', '2', '4', '4'], '记下评价，拨下一件')
  await rate('/callback', ['1', '1', '4', '5'], '办结，拨下一件')
  const all = await Promise.all([parent, ...callers].map(seen))
  expect(all.map(({ order }) => order.status)).toEqual(['CLOSED', 'MERGED', 'MERGED'])
  expect(new Set(all.map(({ order }) => order.replyText)).size).toBe(1)
  expect(all.map(({ history }) => history.evaluations.length)).toEqual([1, 1, 1])
})

test('并错的，在答复之前拆出来，回到原来的地方', async () => {
  const parent = await dispatched(await hotline.it.as('shache-dispatcher'), await called('幸福里停水两天'), { co: [] })
  const other = await called('幸福里顶楼没水')
  const { page } = await hotline.sit('shache-dispatcher', { path: `/orders/${other.orderNo}` })
  await merge(page, parent)
  await page.getByText('已并单').first().waitFor()
  await page.getByRole('button', { name: '拆单' }).click()
  const form = page.getByRole('form', { name: '拆单' })
  await form.getByRole('textbox').first().fill('顶楼是自家水管的问题')
  await expectDecent(page)
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  expect((await seen(other)).order).toMatchObject({ status: 'REGISTERED', version: other.version + 2 })
  expect((await seen(parent)).order).toMatchObject({ repeatCount: 0, involvedHeadcount: 1 })
  await go(page, `/orders/${parent.orderNo}`)
  await expectDecent(page)
})

/** M on the dispatch desk puts two beside each other; what looks alike is chosen with its reason already. */
async function mergeBoth(parent: Ref): Promise<void> {
  const { page } = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  for (const left of [1, 0]) {
    await page.getByRole('button', { name: /比对并单/ }).waitFor()
    await page.keyboard.press('m')
    await chooseParent(page, parent)
    await expectDecent(page)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').filter({ hasText: '已并单' }).waitFor()
    await expect.poll(async () => page.getByRole('row').filter({ hasText: '幸福里' }).count()).toBe(left)
  }
}

type Page = Awaited<ReturnType<typeof hotline.sit>>['page']

async function merge(page: Page, parent: Ref): Promise<void> {
  await page.getByRole('button', { name: '并单' }).click()
  await chooseParent(page, parent)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('form', { name: '并单' }).waitFor({ state: 'detached' })
}

async function chooseParent(page: Page, parent: Ref): Promise<void> {
  const form = page.getByRole('form', { name: '并单' })
  await form.waitFor()
  const title = (await seen(parent)).order.title
  await form.getByRole('radio', { name: new RegExp(title) }).check()
  await form.getByLabel('并单理由').fill('同一小区同一台水泵')
}

async function answer(order: Pick<Ref, 'id' | 'version'>): Promise<void> {
  const liaison = await hotline.it.as('shache-zhujian-liaison')
  let at = await act(liaison, order, 'sign')
  at = await act(liaison, at, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系，正在更换水泵' })
  at = await act(liaison, at, 'submitReply', { reply: REPLY, resolution: 'RESOLVED', contactPhone: '0998-8512016' })
  at = await act(await hotline.it.as('shache-zhujian-leader'), at, 'unitApprove')
  await act(await hotline.it.as('shache-result'), at, 'acceptResult')
}

/** Each is asked on his own; four digits and one key. */
async function rate(path: string, digits: readonly string[], word: string): Promise<void> {
  const { page } = await hotline.sit('shache-callback', { path })
  await page.getByText(REPLY).first().waitFor()
  await page.getByRole('radiogroup', { name: '联系过吗' }).getByRole('radio').first().focus()
  for (const digit of digits) await page.keyboard.press(digit)
  await expectDecent(page)
  await page.getByRole('button', { name: word }).waitFor()
  const before = await page.getByRole('row').count()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => page.getByRole('row').count()).toBeLessThan(before)
}
