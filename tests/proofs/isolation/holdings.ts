import { ACTIVE } from '@hotline/domain/work-order/states.ts'
import type pg from 'pg'
import type { Member } from './cast.ts'
import type { Scanner } from './scan.ts'
import { leak, loss, placeOf, rightOf, whoIs, type Findings, type World } from './world.ts'

// Who held what how long is added up past row-level security: here it is added up a second time, in TypeScript, from all rows.

const DAY_MS = 86_400_000
/** All of the time that the world has been going on. */
export const lately = ({ offset }: World) => ({ from: new Date(Date.now() + offset - 60 * DAY_MS), until: new Date(Date.now() + offset + DAY_MS) })

/** What each centre held, and each unit that holds an order. */
export const heldInputs = (world: World): unknown[] => {
  const held = new Map(world.orders.map(({ tenantId, at }) => [`${tenantId} ${at.holderUnitId}`, { tenantId, unitId: at.holderUnitId }]))
  return [...world.places.map(({ id }) => ({ tenantId: id, unitId: null })), ...[...held.values()].filter(({ unitId }) => unitId !== null)].map((of) => ({ ...lately(world), ...of, limit: 100 }))
}

type Told = { rows: { orderId: string; orderNo: string | null; title: string | null }[] }

/** A holder's own tenant and a prefecture above it are told of its holdings; of an order that went on they know that they held it, its words only where they may read it. */
export function holdingsTold({ world, scan, findings }: { world: World; scan: Scanner; findings: Findings }, member: Member, input: unknown, answer: string): void {
  if (/^![\w-]+\.forbidden/.test(answer)) return
  const { tenantId } = input as { tenantId: number } // one of heldInputs
  const place = placeOf(world, member.tenantId)
  const near = tenantId === place.id || (place.kind === 'PREFECTURE' && place.below.includes(tenantId))
  if (near === answer.startsWith('!')) (near ? loss : leak)(findings, `custody.held: ${whoIs(member)} asking for tenant ${tenantId} is answered ${answer.slice(0, 60)}`)
  if (answer.startsWith('!')) return scan(findings, member, 'custody.held', answer)
  const { rows } = JSON.parse(answer) as Told // the answer of custody.held
  for (const { orderId, ...rest } of rows) {
    const right = rightOf(world, member, orderId) !== undefined
    if (right !== (rest.orderNo !== null)) (right ? loss : leak)(findings, `custody.held: ${whoIs(member)} is told ${rest.orderNo ?? 'nothing'} of ${orderId}, which ${right ? 'is' : "isn't"} the asker's to read`)
    scan(findings, member, 'custody.held', JSON.stringify(rest))
  }
}

type Holding = { key: string; order: string; tenant: number; unit: number | null; late: boolean }
type Held = { order: string; owner: number; tenant: number; unit: number | null }
const SPAN = [new Date('2000-01-01T00:00:00Z'), new Date('2200-01-01T00:00:00Z')] as const
const holderOf = ({ tenant, unit }: Pick<Holding, 'tenant' | 'unit'>) => `${tenant}:${unit ?? ''}`

/** The functions themselves, without the product in front of them: under each tenant's scope and under none, asked for everybody and for itself alone. */
export async function attackHoldings(db: pg.Pool, { places }: Pick<World, 'places'>, findings: Findings): Promise<void> {
  const { rows: ended } = await db.query<Holding>(`select order_id || '|' || version as key, order_id as order, ended_tenant_id as tenant, ended_unit_id as unit, ended_late as late from custody where ended_tenant_id is not null`)
  const { rows: held } = await db.query<Held>(
    `select id as order, tenant_id as owner, holder_tenant_id as tenant, holder_unit_id as unit from work_order o where status = any($1) and holder_tenant_id is not null and exists (select 1 from custody c where c.order_id = o.id)`, [ACTIVE],
  )
  const all = places.map(({ id }) => id)
  const holders = new Map(ended.map((row) => [holderOf(row), row]))
  const client = await db.connect()
  try {
    for (const me of [null, ...places]) {
      const near = (tenant: number) => me !== null && (tenant === me.id || me.below.includes(tenant))
      const compare = (what: string, got: readonly string[], right: readonly string[]) => {
        const [shown, due] = [new Set(got), new Set(right)]
        findings.attempts += due.size + 1
        const whom = me ? `tenant ${me.id}` : 'nobody'
        for (const each of shown) if (!due.has(each)) leak(findings, `${what}: ${whom} is told ${each}`)
        for (const each of due) if (!shown.has(each)) loss(findings, `${what}: ${whom} isn't told ${each}`)
      }
      await client.query(`begin; set local role app; select set_config('app.tenant', '${me?.id ?? ''}', true)`)
      for (const asked of me ? [all, [me.id]] : [all]) {
        const mine = ended.filter(({ tenant }) => near(tenant) && asked.includes(tenant))
        const sums = await client.query<{ said: string }>(`select tenant_id || ':' || coalesce(unit_id::text, '') || ' ' || times || ' ' || orders || ' ' || late as said from find_holdings($1, $2, $3)`, [asked, ...SPAN])
        compare('find_holdings', sums.rows.map(({ said }) => said), [...byHolder(mine)].map(([holder, of]) => `${holder} ${of.length} ${ordersOf(of)} ${ordersOf(of.filter(({ late }) => late))}`))
        const now = await client.query<{ said: string }>(`select tenant_id || ':' || coalesce(unit_id::text, '') || ' ' || orders as said from find_holders($1, $2)`, [asked, SPAN[1]])
        const open = held.filter(({ owner, tenant }) => near(owner) && asked.includes(owner) && asked.includes(tenant))
        compare('find_holders', now.rows.map(({ said }) => said), [...byHolder(open)].map(([holder, of]) => `${holder} ${of.length}`))
      }
      for (const holder of holders.values()) {
        const { rows } = await client.query<{ key: string }>(`select order_id || '|' || version as key from find_held($1, $2, $3, $4, 100000, null, null, null)`, [holder.tenant, holder.unit, ...SPAN])
        compare('find_held', rows.map(({ key }) => key), near(holder.tenant) ? ended.filter((row) => holderOf(row) === holderOf(holder)).map(({ key }) => key) : [])
      }
      await client.query('rollback')
    }
  } finally {
    client.release()
  }
}

function byHolder<Row extends Pick<Holding, 'tenant' | 'unit'>>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) found.set(holderOf(row), [...(found.get(holderOf(row)) ?? []), row])
  return found
}

const ordersOf = (rows: readonly Holding[]): number => new Set(rows.map(({ order }) => order)).size
