import { expect, test } from 'vitest'
import { expectDecent, go, useHotline, type Seat } from '../world/browser.ts'
import { dispatched, registered, type Ref } from '../world/orders.ts'

const hotline = useHotline()
const MATTER = { requestType: 'HELP', categoryCode: '0301', title: '老楼加装电梯停用半年' }

test('两家先后退单，自动转争议，两家各提意见，协调员指定并提为先例，采用后同类的派单直接照办', async () => {
  const order = await dispatched(await hotline.it.as('shache-dispatcher'), await registered(await hotline.it.as('shache-agent'), MATTER), { co: [] })
  await giveBack('zhujian', '莎车县市场监督')
  await agree('zhujian')
  await approveReturn()
  await sendTo('莎车县市场监督')
  await giveBack('shijian', '莎车县住房和城乡')
  await agree('shijian')
  expect((await seen(order)).status).toBe('DISPUTED')

  for (const unit of ['zhujian', 'shijian']) await giveOpinion(unit)
  await designate()
  const settled = await seen(order)
  expect(settled).toMatchObject({ status: 'DISPATCHED', isDesignated: true, routingBasis: 'COORDINATION', returnCount: 1, leadUnitName: '莎车县市场监督管理局' })

  // Somebody other than the coordinator adopts it.
  const reviewer = await hotline.it.as('shache-dispatch-reviewer')
  const { rows: [proposed] } = await reviewer.precedent.list.query({ status: 'PROPOSED' })
  await reviewer.precedent.decide.mutate({ id: proposed?.id ?? '', adopt: true, words: '同意作为先例' })
  await dispatchLike()
})

const seen = async ({ id }: Ref) => (await (await hotline.it.as('shache-dispatcher')).workOrder.get.query({ id })).order

/** The liaison says whose it is instead. */
async function giveBack(unit: string, suggested: string): Promise<void> {
  const { page } = await hotline.sit(`shache-${unit}-liaison`, { path: '/handle' })
  await page.getByRole('listitem').filter({ hasText: MATTER.title }).click()
  await page.getByRole('button', { name: '申请退单' }).click()
  const form = page.getByRole('form', { name: '申请退单' })
  await form.getByRole('radio', { name: /职责不符/ }).click()
  await form.getByLabel('情况').fill('已到现场，电梯由别的单位监管')
  await form.getByRole('textbox', { name: '依据' }).fill('三定规定第五条')
  await pick({ page, form, label: '建议改派', name: suggested })
  await expectDecent(page)
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
}

/** The leader finds the question open. */
async function agree(unit: string): Promise<void> {
  const { page } = await hotline.sit(`shache-${unit}-leader`, { path: '/handle' })
  await page.getByRole('listitem').filter({ hasText: MATTER.title }).click()
  const form = page.getByRole('form', { name: '审签申请' })
  await form.waitFor()
  await expectDecent(page)
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
}

async function approveReturn(): Promise<void> {
  const { page } = await hotline.sit('shache-dispatch-reviewer', { path: '/dispatch?tab=returns' })
  await page.getByRole('button', { name: '同意退单' }).waitFor()
  await expectDecent(page)
  await page.keyboard.press('y')
  const form = page.getByRole('form', { name: '同意退单' })
  await form.getByRole('textbox').first().fill('依据成立，改派')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已同意退单' }).waitFor()
}

/** Another unit than the catalogue's has to be given reasons for. */
async function sendTo(unit: string): Promise<void> {
  const { page } = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  await page.getByRole('row').filter({ hasText: MATTER.title }).waitFor()
  await page.getByRole('button', { name: /^主办/ }).waitFor()
  await page.keyboard.press('0')
  await page.getByRole('combobox').last().fill(unit)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel('条款').fill('权责清单第十二项')
  await page.getByRole('textbox', { name: '理由' }).fill('原单位退单依据成立')
  await expectDecent(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已派单' }).waitFor()
}

async function giveOpinion(unit: string): Promise<void> {
  const { page } = await hotline.sit(`shache-${unit}-leader`, { path: '/handle?tab=opinions' })
  await page.getByRole('listitem').filter({ hasText: MATTER.title }).click()
  const form = page.getByRole('form', { name: /提交意见/ })
  const [words, clause] = [form.getByRole('textbox').nth(0), form.getByRole('textbox').nth(1)]
  await words.fill('加装电梯的监管不在我局')
  await clause.fill('三定规定第五条')
  await expectDecent(page)
  await form.getByRole('button', { name: /提交/ }).click()
  await form.waitFor({ state: 'detached' })
}

async function designate(): Promise<void> {
  const { page } = await hotline.sit('shache-coordinator', { path: '/dispatch?tab=disputes' })
  const form = page.getByRole('form', { name: '指定承办' })
  // What the parties wrote is read first; the form is one key away.
  await page.getByText('加装电梯的监管不在我局').first().waitFor()
  await page.keyboard.press('d')
  await form.waitFor()
  await pick({ page, form, label: '主办单位', name: '莎车县市场监督' })
  await form.getByLabel('决定').fill('由市场监管局主办，住建局配合')
  await form.getByRole('textbox', { name: '依据' }).fill('特种设备安全法')
  await form.getByRole('checkbox', { name: /作为先例/ }).check()
  await expectDecent(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已指定承办' }).waitFor()
}

/** The next like matter: one key. */
async function dispatchLike(): Promise<void> {
  const like = await registered(await hotline.it.as('shache-agent'), { ...MATTER, title: '另一栋加装电梯停用' })
  const { page } = await hotline.sit('shache-dispatcher', { path: '/dispatch' })
  await page.getByRole('button', { name: /^主办.*市场监督/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '已派单' }).waitFor()
  expect(await seen(like)).toMatchObject({ status: 'DISPATCHED', leadUnitName: '莎车县市场监督管理局', isDesignated: false })
  await go(page, `/orders/${like.orderNo}`)
  await page.getByText('莎车县市场监督管理局').first().waitFor()
  await expectDecent(page)
}

async function pick({ page, form, label, name }: { page: Seat['page']; form: ReturnType<Seat['page']['getByRole']>; label: string; name: string }): Promise<void> {
  await form.getByRole('button', { name: new RegExp(`^${label}`) }).click()
  await page.getByRole('combobox', { name: new RegExp(label) }).fill(name)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}
