import { statusNames } from '@hotline/domain/work-order/states.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { expect, test } from 'vitest'
import { expectDecent, passReview, useHotline, type Seat } from '../world/browser.ts'
import { nextPhone } from '../world/orders.ts'

const hotline = useHotline()

const SAID = '光明路工地每晚十一点后开工，夜间施工噪声太大，家里有高三学生，已经三晚没睡好。'
const REPLY = '11月20日晚我局到光明路工地现场核查，情况属实，责令夜间十点后停工并张贴公告，三日内复查。'

test('莎车县来电：登记、派单、签收、联系、协办、答复、审批、审核、回访办结、归档', async () => {
  const orderNo = await register()
  await dispatch()
  const liaison = await signAndContact()
  await answerAsCoHandler()
  await reply(liaison)
  await passReview(hotline, { username: 'shache-chengguan-leader', word: '审批通过', reply: REPLY })
  await passReview(hotline, { username: 'shache-result', word: '通过，转回访', reply: REPLY })
  await callBack()

  const { page } = await hotline.sit('shache-dispatcher', { path: `/orders/${orderNo}` })
  await page.getByText(statusNames.CLOSED).first().waitFor()
  await expectDecent(page)
  const { app } = hotline.it.server
  await sweepOnce({ ...app, clock: { ...app.clock, now: () => new Date(Date.now() + 31 * 86_400_000) } })
  await page.reload()
  await page.getByText(statusNames.ARCHIVED).first().waitFor()
})

/** The call, all by keys once the number is in. Answers with the order's number. */
async function register(): Promise<string> {
  const { page } = await hotline.sit('shache-agent', { path: '/intake' })
  await expectDecent(page)
  await page.getByLabel('来电号码').fill(nextPhone())
  await page.keyboard.press('Enter')
  await page.getByLabel('内容').waitFor()
  // the focus already rests where the caller's words go
  await page.keyboard.type(SAID)
  await page.getByRole('radiogroup', { name: '类型' }).getByRole('radio', { name: /投诉/ }).click()
  await page.getByLabel('想要什么').fill('夜里停工')
  await page.getByRole('button', { name: /^县区/ }).click()
  await page.getByRole('combobox', { name: /县区/ }).fill('莎车')
  await page.keyboard.press('Enter')
  await page.getByLabel('详细地址').fill('光明路')
  const suggested = page.getByRole('list', { name: '分类' }).getByRole('button')
  await suggested.filter({ hasText: '噪声' }).first().waitFor()
  await page.keyboard.press('Alt+1')
  await expect.poll(() => suggested.first().getAttribute('aria-pressed')).toBe('true')
  await expectDecent(page)
  await page.keyboard.press('F3')
  await page.getByRole('status').filter({ hasText: /^已登记$/ }).waitFor()
  const link = await page.getByRole('link', { name: '看这张工单' }).getAttribute('href')
  const orderNo = link?.split('/').at(-1) ?? ''
  expect(orderNo).toMatch(/^653125\d{12}$/)
  return orderNo
}

async function dispatch(): Promise<void> {
  const { page } = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  await page.getByRole('button', { name: /^主办/ }).waitFor()
  await page.getByRole('option', { selected: true }).filter({ hasText: '城' }).waitFor()
  await expectDecent(page)
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '已派单' }).waitFor()
  await page.getByText('没有待派的工单').waitFor()
}

async function signAndContact(): Promise<Seat> {
  const seat = await hotline.sit('shache-chengguan-liaison', { path: '/handle' })
  const { page } = seat
  await expectDecent(page)
  await page.getByRole('button', { name: /^签收/ }).first().click()
  await page.getByRole('status').filter({ hasText: '已签收' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: '打电话' }).click()
  await page.getByRole('button', { name: '记一笔' }).click()
  await page.getByRole('radio', { name: '联系上了' }).click()
  await page.getByLabel('说了什么、看到什么').fill('已联系，说明今晚起夜间停工')
  await page.getByRole('button', { name: '记下', exact: true }).click()
  await page.getByRole('list', { name: '办理记录' }).getByText('已联系，说明今晚起夜间停工').waitFor()
  return seat
}

async function answerAsCoHandler(): Promise<void> {
  const { page } = await hotline.sit('shache-zhujian-liaison', { path: '/handle' })
  await page.getByRole('listitem').filter({ hasText: '协办' }).click()
  await page.getByRole('button', { name: '签收协办' }).click()
  await page.getByRole('textbox', { name: '协办意见' }).fill('已查，该工地未办理夜间施工许可')
  await page.getByRole('button', { name: '提交协办意见' }).click()
  await page.getByRole('form', { name: '提交协办意见' }).waitFor({ state: 'detached' })
  const leader = await hotline.sit('shache-zhujian-leader', { path: '/handle' })
  await leader.page.getByRole('listitem').filter({ hasText: '协办' }).click()
  await leader.page.getByText('已查，该工地未办理夜间施工许可').first().waitFor()
  await expectDecent(leader.page)
  await leader.page.getByRole('form', { name: '审批协办意见' }).getByRole('button', { name: '审批协办意见' }).click()
  await leader.page.getByRole('form', { name: '审批协办意见' }).waitFor({ state: 'detached' })
}

/** The order stands open still; what the co-handler said has come in by itself. */
async function reply({ page }: Seat): Promise<void> {
  await page.getByRole('region', { name: '协办单位' }).getByText('已审批').waitFor()
  await page.getByLabel('办理结果').selectOption({ label: '已解决' })
  await page.getByLabel('答复正文').fill(REPLY)
  await page.getByLabel('科室电话').fill('0998-8512016')
  await expectDecent(page)
  await page.getByRole('button', { name: '交领导审批' }).click()
  await page.getByRole('listitem').filter({ hasText: '等领导审批' }).or(page.getByText('没有要办的工单')).first().waitFor()
}

/** Four answers by digits; each moves on to the next question. */
async function callBack(): Promise<void> {
  const { page } = await hotline.sit('shache-callback', { path: '/callback' })
  await page.getByRole('radiogroup', { name: '联系过吗' }).getByRole('radio').first().focus()
  await expectDecent(page)
  for (const digit of ['1', '1', '5', '5']) await page.keyboard.press(digit)
  await page.getByRole('button', { name: '办结，拨下一件' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('没有要回访的').waitFor()
}
