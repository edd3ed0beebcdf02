import { randomUUID } from 'node:crypto'
import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { refusalOf, registered } from '../world/orders.ts'
import { CENTRE, midnight, submitted, turnClock } from '../world/published.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
let it: Instance
let db: Instance['db']
let admin: Api
let director: Api
let countyAdmin: Api
let countyDirector: Api

beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  db = it.db
  ;[admin, director, countyAdmin, countyDirector] = await Promise.all([it.as('kashi-admin'), it.as('kashi-director'), it.as('shache-admin'), it.as('shache-director')])
})
afterAll(() => it?.stop())

const drafted = (by: Api, content: Record<string, unknown>) => submitted(by, { kind: 'CENTRE', content, on: midnight(5) })
async function publish(by: Api, second: Api, content: Record<string, unknown>, on: Date): Promise<void> {
  await second.policy.decide.mutate({ ...(await submitted(by, { kind: 'CENTRE', content, on })), publish: true, words: '' })
}

test('地市改了代理、留痕、上线的数字，县里把代理和留痕定得更紧：到点生效；上线的门槛县里不能改', async () => {
  const at = midnight(13)
  const content = { ...CENTRE, delegation: { ...CENTRE.delegation, longestDays: 60 }, trace: { ...CENTRE.trace, keepMonths: 48 }, onboarding: { ...CENTRE.onboarding, sandboxOrders: 12, trial: { minDays: 20, maxDays: 40 } } }
  expect(await refusalOf(drafted(admin, { ...content, onboarding: { ...content.onboarding, trial: { minDays: 40, maxDays: 20 } } }))).toBe('policy.content-invalid')
  expect(await refusalOf(drafted(admin, { ...content, trace: { ...content.trace, keepMonths: 5 } }))).toBe('policy.content-invalid')
  await publish(admin, director, content, at)
  for (const looser of [{ delegation: { longestDays: 100 } }, { trace: { keepMonths: 12 } }, { onboarding: { sandboxOrders: 20 } }]) expect(await refusalOf(drafted(countyAdmin, looser)), JSON.stringify(looser)).toBe('policy.looser')
  await publish(countyAdmin, countyDirector, { delegation: { longestDays: 30 }, trace: { keepMonths: 60, revealsAnHour: 2, revealsAnHourMost: 3 } }, at)
  const pilot = await admin.onboarding.start.mutate({ id: randomUUID(), name: '试点县' })

  const held = async () => {
    const order = await registered(await it.as('shache-agent'))
    const callback = await it.as('shache-callback')
    const opened = []
    for (let time = 0; time < 4; time++) opened.push(await refusalOf(callback.workOrder.reveal.mutate({ id: order.id, purpose: 'CONTACT', words: '' })))
    const { rows: [trace] } = await db.query<{ months: number }>(`select (extract(year from age(keep_until, at::date)) * 12 + extract(month from age(keep_until, at::date)))::int as months from trace where order_id = $1 limit 1`, [order.id])
    return {
      longest: [(await (await it.as('shache-dispatcher')).delegation.mine.query()).settings.longestDays, (await (await it.as('kashi-dispatcher')).delegation.mine.query()).settings.longestDays],
      months: trace?.months, opened: opened.filter((refusal) => refusal === null).length,
      sandbox: (await admin.onboarding.gate.query({ id: pilot.id, gate: 'G1' })).lines.find(({ key }) => key === 'SANDBOX')?.need,
      trial: (await admin.onboarding.gate.query({ id: pilot.id, gate: 'G2' })).lines.find(({ key }) => key === 'TRIAL_DAYS')?.need,
    }
  }
  await turnClock(it, new Date(at.getTime() - HOUR_MS - MINUTE_MS))
  expect(await held()).toEqual({ longest: [90, 90], months: 36, opened: 4, sandbox: 10, trial: 14 })
  await turnClock(it, new Date(at.getTime() + MINUTE_MS))
  expect(await held()).toEqual({ longest: [30, 60], months: 60, opened: 3, sandbox: 12, trial: 20 })
  const [post] = (await (await it.as('shache-dispatcher')).delegation.mine.query()).posts
  const give = { giverId: 'p-shache-dispatcher', membershipId: post?.membershipId ?? 0, viaId: null, delegateId: 'p-shache-agent2', duties: post?.duties ?? [], from: null, until: new Date(at.getTime() + 31 * DAY_MS), reason: '外出培训' }
  expect(await refusalOf((await it.as('shache-dispatcher')).delegation.make.mutate(give))).toBe('delegation.too-long')
})
