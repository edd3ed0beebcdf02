import { expect, test } from 'vitest'
import { useHotline, type Seat } from '../world/browser.ts'
import { nextPhone, registered, signed } from '../world/orders.ts'

const hotline = useHotline()
/** Generous on a loaded machine; the aim is a second. */
const SEEN_WITHIN_MS = 15_000

test('派出去的，承办单位那边自己出现', async () => {
  const liaison = await hotline.sit('shache-chengguan-liaison', { path: '/handle' })
  await Promise.all([liaison.page.waitForResponse(/live\.signals/), liaison.page.reload()])
  await liaison.page.getByText('没有要办的工单').waitFor()
  const order = await registered(await hotline.it.as('shache-agent'))
  const dispatcher = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  await dispatcher.page.getByRole('button', { name: /^主办/ }).waitFor()

  const began = performance.now()
  await dispatcher.page.keyboard.press('Enter')
  await liaison.page.getByRole('button', { name: '签收 夜间施工噪声，连续三晚到两点' }).waitFor()
  const took = Math.round(performance.now() - began)
  console.log(`dispatch to the other screen: ${took} ms`)
  expect(took).toBeLessThan(SEEN_WITHIN_MS)
  expect((await (await hotline.it.as('shache-dispatcher')).workOrder.get.query({ id: order.id })).order.status).toBe('DISPATCHED')
})

const SAID = '光明路下水道堵了两天，污水流到路面'

test('登记到一半，刷新、页面被杀、换一台电脑，字都在', async () => {
  const { page, context } = await hotline.sit('shache-agent', { path: '/intake' })
  await page.getByLabel('来电号码').fill(nextPhone())
  await page.keyboard.press('Enter')
  await page.getByLabel('内容').waitFor()
  await page.keyboard.type(SAID)
  await expectSaid(page, SAID)
  await page.reload()
  await expectSaid(page, SAID)

  await page.getByLabel('想要什么').fill('尽快疏通')
  const draftAt = page.url()
  await kill(page)
  const again = await context.newPage()
  await again.goto(draftAt)
  await expectSaid(again, SAID)
  expect(await again.getByLabel('想要什么').inputValue()).toBe('尽快疏通')

  await Promise.all([again.waitForResponse(/draft\.save/), again.getByLabel('详细地址').fill('12号路口')])
  await again.getByRole('status').filter({ hasText: '已自动保存' }).waitFor()
  await kill(again)
  const { page: elsewhere } = await hotline.sit('shache-agent', { path: new URL(draftAt).pathname })
  await expectSaid(elsewhere, SAID)
  expect(await elsewhere.getByLabel('想要什么').inputValue()).toBe('尽快疏通')
  expect(await elsewhere.getByLabel('详细地址').inputValue()).toBe('12号路口')
})

test('两个派单员办同一件，后一个知道它变了，写的还在', async () => {
  await registered(await hotline.it.as('shache-agent'), { title: '路口红绿灯坏了', content: '路口红绿灯坏了一整天' })
  const first = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  const second = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  // the second one's line to the server's news is cut: what he sees is old
  await second.context.route(/live\.signals/, (route) => route.abort())
  await second.page.reload()
  await second.page.getByRole('button', { name: /^主办/ }).waitFor()
  const words = '请现场核实后再定主办，注意老人过街。'
  await second.page.getByRole('textbox', { name: '拟办意见' }).fill(words)

  await first.page.getByRole('button', { name: /^主办/ }).waitFor()
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('status').filter({ hasText: '已派单' }).waitFor()

  await second.page.keyboard.press('Control+Enter')
  await second.page.getByRole('alert').filter({ hasText: '这张工单刚被别人改过' }).waitFor()
  expect(await second.page.getByRole('textbox', { name: '拟办意见' }).inputValue()).toBe(words)
})

test('谁在编辑看得到；她关掉页面、转到别处，立刻就没有了', async () => {
  const { orderNo } = await registered(await hotline.it.as('shache-agent'))
  const path = `/orders/${orderNo}`
  const { page } = await hotline.sit('shache-result', { path })
  const there = page.locator('.order-presence')
  const writes = async () => {
    const seat = await hotline.sit('shache-dispatcher', { path })
    await seat.page.getByRole('button', { name: /^催办/ }).click()
    await there.getByText('正在编辑').waitFor()
    return seat
  }
  const gone = async (leaving: Promise<unknown>) => {
    await leaving
    await expect.poll(() => there.textContent(), { timeout: SEEN_WITHIN_MS }).toBe('')
  }
  const closing = await writes()
  await gone(closing.page.close({ runBeforeUnload: true }))
  const going = await writes()
  await gone(going.page.getByRole('link', { name: '转办' }).click())
})

test('按两下、网断在服务器收到之后，都只记一笔', async () => {
  const order = await signed(hotline.it)
  const api = await hotline.it.as('shache-chengguan-liaison')
  const { page, context } = await hotline.sit('shache-chengguan-liaison', { path: `/handle/${order.id}` })
  let cuts = 4
  await context.route(/workOrder\.perform/, async (route) => {
    await route.fetch()
    await (cuts-- > 0 ? route.abort('connectionreset') : route.continue())
  })
  await page.getByRole('button', { name: /记下和诉求人的联系/ }).click()
  await page.getByRole('radio', { name: '联系上了' }).click()
  await page.getByLabel('说了什么、看到什么').fill('已联系，今晚起夜间停工')
  const save = page.getByRole('button', { name: '记下', exact: true })
  await save.dblclick()
  // three times the answer was lost; by now the screen has heard of the newer version
  await page.getByText('连不上服务器').waitFor()
  await page.getByRole('list', { name: '办理记录' }).getByText('今晚起夜间停工').waitFor()
  await save.click()
  await save.waitFor({ state: 'detached' })
  expect((await api.workOrder.get.query({ id: order.id })).history.records).toHaveLength(1)
})

async function expectSaid(page: Seat['page'], text: string): Promise<void> {
  const field = page.getByLabel('内容')
  await field.waitFor()
  expect(await field.inputValue()).toBe(text)
}

/** The page's process dies as with a crash: nothing in it gets to say goodbye. */
async function kill(page: Seat['page']): Promise<void> {
  await Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(() => undefined)])
  await page.close()
}
