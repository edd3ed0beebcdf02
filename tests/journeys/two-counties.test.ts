import { expect, test } from 'vitest'
import { expectDecent, passReview, useHotline } from '../world/browser.ts'
import { act, refusalOf, registered, type Ref } from '../world/orders.ts'

const hotline = useHotline()
const TITLE = '跨县公路桥护栏缺损'
const REPLY = '11月20日下午我局会同两县到现场核实，护栏缺损四十米属实，当日设置警示，三十日内修复完毕。'

test('地区主办、两县中心协办：各交各的意见，主办看得到，群众只得一个答复', async () => {
  const order = await sent()
  await answeredTooSoon(order)
  await answerPart('kashishi-dispatcher', '我市一侧护栏由交通局养护，已备料')
  await answerPart('shache-dispatcher', '我县一侧路基完好，配合施工封道')

  const { page } = await hotline.sit('kashi-zhujian-liaison', { path: '/handle' })
  await page.getByRole('listitem').filter({ hasText: TITLE }).click()
  const parts = page.getByRole('region', { name: '协办单位' })
  await parts.getByText('我市一侧护栏由交通局养护，已备料').waitFor()
  await parts.getByText('我县一侧路基完好，配合施工封道').waitFor()
  await page.getByLabel('办理结果').selectOption({ label: '已解决' })
  await page.getByLabel('答复正文').fill(REPLY)
  await page.getByLabel('科室电话').fill('0998-2512016')
  await expectDecent(page)
  await page.getByRole('button', { name: '交领导审批' }).click()
  await page.getByRole('listitem').filter({ hasText: '等领导审批' }).or(page.getByText('没有要办的工单')).first().waitFor()

  const { order: seen, history } = await (await hotline.it.as('kashi-dispatcher')).workOrder.get.query({ id: order.id })
  expect(seen).toMatchObject({ status: 'UNIT_REVIEW', replyText: REPLY })
  expect(history.assignments.map(({ role, status }) => `${role} ${status}`).sort()).toEqual(['CO SUBMITTED', 'CO SUBMITTED', 'LEAD SUBMITTED'])

  // One answer leaves the house, and the counties' own words aren't in it.
  await passReview(hotline, { username: 'kashi-zhujian-leader', word: '审批通过', reply: REPLY })
  await passReview(hotline, { username: 'kashi-result', word: '通过，转回访', reply: REPLY })
  const { order: answered, history: all } = await (await hotline.it.as('kashi-dispatcher')).workOrder.get.query({ id: order.id })
  expect(answered).toMatchObject({ status: 'CALLBACK_PENDING', replyText: REPLY })
  expect(all.events.filter(({ type }) => type === 'work-order.result-accepted')).toHaveLength(1)
})

/** Signed and the caller rung, but the counties still owe their part: no answer yet. */
async function answeredTooSoon(order: Ref): Promise<void> {
  const { page } = await hotline.sit('kashi-zhujian-liaison', { path: '/handle' })
  await page.getByRole('button', { name: `签收 ${TITLE}` }).click()
  await page.getByRole('status').filter({ hasText: '已签收' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: TITLE }).click()
  await page.getByRole('button', { name: '记一笔' }).click()
  await page.getByRole('radio', { name: '联系上了' }).click()
  await page.getByLabel('说了什么、看到什么').fill('已联系，约定现场查看')
  await page.getByRole('button', { name: '记下', exact: true }).click()
  await page.getByRole('list', { name: '办理记录' }).getByText('已联系，约定现场查看').waitFor()
  const { order: now } = await (await hotline.it.as('kashi-dispatcher')).workOrder.get.query({ id: order.id })
  const answering = act(await hotline.it.as('kashi-zhujian-liaison'), now, 'submitReply', { reply: REPLY, resolution: 'RESOLVED', contactPhone: '0998-2512016' })
  expect(await refusalOf(answering)).toBe('work-order.co-handlers-owing')
}

/** Dispatched by the prefecture's desk to its own bureau, both counties' centres beside it. */
async function sent(): Promise<Ref> {
  const desk = await hotline.it.as('kashi-dispatcher')
  const order = await registered(await hotline.it.as('kashi-agent'), { title: TITLE, content: '公路桥护栏缺了四十米，桥两头是两个县。', areaCode: '653100', categoryCode: '0501', demand: '修好护栏' })
  const tenants = await desk.directory.tenants.query()
  const tenant = (code: string) => ({ tenantId: tenants.find((each) => each.code === code)?.id })
  const units = await desk.directory.units.query({ tenantId: tenant('653100').tenantId })
  return act(desk, order, 'dispatch', {
    leadUnitId: units.find(({ role }) => role === 'HOUSING')?.id, co: [tenant('653101'), tenant('653125')], basis: 'INDUSTRY', ruleId: null,
    manualBasis: { clause: '三定规定第三条', overrideReason: '跨县桥梁由地区主办' }, opinion: '请会同两县办理，统一答复',
  })
}

/** Two acts on the desk of transfers: Enter signs, the words go with Ctrl+Enter. */
async function answerPart(username: string, opinion: string): Promise<void> {
  const { page } = await hotline.sit(username, { path: '/transfers?tab=parts' })
  await page.getByRole('button', { name: '协办签收' }).waitFor()
  await expectDecent(page)
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '已协办签收' }).waitFor()
  const form = page.getByRole('form', { name: '提交协办意见' })
  if (!(await form.isVisible())) await page.getByRole('row').filter({ hasText: TITLE }).click()
  await form.getByLabel('协办意见').fill(opinion)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已提交协办意见' }).waitFor()
}
