import { createPostgresBackend, Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { Env } from '../env.ts'

/** A job carries ids and its tenant; it reads again under that tenant's scope, and running twice is harmless. */
export type NotifyJob = {
  tenantId: number
  eventId: string
  orderId: string
  code: string
  unitIds: number[]
  duties: string[]
  first?: string
  /** Of an order the tenant may no longer see: its number, who took it away, and when. */
  gone?: { orderNo: string; place: string; at: string }
  /** The caller is told, by a message; nobody of the house. */
  caller?: boolean
}
export type NewJob = { name: 'notify'; data: NotifyJob; opts: { jobId: string } }

/** What the relay and the worker use of BullMQ; the same on both backends. */
export type Backend = {
  add: (jobs: NewJob[]) => Promise<void>
  work: (run: (job: NotifyJob) => Promise<void>, failed: (job: { id: string | undefined; attempts: number }, error: Error) => void) => { close: () => Promise<void> }
  counts: () => Promise<Record<string, number>>
  close: () => Promise<void>
}

export const QUEUE = 'hotline'
const CONCURRENCY = 4
const CLOSE_MS = 3_000
const ADD_MS = 3_000
/** Done jobs go after an hour, failed ones stay a month for the operator. */
const JOB = {
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 30 * 86_400 },
  attempts: 8,
  backoff: { type: 'exponential', delay: 1_000 },
} as const

const withDefaults = (jobs: NewJob[]) => jobs.map((job) => ({ ...job, opts: { ...JOB, ...job.opts } }))
const quiet = { on: (_event: 'error', _listener: () => void): unknown => null }
/** Connection losses are retried by BullMQ itself; without a listener they would end the process. */
const hush = (emitter: typeof quiet): void => void emitter.on('error', () => {})

/** BullMQ on its PostgreSQL backend, or on Redis where REDIS_URL names one. The relay is the same for both. */
export function openQueue(env: Pick<Env, 'REDIS_URL' | 'OWNER_DATABASE_URL'>): Backend {
  return env.REDIS_URL ? onRedis(env.REDIS_URL) : onPostgres(env.OWNER_DATABASE_URL)
}

const refusedAfter = (ms: number): Promise<never> => new Promise((_, reject) => setTimeout(() => reject(new Error('The queue does not answer')), ms).unref())
const within = (ms: number, work: Promise<void>): Promise<void> => Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, ms).unref())])

function onPostgres(connectionString: string): Backend {
  const connection = { connectionString, schema: 'bullmq', migrate: true }
  const queue = new Queue(QUEUE, { connection }, createPostgresBackend)
  hush(queue)
  return {
    add: async (jobs) => void (await queue.addBulk(withDefaults(jobs))),
    work: (run, failed) => {
      const worker = new Worker(QUEUE, (job) => run(job.data), { connection, concurrency: CONCURRENCY }, createPostgresBackend)
      hush(worker)
      worker.on('failed', (job, error) => failed({ id: job?.id, attempts: job?.attemptsMade ?? 0 }, error))
      return { close: () => worker.close() }
    },
    counts: () => queue.getJobCounts(),
    close: () => queue.close(),
  }
}

function onRedis(url: string): Backend {
  // Adding must fail soon when Redis is away (the outbox keeps the event); a worker waits for it.
  const adding = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false })
  const working = new Redis(url, { maxRetriesPerRequest: null })
  hush(adding)
  hush(working)
  const queue = new Queue(QUEUE, { connection: adding })
  hush(queue)
  return {
    // BullMQ waits for a connection without end; the outbox would rather hear that it isn't there. Should the
    // jobs arrive after all, their ids make the second sending harmless.
    add: async (jobs) => {
      const added = queue.addBulk(withDefaults(jobs))
      added.catch(() => {})
      await Promise.race([added, refusedAfter(ADD_MS)])
    },
    work: (run, failed) => {
      const worker = new Worker(QUEUE, (job) => run(job.data), { connection: working, concurrency: CONCURRENCY })
      hush(worker)
      worker.on('failed', (job, error) => failed({ id: job?.id, attempts: job?.attemptsMade ?? 0 }, error))
      // An unreachable Redis would keep a graceful close waiting for ever: after a moment the connection is cut.
      return { close: () => within(CLOSE_MS, worker.close()) }
    },
    counts: () => queue.getJobCounts(),
    close: async () => {
      await within(CLOSE_MS, queue.close())
      adding.disconnect()
      working.disconnect()
    },
  }
}
