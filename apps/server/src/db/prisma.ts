import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient, type Prisma } from '../generated/client.ts'

/** What settings and administration query with, inside one tenant's transaction. */
export type ScopedDb = Prisma.TransactionClient

const scope = new AsyncLocalStorage<{ tenantId: number }>()
let inside = 0
const LIMITS = { maxWait: 10_000, timeout: 15_000 } // ms; as the pool's statement timeout

/**
 * Prisma through the same door as in-scope.ts: one transaction under one tenant's row-level security, on the
 * process's own pool. An error rolls back and is thrown on. It borrows a connection of its own, so never call it
 * inside a `scoped` procedure, which holds one already; `authed` is the one to build on.
 */
export async function prismaInScope<T>(app: { pool: pg.Pool }, tenantId: number, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  if (!Number.isInteger(tenantId)) throw new Error('prismaInScope needs a tenant')
  inside++
  try {
    return await scope.run({ tenantId }, async () => await prismaOn(app.pool).$transaction(work, LIMITS))
  } finally {
    // Left on, the storage has Node before 24 follow every promise of the process: all that is done here would take a tenth longer.
    if (--inside === 0) scope.disable()
  }
}

const clients = new WeakMap<pg.Pool, PrismaClient>()

/** One client per pool, so one per process. It refuses every query outside `prismaInScope`. */
export function prismaOn(pool: pg.Pool): PrismaClient {
  const known = clients.get(pool)
  if (known) return known
  const client = new PrismaClient({ adapter: new PrismaPg(new ScopedPool(pool)) })
  clients.set(pool, client)
  return client
}

/** Looks like a pool to Prisma, has no connection of its own, and lends those of the real one only into a scope. */
class ScopedPool extends pg.Pool {
  private readonly real: pg.Pool

  constructor(real: pg.Pool) {
    super()
    this.real = real
  }

  /** Prisma's way to run a statement outside a transaction; row-level security would see no tenant there. */
  override query(): never {
    throw new Error('Prisma has no tenant here: query through prismaInScope')
  }

  override async connect(): Promise<pg.PoolClient> {
    const inForce = scope.getStore()
    if (!inForce) throw new Error('Prisma has no tenant here: query through prismaInScope')
    return lend(await this.real.connect(), inForce.tenantId)
  }
}

/** A connection whose transaction begins with the tenant's context, and that ends for good if a transaction was left open. */
function lend(client: pg.PoolClient, tenantId: number): pg.PoolClient {
  let began = false
  const begin = async () => {
    began = true
    // Prisma names no statement: each is planned for its values (see client.ts).
    await client.query(`begin; select set_config('app.tenant', '${tenantId}', true); set local plan_cache_mode = force_custom_plan`)
    return { rowCount: 0, rows: [], fields: [] }
  }
  const query = (statement: { text: string }) => {
    if (began) return client.query(statement)
    if (!/^begin$/i.test(statement.text)) throw new Error('Prisma must begin a transaction before it queries')
    return begin()
  }
  const release = (error?: Error | boolean) => client.release(error ?? client.getTransactionStatus() !== 'I')
  return new Proxy(client, {
    get(target, key) {
      if (key === 'query') return query
      if (key === 'release') return release
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
