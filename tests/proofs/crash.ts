import { randomUUID } from 'node:crypto'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { issueToken } from '@hotline/infra/dev/oidc/issue-token.ts'
import { issuerAt } from '@hotline/infra/dev/oidc/names.ts'
import { openStore } from '@hotline/infra/dev/oidc/store.ts'
import { freePort } from '@hotline/infra/dev/postgres.mjs'
import pg from 'pg'
import { buildDatabase } from '../world/database.ts'
import { client, type Api, type Place } from '../world/instance.ts'
import { draft, MATTER } from '../world/orders.ts'

/**
 * Kills the server with SIGKILL in the middle of many dispatches, starts it again and lets the clients send
 * what was not acknowledged once more. Then every acknowledged dispatch must be there exactly once, with one
 * event and one notice for each recipient.
 */
const short = process.argv.includes('--short')
const ORDERS = short ? 80 : 500
const KILLS = short ? 1 : 3
const CLIENTS = 8

const database = await buildDatabase()
const place: Place = { ownerUrl: database.ownerUrl, appUrl: database.appUrl, dataDir: mkdtempSync(join(tmpdir(), 'hotline-crash-')), port: await freePort() }
const url = `http://localhost:${place.port}`
let child = await start()

const store = await openStore(place)
const as = async (username: string): Promise<Api> => client(url, await issueToken(username, { issuer: issuerAt(url), store }))
const agent = await as('shache-agent')
const dispatcher = await as('shache-dispatcher')

const orders: { id: string; version: number }[] = []
await inParallel(Array.from({ length: ORDERS }, (_, index) => index), async () => {
  const opened = await draft(agent)
  orders.push(await agent.workOrder.perform.mutate({ id: opened.id, version: opened.version, verb: 'register', input: MATTER, idempotencyKey: randomUUID() }))
})
const first = orders[0]
if (!first) throw new Error('no orders')
const { proposal } = await dispatcher.workOrder.route.query({ id: first.id })
const input = { leadUnitId: proposal.lead, co: proposal.co.map((unitId) => ({ unitId })), basis: proposal.basis, ruleId: proposal.ruleId, opinion: '请依职责办理' }

const acknowledged = new Map<string, number>()
let retried = 0
const killAt = Array.from({ length: KILLS }, (_, index) => Math.floor((ORDERS * (index + 1)) / (KILLS + 1)))
await inParallel(orders, async (order) => {
  const idempotencyKey = randomUUID()
  for (;;) {
    try {
      const answer = await dispatcher.workOrder.perform.mutate({ id: order.id, version: order.version, verb: 'dispatch', input, idempotencyKey })
      acknowledged.set(order.id, answer.version)
      if (killAt[0] !== undefined && acknowledged.size >= killAt[0]) {
        killAt.shift()
        await killAndRestart()
      }
      return
    } catch (error) {
      // Refusals would be a finding; a lost connection is what this proof is about.
      if (error instanceof Error && /^(work-order|session|server)\./.test(error.message)) throw error
      retried++
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
})

const problems = await verify()
child.kill('SIGKILL')
await store.close()
await database.drop()
rmSync(place.dataDir, { recursive: true, force: true })
for (const problem of problems.slice(0, 10)) console.log(problem)
console.log(`crash: ${acknowledged.size} dispatches acknowledged across ${KILLS} kill -9, ${retried} sent again, ${problems.length} lost, doubled or half done`)
process.exit(problems.length || acknowledged.size !== ORDERS ? 1 : 0)

async function start(): Promise<ChildProcess> {
  const started = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('../world/child.ts', import.meta.url))], { env: { ...process.env, PLACE: JSON.stringify(place) }, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    started.stdout.on('data', (text: Buffer) => text.includes('ready') && resolve())
    started.once('exit', (code) => reject(new Error(`the server ended early (${code})`)))
  })
  return started
}

async function killAndRestart(): Promise<void> {
  child.kill('SIGKILL')
  child = await start()
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  await Promise.all(Array.from({ length: CLIENTS }, async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }))
}

/** Read past row-level security by the superuser of the throw-away server, after the outbox has drained. */
async function verify(): Promise<string[]> {
  const admin = new URL(database.adminUrl)
  admin.pathname = `/${database.name}`
  const db = new pg.Client({ connectionString: admin.href })
  await db.connect()
  const ids = [...acknowledged.keys()]
  const expected = await db.query<{ n: number }>(
    `select count(*)::int as n from membership m where 'UNIT_LIAISON' = any(m.duties) and m.unit_id = any($1)`, [[proposal.lead, ...proposal.co]],
  )
  const recipients = expected.rows[0]?.n ?? 0
  const until = Date.now() + 60_000
  for (;;) {
    const { rows } = await db.query<{ id: string; status: string; version: number; events: number; notices: number; leads: number; holders: number }>(
      `select o.id, o.status, o.version,
              (select count(*)::int from work_order_event e where e.order_id = o.id and e.type = 'work-order.dispatched') as events,
              (select count(*)::int from notice n where n.order_id = o.id and n.code = 'N04') as notices,
              (select count(*)::int from assignment a where a.order_id = o.id and a.role = 'LEAD') as leads,
              (select count(*)::int from work_order_event e where e.order_id = o.id) as holders
         from work_order o where o.id = any($1)`, [ids],
    )
    const wrong = rows.flatMap((row) =>
      row.status === 'DISPATCHED' && row.version === acknowledged.get(row.id) && row.events === 1 && row.leads === 1 && row.notices === recipients && row.holders === row.version
        ? [] : [`${row.id}: ${row.status} v${row.version}, ${row.events} events, ${row.leads} leads, ${row.notices} of ${recipients} notices`],
    )
    if (rows.length !== ids.length) wrong.push(`${ids.length - rows.length} acknowledged orders are missing`)
    const late = rows.every((row) => row.notices <= recipients) && Date.now() < until
    if (!wrong.length || !late) {
      await db.end()
      return recipients ? wrong : ['nobody would be told: the proof proves nothing']
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
