import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, dispatched, registered } from '../world/orders.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

/** What one person's screen is told over the real stream from now on. */
async function listen(username: string) {
  const over = new AbortController()
  let text = ''
  const response = await fetch(`${it.url}/trpc/live.signals`, { headers: { authorization: `Bearer ${await it.token(username)}`, accept: 'text/event-stream' }, signal: over.signal })
  void (async () => {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value
  })().catch(() => undefined) // stopped
  await expect.poll(() => text).toContain('"all"')
  return { heard: (id: string) => text.split(id).length - 1, stop: () => over.abort() }
}

test('只有看得到的人听到工单号；被收回的单位听得到最后一声，别的单位、别的县、安全审计员什么都听不到', async () => {
  const dispatcher = await it.as('shache-dispatcher')
  const names = ['shache-dispatcher', 'shache-chengguan-liaison', 'shache-renshe-liaison', 'shache-auditor', 'shache-security', 'bachu-dispatcher', 'kashi-overseer', 'guangyuan-overseer'] as const
  const ears = new Map(await Promise.all(names.map(async (name) => [name, await listen(name)] as const)))
  const counts = (id: string) => names.map((name) => ears.get(name)?.heard(id) ?? -1)
  const order = await registered(await it.as('shache-agent'))
  const sent = await dispatched(dispatcher, order, {})
  await expect.poll(() => ears.get('shache-chengguan-liaison')?.heard(order.id)).toBeGreaterThan(0)
  const before = ears.get('shache-chengguan-liaison')?.heard(order.id) ?? 0
  await act(dispatcher, sent, 'recallDispatch', { reason: '派错了单位' })
  // The unit no longer reads it, and its list must lose it.
  await expect.poll(() => ears.get('shache-chengguan-liaison')?.heard(order.id)).toBeGreaterThan(before)
  await expect.poll(() => ears.get('kashi-overseer')?.heard(order.id)).toBeGreaterThan(0)
  const [own, unit, otherUnit, auditor, security, sibling, above, elsewhere] = counts(order.id)
  expect([own, unit, above].every((heard) => (heard ?? 0) > 0)).toBe(true)
  expect([otherUnit, auditor, security, sibling, elsewhere]).toEqual([0, 0, 0, 0, 0])
  for (const { stop } of ears.values()) stop()
})

test('请求的统计只记真有的名字', async () => {
  for (const path of ['session.me', 'nobody.knows', `x${Math.random()}`, 'session.me,notice.unread']) await fetch(`${it.url}/trpc/${path}`)
  const text = await (await fetch(`${it.url}/metrics`)).text()
  const labels = new Set([...text.matchAll(/hotline_request_seconds_count\{path="([^"]+)"/g)].map(([, path]) => path))
  expect([...['session.me', 'unknown', 'batch'].map((path) => labels.has(path)), [...labels].filter((path) => path?.startsWith('x0') || path?.includes('nobody'))]).toEqual([true, true, true, []])
})
