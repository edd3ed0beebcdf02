import type { NewJob } from '@hotline/server/events/queue.ts'
import { relayOnce } from '@hotline/server/events/relay.ts'
import { notify } from '@hotline/server/notice/notify.ts'
import { tellCaller } from '@hotline/server/outbound/caller.ts'
import { hourlyDigest } from '@hotline/server/sweep/digest.ts'
import { warnOnce } from '@hotline/server/sweep/warn.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser } from '../world/database.ts'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, dispatched, draft, MATTER, registered, type Ref } from '../world/orders.ts'

// Rule 4.8: each notice reaches each of its readers once, whatever dies in the middle.

let it: Instance
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  // What these tests do to the database's connections is theirs to hear.
  it.server.app.pool.on('error', () => {})
  await everyAct()
})
afterAll(() => it?.stop())

const DAY = 86_400_000
/** Codes that an act brings about, and those that time brings about. */
const BY_ACTS = ['N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'N06C', 'N07', 'N08', 'N09', 'N10', 'N11', 'N12', 'N13']
const BY_TIME = ['N04H', 'N04F', 'N14Y', 'N14R', 'N14', 'N15']

/** The product's connections to the database end in the middle of what they do, as when the process or the server dies. */
const cut = () => asSuperuser(it.database, `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'app'`)
const run = ({ data }: NewJob) => (data.caller ? tellCaller(it.server.app, data) : notify(it.server.app, data))
/** Everything that is sent, as one row each, with how often it is there. */
const sent = () => asSuperuser<{ key: string; times: number }>(it.database, `
  select key, count(*)::int as times from (
    select concat_ws(' ', coalesce(event_id::text, dedupe), code, person_id) as key from notice where coalesce(event_id::text, dedupe) is not null
    union all select concat_ws(' ', 'out', order_id, code, person_id, regexp_replace(dedupe, '^([^:]+).*$', '\\1')) from outbound) s
   group by key order by key`)
const codes = async () => (await asSuperuser<{ code: string }>(it.database, 'select code from notice union select code from outbound')).map(({ code }) => code)

/** Started all at once; the connections are cut while they run, twice. What failed is known by who started it. */
async function inTheMiddle(works: readonly (() => Promise<unknown>)[]): Promise<number> {
  const running = Promise.allSettled(works.map((work) => work()))
  for (const wait of [15, 60]) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    await cut()
  }
  const failed = (await running).filter(({ status }) => status === 'rejected').length
  await whole()
  return failed
}

/** As after a restart: every connection the pool still hands out answers. */
async function whole(): Promise<void> {
  for (;;) {
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => it.server.app.pool.query('select 1')))
    if (answers.every(({ status }) => status === 'fulfilled')) return
  }
}

/** As long as nothing can be told at once, all of it goes to the queue. */
async function allByJobs<T>(work: () => Promise<T>): Promise<T> {
  const tables = ['notice', 'outbound']
  for (const table of tables) await asSuperuser(it.database, `alter table ${table} add constraint refused check (false) not valid`)
  try {
    return await work()
  } finally {
    for (const table of tables) await asSuperuser(it.database, `alter table ${table} drop constraint refused`)
  }
}

/** Waits until there is such a lock on the outgoing messages. */
async function until(lock: string): Promise<void> {
  const text = `select 1 from pg_locks where database = (select oid from pg_database where datname = current_database()) and relation = 'outbound'::regclass and ${lock}`
  while (!(await asSuperuser(it.database, text)).length) await new Promise((resolve) => setTimeout(resolve, 20))
}

let once: Awaited<ReturnType<typeof sent>> = []

test('转给队列和投递中途断掉，再来一遍：一条不丢，一条不重', async () => {
  const jobs = new Map<string, NewJob>()
  const add = async (more: NewJob[]) => more.forEach((job) => jobs.set(job.opts.jobId, job))
  let handedOver = 0
  const dies = async (more: NewJob[]) => {
    await add(more)
    handedOver += more.length
    throw new Error('killed after the queue had them, before they were marked')
  }
  await allByJobs(async () => {
    await expect(relayOnce(it.server.app, { add: dies })).rejects.toThrow('killed')
    const before = jobs.size
    while ((await relayOnce(it.server.app, { add })) > 0);
    // The same events became the same jobs: the queue knows them by their ids.
    expect(handedOver).toBe(before)
  })
  expect(jobs.size).toBeGreaterThan(20)
  expect(await sent()).toEqual([])

  const works = [...jobs.values()].map((job) => () => run(job))
  const failed = await inTheMiddle([...works, ...works])
  expect(failed).toBeGreaterThan(0)
  for (const work of works) await work()
  once = await sent()
  expect(once.filter(({ times }) => times !== 1)).toEqual([])
  expect(await codes()).toEqual(expect.arrayContaining(BY_ACTS))
  for (const work of works) await work()
  expect(await sent()).toEqual(once)
})

