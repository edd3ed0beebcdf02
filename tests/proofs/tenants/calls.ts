import { randomUUID } from 'node:crypto'
import { wire } from '@hotline/domain/wire.ts'
import { MATRIX } from '../../isolation/matrix.ts'
import type { Instance } from '../../world/instance.ts'
import { dispatched, registered, type Ref } from '../../world/orders.ts'
import type { Recorder } from '../plans/record.ts'

export type Asked = { key: string; path: string; who: string; statements: number; answered: boolean }
type Served = Pick<Instance, 'as' | 'token' | 'url' | 'server'>

/** Whoever may answer a procedure at a county and at its prefecture; each is asked everything, and what is refused counts too. */
const PEOPLE = ['shache-agent', 'shache-dispatcher', 'shache-supervisor', 'shache-admin', 'shache-chengguan-liaison', 'kashi-dispatcher', 'kashi-overseer', 'kashi-admin']

/** Where the matrix only probes, an input that somebody gets an answer to. */
function happy(path: string, order: Ref, unitIds: readonly number[]): unknown {
  const [unitId = 0, targetId = 0] = unitIds
  const inputs: Record<string, unknown> = {
    'workOrder.perform': { id: order.id, version: order.version, verb: 'urge', input: { text: '请抓紧', by: 'CENTRE' }, idempotencyKey: randomUUID() },
    'workOrder.performBatch': { items: [{ id: order.id, version: order.version }], verb: 'urge', input: { text: '请抓紧', by: 'CENTRE' }, idempotencyKey: randomUUID() },
    'admin.person': { personId: 'p-shache-agent' },
    'unit.preview': { kind: 'MERGE', unitId, targetId },
    'unit.save': { id: randomUUID(), unitId: null, version: null, code: `N-${randomUUID().slice(0, 8)}`, name: '新设办公室', kind: 'GOV_DEPT', reason: '新设' },
  }
  return inputs[path]
}

/** `before`: what each sent among fewer tenants; a question that sends more is asked once more, for what the change before it announced may have arrived meanwhile, so that a directory was read anew. */
export async function callEverything(served: Served, recorder: Recorder, before: ReadonlyMap<string, number>): Promise<Asked[]> {
  const { app } = served.server
  let order = await dispatched(await served.as('shache-dispatcher'), await registered(await served.as('shache-agent')), {})
  const { tenants } = await app.reference.of((await (await served.as('kashi-admin')).session.me.query()).membership.tenantId)
  const units = await (await served.as('shache-admin')).admin.units.query()
  const free = units.filter((unit) => unit.active).slice(-2).map(({ id }) => id)
  const asked: Asked[] = []
  for (const who of PEOPLE) {
    const token = await served.token(who)
    for (const [path, entry] of Object.entries(MATRIX)) {
      if (entry.kind === 'subscription') continue
      // The directories are kept for a minute: read before, so that no count depends on the clock.
      for (const id of tenants.keys()) if (tenants.get(id)?.code === '653125' || tenants.get(id)?.code === '653100') await app.reference.of(id)
      const input = happy(path, order, free) ?? entry.input(order.id, order.orderNo ?? '')
      const key = `${path} ${who}`
      const ask = () => recorder.during(key, () => call(served.url, path, entry.kind === 'mutation', input, token))
      let answered = await ask()
      if (entry.kind === 'query' && (recorder.counts.get(key) ?? 0) > (before.get(key) ?? Number.POSITIVE_INFINITY)) {
        recorder.counts.delete(key)
        answered = await ask()
      }
      asked.push({ key, path, who, statements: recorder.counts.get(key) ?? 0, answered })
      if (path.startsWith('workOrder.perform')) order = { ...order, version: (await (await served.as('shache-dispatcher')).workOrder.get.query({ id: order.id })).order.version }
    }
  }
  return asked
}

async function call(url: string, path: string, mutation: boolean, input: unknown, token: string): Promise<boolean> {
  const json = input === undefined ? undefined : JSON.stringify(wire.serialize(input))
  const query = mutation || json === undefined ? '' : `?input=${encodeURIComponent(json)}`
  const response = await fetch(`${url}/trpc/${path}${query}`, {
    method: mutation ? 'POST' : 'GET', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(mutation ? { body: json ?? '{}' } : {}), signal: AbortSignal.timeout(30_000),
  })
  await response.text()
  return response.ok
}
