import { inScope } from '@hotline/server/db/in-scope.ts'
import type { Signal } from '@hotline/server/events/feed.ts'
import { personId } from '@hotline/server/seed/people.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, refusalOf, registered, type Ref } from '../world/orders.ts'

let it: Instance
let order: Ref
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  order = await registered(await it.as('shache-agent'))
})
afterAll(() => it?.stop())

/** What one person's screen is told from now on. */
function listen(username: string) {
  const heard: Signal[] = []
  const stop = it.server.app.feed.follow({ tenantId: 0, personId: personId(username), concerns: () => true, tell: (signal) => heard.push(signal) })
  return { heard, stop }
}

test('同一件工单上的人互相看得到，开始编辑一秒内传到', async () => {
  const [first, second] = [await it.as('shache-dispatcher'), await it.as('shache-result')]
  expect(await first.presence.touch.mutate({ orderId: order.id, doing: 'READING' })).toEqual({ others: [] })
  const { heard, stop } = listen('shache-dispatcher')
  const came = await second.presence.touch.mutate({ orderId: order.id, doing: 'READING' })
  expect(came.others).toMatchObject([{ doing: 'READING' }])
  await expect.poll(() => heard).toEqual([{ noun: 'presence', id: order.id }])
  // Staying tells nobody; turning to write does.
  await second.presence.touch.mutate({ orderId: order.id, doing: 'READING' })
  await second.presence.touch.mutate({ orderId: order.id, doing: 'EDITING' })
  await expect.poll(() => heard.length).toBe(2)
  expect((await first.presence.touch.mutate({ orderId: order.id, doing: 'READING' })).others).toMatchObject([{ doing: 'EDITING' }])
  stop()
})

test('别人正在编辑，不妨碍保存', async () => {
  const editing = await it.as('shache-result')
  await editing.presence.touch.mutate({ orderId: order.id, doing: 'EDITING' })
  order = { ...order, ...(await act(await it.as('shache-dispatcher'), order, 'reclassify', { urgency: 'URGENT', reason: '有老人卧床' })) }
  expect(order.version).toBeGreaterThan(2)
})

test('走了就不在，四十秒没动静也不在', async () => {
  const [first, second] = [await it.as('shache-dispatcher'), await it.as('shache-result')]
  await second.presence.leave.mutate({ orderId: order.id })
  expect((await first.presence.touch.mutate({ orderId: order.id, doing: 'READING' })).others).toEqual([])
  await second.presence.touch.mutate({ orderId: order.id, doing: 'READING' })
  const { tenantId } = (await first.session.me.query()).membership
  await inScope(it.server.app.pool, tenantId, (tx) => tx.query(`update presence set seen_at = now() - interval '41 seconds' where order_id = $1`, [order.id]))
  expect((await first.presence.touch.mutate({ orderId: order.id, doing: 'READING' })).others).toEqual([])
})

test('看不到工单的人，也看不到谁在看', async () => {
  const stranger = await it.as('bachu-dispatcher')
  expect(await refusalOf(stranger.presence.touch.mutate({ orderId: order.id, doing: 'READING' }))).toBe('work-order.not-found')
  expect(await stranger.presence.leave.mutate({ orderId: order.id })).toEqual({ left: true })
})
