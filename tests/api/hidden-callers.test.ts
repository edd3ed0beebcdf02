import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, dispatched, draft, MATTER, type Ref } from '../world/orders.ts'

/** One caller, an ordinary order and a report, both with the same unit: nothing may tie the second to the first (rule 6.4 R6). */
const PHONE = '19955501234'
let it: Instance
let open: Ref
let secret: Ref

beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  const [agent, dispatcher] = [await it.as('shache-agent'), await it.as('shache-dispatcher')]
  const called = async (more: object) => dispatched(dispatcher, await act(agent, await draft(agent, { phone: PHONE }), 'register', { ...MATTER, ...more }), { co: [] })
  open = await called({ address: '城东街道光明路' })
  secret = await called({ requestType: 'REPORT', address: '老城街道团结巷', title: '举报夜间偷排', content: '厂里半夜往渠里排水。' })
})
afterAll(() => it?.stop())

const alikeFor = async (username: string, { id }: Pick<Ref, 'id'>) => (await (await it.as(username)).workOrder.route.query({ id })).alike

describe('保密件与举报件的诉求人', () => {
  test('派单员看得出同号同类，承办单位看不出', async () => {
    expect((await alikeFor('shache-dispatcher', open)).find(({ id }) => id === secret.id)?.reasons).toContain('同号同类')
    for (const unit of ['shache-chengguan-leader', 'shache-chengguan-liaison', 'shache-zhujian-leader']) {
      for (const order of [open, secret]) {
        const api = await it.as(unit)
        if ((await api.workOrder.get.query({ id: order.id }).catch(() => null)) === null) continue
        expect((await alikeFor(unit, order)).flatMap(({ reasons }) => reasons), unit).not.toContain('同号同类')
      }
    }
  })
  test('督办员不是经手人，看不出；也没人能拿号码试出来', async () => {
    for (const order of [open, secret]) expect((await alikeFor('shache-supervisor', order)).flatMap(({ reasons }) => reasons)).not.toContain('同号同类')
    const found = await (await it.as('shache-supervisor')).workOrder.list.query({ view: 'orders.all', search: PHONE })
    expect(found.rows.map(({ id }) => id)).toEqual([open.id])
  })
  test('来电弹屏：话务员看得到这个号码的全部工单，班长看不到举报件', async () => {
    const shown = async (username: string) => (await (await it.as(username)).intake.caller.query({ phone: PHONE })).open.map(({ id }) => id)
    expect((await shown('shache-agent')).sort()).toEqual([open.id, secret.id].sort())
    expect(await shown('shache-shift')).toEqual([open.id])
  })
  test('班长在登记时比对，也只比对看得到诉求人的', async () => {
    const agent = await it.as('shache-agent')
    const again = await draft(agent, { phone: PHONE, idempotencyKey: randomUUID() })
    const ask = { exceptId: again.id, categoryCode: MATTER.categoryCode, townCode: null, address: '', text: '' }
    const same = async (username: string) => (await (await it.as(username)).intake.alike.query(ask)).filter(({ reasons }) => reasons.includes('同号同类')).map(({ id }) => id)
    expect((await same('shache-agent')).sort()).toEqual([open.id, secret.id].sort())
    expect(await same('shache-shift')).toEqual([open.id])
  })
})
