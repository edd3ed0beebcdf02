import { inScope, type Tx } from '@hotline/server/db/in-scope.ts'
import { relayOnce } from '@hotline/server/events/relay.ts'
import { notify } from '@hotline/server/notice/notify.ts'
import { tell, type Tell } from '@hotline/server/notice/tell.ts'
import { enqueue, type NewOutbound } from '@hotline/server/outbound/enqueue.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser } from '../world/database.ts'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act as perform, registered } from '../world/orders.ts'

// Relay and jobs may tell of the same acts at the same time, each in the order in which it found them.

let it: Instance
let db: Instance['db']
let tenantId = 0
const act = { eventId: '', orderId: '', at: new Date(), actorId: 'nobody', actorPlace: '莎车县', orderNo: null, title: '', status: 'REGISTERED' }
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  it.server.app.pool.on('error', () => {})
  db = it.db
  const { id } = await registered(await it.as('shache-agent'))
  const [event] = (await db.query<{ id: string; tenant_id: number }>('select id, tenant_id from work_order_event where order_id = $1 limit 1', [id])).rows
  if (!event) throw new Error('nothing to tell of')
  Object.assign(act, { eventId: event.id, orderId: id })
  tenantId = event.tenant_id
})
afterAll(() => it?.stop())

const CODES = Array.from({ length: 60 }, (_, index) => `D${String(index).padStart(2, '0')}`)
const MIDDLE = 'D30'
/** Asked outside the transaction that holds the middle one: within one the view stays as it first was. */
const waiting = async () => (await asSuperuser<{ n: number }>(it.database, `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]?.n

/**
 * Two write the same from opposite ends. The middle one is held until both wait: whoever writes as he found it then
 * has what the other one wants next.
 */
async function fromBothEnds(middle: () => Promise<unknown>, write: (tx: Tx, codes: readonly string[]) => Promise<void>): Promise<unknown[]> {
  await db.query('begin')
  await middle()
  const writers = [CODES, CODES.toReversed()].map((codes) => inScope(it.server.app.pool, tenantId, (tx) => write(tx, codes)))
  const done = Promise.all(writers.map((writer) => writer.then(() => 'written', (error: unknown) => String(error))))
  await expect.poll(waiting).toBe(2)
  await db.query('rollback')
  return done
}

test('两边同时写同样的通知，一头一尾：都写成，各一条，不互锁', async () => {
  const tells = (codes: readonly string[]): Tell[] => codes.map((code) => ({ ...act, code, duties: ['DISPATCHER'], unitIds: [] }))
  const [someone] = (await db.query<{ person_id: string }>(`select person_id from membership where tenant_id = $1 and unit_id is null and 'DISPATCHER' = any(duties) order by person_id limit 1`, [tenantId])).rows
  const middle = () => db.query(`insert into notice (tenant_id, person_id, order_id, event_id, code, at) values ($1, $2, $3, $4, $5, now())`, [tenantId, someone?.person_id, act.orderId, act.eventId, MIDDLE])
  expect(await fromBothEnds(middle, (tx, codes) => tell(tx, tells(codes), new Date()))).toEqual(['written', 'written'])
  const { rows } = await db.query(`select code from notice where event_id = $1 and person_id = $2 and code like 'D%' order by code`, [act.eventId, someone?.person_id])
  expect(rows.map(({ code }) => code)).toEqual(CODES)
})

test('两边同时排同样的短信，一头一尾：都排成，各一条，不互锁', async () => {
  const row = (code: string): NewOutbound => ({ orderId: act.orderId, dedupe: `ends:${code}`, code, channel: 'SMS', personId: null, phoneEnc: null, body: '测试' })
  const middle = () => db.query(
    `insert into outbound (id, tenant_id, order_id, dedupe, code, channel, to_caller, body, due_at, created_at) values (gen_random_uuid(), $1, $2, $3, $4, 'SMS', true, '', now(), now())`, [tenantId, act.orderId, `ends:${MIDDLE}`, MIDDLE],
  )
  expect(await fromBothEnds(middle, (tx, codes) => enqueue(tx, codes.map(row), new Date()))).toEqual(['written', 'written'])
  expect((await db.query(`select code from outbound where dedupe like 'ends:%' order by code`)).rows.map(({ code }) => code)).toEqual(CODES)
})

test('转告还没提交，它派出的活已经开工：写得成，不等它', async () => {
  const dispatcher = await it.as('shache-dispatcher')
  const [neighbour] = (await dispatcher.directory.tenants.query()).filter(({ code }) => code === '653124')
  const order = await perform(dispatcher, await registered(await it.as('shache-agent')), 'proposeTransfer', { toTenantId: neighbour?.id, reason: '事发地在贵县', evidence: '定位' })
  const { app } = it.server
  let done = 0
  await relayOnce(app, {
    add: async (jobs) => {
      for (const { data } of jobs.filter((job) => !job.data.caller)) {
        await notify(app, data)
        done++
      }
    },
  })
  expect(done).toBeGreaterThan(0)
  expect((await db.query('select 1 from notice where order_id = $1 and tenant_id = $2', [order.id, neighbour?.id])).rows.length).toBeGreaterThan(0)
})
