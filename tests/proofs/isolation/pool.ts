import { openPool } from '@hotline/server/db/client.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { prismaInScope } from '@hotline/server/db/prisma.ts'
import type { Random } from '../commands/random.ts'
import { inParallel } from './product.ts'
import { leak, loss, type Findings, type World } from './world.ts'

/** How a transaction of the fuzz may end. */
const ENDS = ['commit', 'throw', 'refused', 'broken statement', 'killed', 'prisma', 'prisma throws'] as const
const CONNECTIONS = 2
const ORDERS_EACH = 3

/**
 * Transactions of all tenants in turn over two connections, ended in every way there is: each sees its own tenant's of the same orders and nobody
 * else's, whatever the one before it on the same connection did; and between them there is no tenant at all.
 */
export async function fuzzPool(world: World, findings: Findings, random: Random, { rounds }: { rounds: number }): Promise<Map<string, number>> {
  const pool = openPool(world.database.appUrl, CONNECTIONS)
  const ended = new Map<string, number>()
  const owned = new Map<number, number>()
  // A few orders of each tenant tell as much as all of them.
  const ids = world.places.flatMap(({ id }) => world.orders.filter(({ tenantId }) => tenantId === id).slice(0, ORDERS_EACH).map((order) => order.id))
  const text = 'select count(*)::int as n from work_order where id = any($1)'
  for (const { id } of world.places) {
    const rows = await inScope(pool, id, (tx) => tx.query<{ n: number }>(text, [ids]))
    owned.set(id, rows[0]?.n ?? 0)
  }
  const look = (tenantId: number, many: number | undefined, how: string) => {
    const right = owned.get(tenantId)
    if (many !== right) ((many ?? 0) > (right ?? 0) ? leak : loss)(findings, `pool: tenant ${tenantId} counts ${many} orders, it has ${right} (ended by ${how})`)
  }
  await inParallel(Array.from({ length: rounds }, () => ({ place: random.of(world.places), end: random.chance(0.02) ? 'killed' as const : random.of(ENDS.filter((each) => each !== 'killed' && (random.chance(0.1) || !each.startsWith('prisma')))) })), async ({ place, end }) => {
    findings.attempts += 1
    findings.foreign += 1
    ended.set(end, (ended.get(end) ?? 0) + 1)
    try {
      if (end.startsWith('prisma')) {
        await prismaInScope({ pool }, place.id, async (db) => {
          look(place.id, await db.workOrder.count({ where: { id: { in: ids } } }), end)
          if (end === 'prisma throws') throw new Error('meant')
        })
        return
      }
      await inScope(pool, place.id, async (tx) => {
        look(place.id, (await tx.query<{ n: number }>(text, [ids]))[0]?.n, end)
        if (end === 'throw') throw new Error('meant')
        if (end === 'refused') await tx.query(`update work_order_event set hash = ''`)
        if (end === 'broken statement') await tx.query('select from where')
        if (end === 'killed') await tx.query('select pg_terminate_backend(pg_backend_pid())')
      })
    } catch {
      // Every one of these ends is meant; what counts is what the next one sees.
    }
    if (!random.chance(0.1)) return
    const nobody = await pool.query<{ n: number }>(text, [ids]).catch(() => null)
    if (nobody?.rows[0]?.n) leak(findings, `pool: a statement without a tenant counts ${nobody.rows[0].n} orders after one ended by ${end}`)
  })
  await pool.end()
  return ended
}
