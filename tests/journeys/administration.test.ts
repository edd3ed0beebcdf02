import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from '../world/axe.ts'
import { expectDecent, go, PHONE, useHotline, type Seat } from '../world/browser.ts'
import { founded, imported, rosters } from '../world/county.ts'
import { asSuperuser } from '../world/database.ts'
import { registered } from '../world/orders.ts'
import { midnight, submitted } from '../world/published.ts'

const hotline = useHotline()
const DAY = 86_400_000

/** The page as it stands, by day and by night. */
async function looked(page: Page, where: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme)
    await expectAccessible(page, `${where}, ${colorScheme}`)
    if (process.env.PICTURES_TO) await page.screenshot({ path: join(process.env.PICTURES_TO, `${where}-${colorScheme}.png`) })
  }
  await expectDecent(page)
}

/** Each of the desk's tabs, once what it shows is there. */
async function through({ page, username }: Seat, tabs: Readonly<Record<string, (page: Page) => Promise<unknown>>>): Promise<void> {
  for (const [tab, there] of Object.entries(tabs)) {
    await go(page, tab.startsWith('/') ? tab : `/admin?tab=${tab}`)
    await there(page)
    await looked(page, `${username}-${tab.replaceAll(/\W+/g, '')}`)
  }
}
const row = (page: Page) => page.getByRole('row').nth(3).waitFor()

test('地市和县区的系统管理员走一遍管理：单位、人员、日历、规则、权责、短信、上线，浅色深色都过得了无障碍检查', { timeout: 240_000 }, async () => {
  const { it } = hotline
  const prefecture = await it.as('guangyuan-admin')
  const county = await founded(prefecture, '510837')
  const { units, people } = rosters('510837')
  await imported(prefecture, county.id, 'units', units)
  await imported(prefecture, county.id, 'people', people.slice(0, 20))
  const matrix = (page: Page) => page.getByRole('grid', { name: '权责矩阵' }).waitFor()
  const policies = (page: Page) => page.getByRole('heading', { level: 2 }).first().waitFor()
  const calendar = (page: Page) => page.getByText('办公时间').first().waitFor()
  await through(await hotline.sit('guangyuan-admin'), {
    units: row, people: row, calendar, policies, matrix,
    onboarding: (page) => page.getByText('试点县37').first().waitFor(),
    [`/admin/onboarding/${county.id}`]: (page) => page.getByRole('navigation', { name: '步骤' }).waitFor(),
    [`/admin/onboarding/${county.id}?step=people`]: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
  })
  await through(await hotline.sit('shache-admin'), { units: row, people: row, calendar, policies, matrix, outbound: (page) => page.getByText('没有接通短信平台').waitFor() })
})

test('账号开不了的人一眼看得见，换个用户名就开通；手机上也看得清', { timeout: 240_000 }, async () => {
  const { it } = hotline
  // A name that somebody else has at the provider.
  await asSuperuser(it.database, `insert into idp.account (sub, username, name, password_hash) values ('by-hand', 'made-by-hand', '别人', 'none')`)
  const api = await it.as('shache-admin')
  await api.admin.savePerson.mutate({ personId: null, username: 'made-by-hand', name: '古丽', memberships: [{ id: null, unitId: null, duties: ['AGENT'] }] })
  await expect.poll(() => api.admin.accounts.query()).toEqual({ waiting: 0, failed: 1 })
  const { page } = await hotline.sit('shache-admin', { path: '/admin?tab=people', screen: PHONE })
  await page.getByText('1 个账号开通失败').waitFor()
  await looked(page, 'phone-people')
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '看是谁' }).click()
  await page.getByText('made-by-hand').click()
  await page.getByText('登录服务里已有同名账号').waitFor()
  await looked(page, 'account-failed')
  await page.getByLabel(/^用户名/).fill('guli-agent')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => api.admin.accounts.query()).toEqual({ waiting: 0, failed: 0 })
  await expect.poll(() => page.getByText('1 个账号开通失败').count()).toBe(0)
  expect((await (await it.as('guli-agent')).session.me.query()).person.name).toBe('古丽')
})

test('代理、审计、日历对比、县区终止的提示，浅色深色都过得了无障碍检查', { timeout: 240_000 }, async () => {
  const { it } = hotline
  const [admin, prefecture] = await Promise.all([it.as('shache-admin'), it.as('kashi-admin')])
  const order = await registered(await it.as('shache-agent'))
  await (await it.as('shache-dispatcher')).workOrder.get.query({ id: order.id })
  const free = new Date(midnight(1).getTime() + 2 * DAY + DAY / 2).toISOString().slice(0, 10)
  await submitted(admin, { kind: 'CALENDAR', content: { years: { [free.slice(0, 4)]: { holidays: [free], makeupWorkdays: [] } } }, on: midnight(1) })
  const { unrecorded } = await prefecture.onboarding.list.query()
  const [zepu, shache] = ['泽普县', '莎车县'].map((name) => unrecorded.find((county) => county.name === name)?.tenantId ?? 0)
  const { id } = await prefecture.onboarding.adopt.mutate({ tenantId: zepu ?? 0 })
  const { version } = await prefecture.onboarding.get.query({ id })
  await prefecture.onboarding.planEnd.mutate({ id, version, words: '机构改革', typedName: '泽普县', intoTenantId: shache ?? 0, endsOn: new Date(midnight(9).getTime() + DAY / 2).toISOString().slice(0, 10) })

  await through(await hotline.sit('shache-director'), {
    '/admin?tab=policies&kind=CALENDAR': async (page) => {
      await page.getByText('调整', { exact: true }).first().click()
      await page.getByText('与地市规定对比').waitFor()
      await page.getByText('正在算').waitFor({ state: 'hidden' })
    },
  })
  await through(await hotline.sit('shache-security'), { delegations: async (page) => {
    await page.getByText('本中心现在没有委托').waitFor()
    await page.getByRole('button', { name: '新增委托' }).click()
    await page.getByRole('button', { name: /^委托人/ }).waitFor()
  } })
  await through(await hotline.sit('shache-auditor'), { '/audit': (page) => page.getByText('查阅记录').first().waitFor() })
  await through(await hotline.sit('kashi-admin'), { [`/admin/onboarding/${id}?step=life`]: (page) => page.getByText('泽普县').first().waitFor() })
  await through(await hotline.sit('zepu-dispatcher'), { '/dispatch': (page) => page.getByText(/并入莎车县/).first().waitFor() })
})
