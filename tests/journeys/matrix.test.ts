import { expect, test } from 'vitest'
import { expectDecent, useHotline } from '../world/browser.ts'

const hotline = useHotline()

test('安全管理员用键盘走权责矩阵，每一格自己说得清', async () => {
  const { page } = await hotline.sit('kashi-security', { path: '/admin?tab=matrix' })
  const grid = page.getByRole('grid', { name: '权责矩阵' })
  await grid.waitFor()
  const heading = page.getByRole('heading', { level: 2 })
  expect(await heading.textContent()).toBe('话务员可以看工单')
  await grid.getByRole('gridcell').first().focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  expect(await heading.textContent()).toBe('网络受理员可以看来电号码')
  await page.getByRole('searchbox', { name: '岗位或动作' }).fill('条线督办员 看工单 催办')
  await grid.getByRole('gridcell').nth(1).click()
  expect(await heading.textContent()).toBe('条线督办员可以催办')
  await page.getByText('规则 1.2, 1.5').waitFor()
  await expectDecent(page)
  if (process.env.PICTURES_TO) await page.screenshot({ path: `${process.env.PICTURES_TO}/matrix-filtered.png` })
  await page.getByRole('searchbox', { name: '岗位或动作' }).fill('')
  await page.getByText('在岗人数').waitFor()
  await expectDecent(page)
  if (process.env.PICTURES_TO) await page.screenshot({ path: `${process.env.PICTURES_TO}/matrix.png` })
})

test('平台管理员只有管理台：人员和权责，没有工单', async () => {
  const { page } = await hotline.sit('pingtai-platform')
  const desks = page.getByRole('navigation', { name: '工作台' }).getByRole('link')
  await desks.first().waitFor()
  expect(await desks.allTextContents()).toEqual(['管理'])
  await page.getByRole('table', { name: '人员' }).or(page.getByRole('grid', { name: '人员' })).first().waitFor()
  await expectDecent(page)
  if (process.env.PICTURES_TO) await page.screenshot({ path: `${process.env.PICTURES_TO}/platform.png` })
})