test('当场告知中途断掉，再来一遍：与经队列的一条不差', async () => {
  await asSuperuser(it.database, 'delete from notice; delete from outbound; update work_order_event set relayed_at = null')
  const jobs: NewJob[] = []
  const relay = () => relayOnce(it.server.app, { add: async (more) => void jobs.push(...more) })
  // Held where the notices are written and the messages aren't.
  const held = asSuperuser(it.database, 'begin; lock table outbound in exclusive mode; select pg_sleep(2); commit')
  await until(`mode = 'ExclusiveLock' and granted`)
  const dying = relay().then(() => 'done', () => 'died')
  await until('not granted')
  await cut()
  expect(await dying).toBe('died')
  await held
  await whole()
  expect(await sent()).toEqual([])
  while ((await relay()) > 0);
  expect(jobs.length).toBeLessThan(once.length / 2)
  for (const job of [...jobs, ...jobs]) await run(job)
  expect(await sent()).toEqual(once)
})

test('预警和每小时汇总扫到一半断掉，再扫：每一级一条', async () => {
  const { app } = it.server
  const began = app.clock.now().getTime()
  const on = (day: number) => {
    const now = new Date(began + day * DAY)
    return [() => warnOnce(app, now), () => warnOnce(app, now), () => hourlyDigest(app)(now)]
  }
  for (let day = 1; day <= 14; day++) {
    await inTheMiddle(on(day))
    // What was cut off in the warnings has to be there before the digest counts it.
    for (const sweep of on(day)) await sweep()
  }
  const once = await sent()
  expect(once.filter(({ times }) => times !== 1)).toEqual([])
  expect(await codes()).toEqual(expect.arrayContaining(BY_TIME))
  for (const sweep of on(14)) await sweep()
  expect(await sent()).toEqual(once)
})

const LIFT = { requestType: 'HELP', categoryCode: '0301', title: '小区电梯停了两天' }
const REPLY = { reply: '3月5日上午我局督促物业更换曳引机配件，当日下午三点恢复运行，已试运行两小时。', resolution: 'RESOLVED', contactPhone: '0998-8512016' }
const RATED = { channel: 'PHONE', contacted: 'YES', processRating: 4, words: null }

/** One order at least for each code; the acts are ordinary ones, by the people whose they are. */
async function everyAct(): Promise<void> {
  const [agent, desk, liaison, leader, reviewer, result, callback, supervisor] = await Promise.all(
    ['agent', 'dispatcher', 'zhujian-liaison', 'zhujian-leader', 'dispatch-reviewer', 'result', 'callback', 'supervisor'].map((who) => it.as(`shache-${who}`)),
  )
  if (!agent || !desk || !liaison || !leader || !reviewer || !result || !callback || !supervisor) throw new Error('nobody to act')
  const opened = async () => act(agent, await draft(agent), 'register', { ...MATTER, ...LIFT })
  const sent = async () => dispatched(desk, await opened(), { co: [] })
  const signed = async () => act(liaison, await sent(), 'sign')
  const answered = async (order: Ref) => {
    const told = await act(liaison, order, 'addRecord', { kind: 'CONTACT', mode: 'PHONE', reached: true, content: '已联系诉求人' })
    return act(result, await act(leader, await act(liaison, told, 'submitReply', REPLY), 'unitApprove'), 'acceptResult')
  }
  await act(agent, await draft(agent), 'reject', { ...MATTER, ...LIFT, reasonCode: 'NA02', basisText: '民事诉讼法', explanation: '已在诉讼中', guidance: '请向法院反映' })
  await act(agent, await draft(agent), 'transferEmergency', { ...MATTER, ...LIFT, line: '119', mode: 'GUIDED', outcome: '已告知诉求人拨打' })
  const tenants = await desk.directory.tenants.query()
  const zepu = tenants.find(({ code }) => code === '653124')
  await act(desk, await registered(agent, LIFT), 'proposeTransfer', { toTenantId: zepu?.id, reason: '地点在泽普县', evidence: '现场照片' })
  const asked = await act(leader, await signed(), 'requestExtension', { amount: 2, reason: '配件外调', stageReport: '已停梯封控', plan: '到货后恢复', callerToldAt: new Date() })
  await act(reviewer, asked, 'approveExtension', {})
  await act(agent, await signed(), 'urge', { text: '请尽快联系', by: 'CALLER' })
  await act(callback, await answered(await signed()), 'closeByEvaluation', { kind: 'RATED', ...RATED, resolved: 'YES', resultRating: 5 })
  const low = await act(callback, await answered(await signed()), 'markDissatisfied', { ...RATED, resolved: 'NO', resultRating: 1, reason: 'NOT_DONE', words: '又停了', proposedEffective: true })
  await act(supervisor, low, 'redo', { points: '再检修' })
  const market = (await desk.directory.units.query({})).find(({ role, name }) => role === 'MARKET' && name.startsWith('莎车县'))
  const back = await act(liaison, await sent(), 'requestReturn', { ground: 'WRONG_REMIT', words: '不属我局职责', basis: '三定规定', suggestedUnitId: market?.id })
  let quarrel = await act(reviewer, await act(leader, back, 'endorseRequest'), 'openDispute', { words: '两家都有依据' })
  for (const who of ['shache-zhujian-leader', 'shache-shijian-leader']) quarrel = await act(await it.as(who), quarrel, 'giveOpinion', { words: '请中心定', clause: '三定规定' })
  await act(await it.as('shache-coordinator'), quarrel, 'designate', { leadUnitId: market?.id, decision: '由市监局主办', basis: '特种设备安全法' })
  // Left unsigned, and signed and left: what time makes of them.
  await sent()
  await signed()
}
