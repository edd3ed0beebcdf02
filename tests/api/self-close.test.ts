import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { daysLater } from '../world/moments.ts'
import { act, dispatched, draft, MATTER, refusalOf, type Ref } from '../world/orders.ts'

// What closes without a call (rules 4.2 T30, 8.2).

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

/** Of this type, through the unit to the accepted result. */
async function answered(opened: Ref, matter: Record<string, unknown>): Promise<Ref> {
  const agent = await it.as(matter.by === 'online' ? 'shache-online' : 'shache-agent')
  const { by: _, ...rest } = matter
  const order = await act(agent, opened, 'register', { ...MATTER, categoryCode: '0301', title: '小区电梯停了两天', ...rest })
  const liaison = await it.as('shache-zhujian-liaison')
  let at = await act(liaison, await dispatched(await it.as('shache-dispatcher'), order, { co: [] }), 'sign')
  at = await act(liaison, at, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系，说明情况' })
  at = await act(liaison, at, 'submitReply', { reply: '3月5日上午我局督促物业更换曳引机配件，当日下午三点恢复运行，已试运行两小时。', resolution: 'RESOLVED', contactPhone: '0998-8512016' })
  return act(await it.as('shache-result'), await act(await it.as('shache-zhujian-leader'), at, 'unitApprove'), 'acceptResult')
}
const seen = async ({ id }: Ref) => (await it.as('shache-callback')).workOrder.get.query({ id })
const closings = async (order: Ref) => (await seen(order)).history.events.filter(({ type }) => type === 'work-order.closed')

test('表扬件不回访，系统随即办结，只办一次；投诉件等回访', async () => {
  const agent = await it.as('shache-agent')
  const praise = await answered(await draft(agent), { requestType: 'PRAISE' })
  const complaint = await answered(await draft(agent), { requestType: 'COMPLAINT' })
  expect([praise.status, complaint.status]).toEqual(['CALLBACK_PENDING', 'CALLBACK_PENDING'])
  await Promise.all([sweepOnce(it.server.app), sweepOnce(it.server.app)])
  await sweepOnce(it.server.app)
  const { order, history } = await seen(praise)
  expect(order).toMatchObject({ status: 'CLOSED', closeReason: 'RESOLVED', resultRating: null })
  expect(history.evaluations).toMatchObject([{ channel: 'NONE', resultRating: null }])
  expect(await closings(praise)).toHaveLength(1)
  expect((await seen(complaint)).order.status).toBe('CALLBACK_PENDING')
})

/** A draft whose number falls outside the sample of consultations that are called. */
async function outsideSample(): Promise<Ref> {
  const opened = await draft(await it.as('shache-agent'))
  return Number.parseInt(opened.id.slice(-4), 16) % 100 >= 20 ? opened : outsideSample()
}

test('抽样以外的咨询发短信，到期未评由系统办结；期内短信好评可办结，低分不能', async () => {
  const [silent, rated] = [await answered(await outsideSample(), { requestType: 'CONSULT' }), await answered(await outsideSample(), { requestType: 'CONSULT' })]
  await sweepOnce(it.server.app)
  expect((await seen(silent)).order.status).toBe('CALLBACK_PENDING')
  const callback = await it.as('shache-callback')
  const good = (resultRating: number) => act(callback, rated, 'closeByEvaluation', { kind: 'RATED', channel: 'SMS', resultRating })
  expect(await refusalOf(good(2))).toBe('work-order.rating-too-low-to-close')
  expect((await good(4)).status).toBe('CLOSED')
  await sweepOnce(daysLater(it.server.app, 12))
  expect((await seen(silent)).order).toMatchObject({ status: 'CLOSED', resultRating: null })
  expect(await closings(silent)).toHaveLength(1)
})

test('上级派来的匿名件，上级认可以后系统才办结', async () => {
  const opened = await draft(await it.as('shache-online'), { channel: 'UPPER', externalNo: 'SJ-SELF', upperDueAt: new Date(Date.now() + 20 * 86_400_000) })
  const order = await answered(opened, { requestType: 'HELP', isAnonymous: true, by: 'online' })
  await sweepOnce(it.server.app)
  expect((await seen(order)).order.status).toBe('CALLBACK_PENDING')
  await act(await it.as('shache-supervisor'), order, 'recordUpperReceipt', { answer: 'ACCEPTED', receiptNo: 'HZ-9' })
  await sweepOnce(it.server.app)
  expect((await seen(order)).order.status).toBe('CLOSED')
})
