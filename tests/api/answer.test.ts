import { DomainError } from '@hotline/domain/errors.ts'
import { wire } from '@hotline/domain/wire.ts'
import { WAYS, type Told } from '@hotline/server/answer.testing.ts'
import { openSessions } from '@hotline/server/session/actor.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
})
afterAll(() => it?.stop())

const JSON_BODY = { 'content-type': 'application/json' }
const ABSENT = '01890000-0000-7000-8000-000000000000'
const packed = (value: unknown) => JSON.stringify(wire.serialize(value))
const asked = (value: unknown) => encodeURIComponent(packed(value))
const posted = (body: string, headers: Record<string, string> = JSON_BODY): RequestInit => ({ method: 'POST', body, headers })
const perform = { id: ABSENT, version: 1, verb: 'urge', input: {}, idempotencyKey: 'a-key-of-its-own' }

/** One request answered one way or the other, by this person or by nobody. */
function toldBy(way: keyof typeof WAYS, address: string, init: RequestInit = {}, person: string | null = 'p-shache-dispatcher'): Promise<Told | null> {
  return WAYS[way](new Request(`http://localhost/trpc/${address}`, init), {
    app: it.server.app, sessions: openSessions(it.server.app.pool, it.server.app.reference), authorization: undefined, membershipId: null,
    verify: async () => {
      if (!person) throw new DomainError('session.unauthenticated')
      return { sub: person, sid: null, issuedAt: Date.now(), expiresAt: Date.now() + 60_000 }
    },
  })
}

describe('最短的路回答的，与 tRPC 自己回答的一样', () => {
  test.each<[string, string, RequestInit?, (string | null)?]>([
    ['一个查询', 'workOrder.counts'],
    ['带输入的查询', `workOrder.list?input=${asked({ view: 'dispatch.waiting' })}`],
    ['没有的工单', `workOrder.get?input=${asked({ id: ABSENT })}`],
    ['一批查询', `workOrder.counts,workOrder.get,workOrder.list?batch=1&input=${encodeURIComponent(JSON.stringify({ 1: wire.serialize({ id: ABSENT }), 2: wire.serialize({ view: 'dispatch.sent' }) }))}`],
    ['一批里只有一个', `workOrder.counts?batch=1&input=${encodeURIComponent('{}')}`],
    ['写错的输入', `workOrder.list?input=${asked({ view: '没有这个' })}`],
    ['不是 JSON 的输入', 'workOrder.list?input=%7B'],
    ['太长、写在内容里的查询', 'workOrder.list', posted(packed({ view: 'dispatch.waiting' }))],
    ['写在内容里的一批查询', 'workOrder.counts,workOrder.list?batch=1', posted(JSON.stringify({ 1: wire.serialize({ view: 'dispatch.sent' }) }))],
    ['写在内容里的查询，没有登录', 'workOrder.counts', posted('{}'), null],
    ['没有登录', 'workOrder.counts', {}, null],
    ['没有登录，输入也不是 JSON', 'workOrder.perform', posted('{'), null],
    ['一个命令', 'workOrder.perform', posted(packed(perform))],
    ['一批命令', 'workOrder.perform,workOrder.perform?batch=1', posted(JSON.stringify({ 0: wire.serialize(perform), 1: wire.serialize({}) }))],
    ['命令的内容不是 JSON', 'workOrder.perform', posted('{')],
    ['命令没有内容', 'workOrder.perform', posted('')],
  ])('%s', async (_what, address, init, person) => {
    const short = await toldBy('short', address, init, person)
    expect(short).not.toBeNull()
    expect(short).toEqual(await toldBy('handler', address, init, person))
  })

  test.each<[string, string, RequestInit?]>([
    ['订阅', 'live.signals'],
    ['没有的名字', 'workOrder.nothing'],
    ['继承来的名字', 'constructor'],
    ['用查询的方法发命令', 'workOrder.perform'],
    ['查询的内容不是 JSON', 'workOrder.counts', posted('a=1', { 'content-type': 'text/plain' })],
    ['写在内容里的一批，有命令也有查询', 'workOrder.counts,workOrder.perform?batch=1', posted('{}')],
    ['一批里有命令也有查询', 'workOrder.counts,workOrder.perform?batch=1'],
    ['两个名字却没说是一批', 'workOrder.counts,workOrder.counts'],
    ['不是 JSON 的内容', 'workOrder.perform', posted('a=1', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['要一行一行地给', 'workOrder.counts?batch=1', { headers: { 'trpc-accept': 'application/jsonl' } }],
    ['别的方法', 'workOrder.counts', { method: 'DELETE' }],
  ])('%s：留给 tRPC', async (_what, address, init) => {
    expect(await toldBy('short', address, init)).toBeNull()
  })
})
