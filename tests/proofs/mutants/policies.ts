import type pg from 'pg'
import { attackRing, readRing, type Ring } from '../isolation/ring.ts'
import { nothingFound, type World } from '../isolation/world.ts'
import { isDrawn, type Draw } from './draw.ts'
import type { Verdict } from './verdicts.ts'

type Policy = { table: string; name: string; command: string; roles: string; using: string | null; check: string | null }

/** Every policy of the run's database, dropped and opened wide one at a time, and every table's security switched off; then put back. */
export async function policyMutants(db: pg.Pool, world: World, draw: Draw): Promise<Verdict[]> {
  const ring = await readRing(db, world)
  const tenants = world.places.filter(({ kind }) => kind === 'COUNTY' || kind === 'PREFECTURE').map(({ id }) => id)
  const { rows: policies } = await db.query<Policy>(`select tablename as "table", policyname as name, cmd as command, array_to_string(roles, ',') as roles, qual as using, with_check as check from pg_policies where schemaname = 'public' order by 1, 2`)
  const verdicts: Verdict[] = []
  const mutant = async (name: string, table: string, breaking: string, mending: string, look: () => Promise<string | null>) => {
    await db.query(breaking)
    try {
      verdicts.push({ kind: 'policy', name: `${table}: ${name}`, caught: await look() })
    } finally {
      await db.query(mending)
    }
  }
  for (const [index, policy] of policies.entries()) {
    if (!isDrawn(index, draw)) continue
    const { table, name, roles, command } = policy
    const look = () => (roles === 'app' ? seenInRing(db, ring, table, tenants) : seenByServant(db, table, roles))
    await mutant(`${name} dropped`, table, `drop policy ${name} on ${table}`, written(policy), look)
    const kind = world.tenancy[table]?.kind ?? 'global'
    if (roles === 'app') {
      // What lets everything through already can't be opened further.
      if (!isOpen(policy)) await mutant(`${name} opened`, table, `drop policy ${name} on ${table}; ${written({ ...policy, using: policy.using && 'true', check: policy.check && 'true' })}`, `drop policy ${name} on ${table}; ${written(policy)}`, look)
    } else if (kind !== 'global' && !(command === 'SELECT' && OPEN_TO_READ.includes(kind))) {
      await mutant(`${name} for the product too`, table, written({ ...policy, name: `${name}_too`, roles: 'app' }), `drop policy ${name}_too on ${table}`, () => seenInRing(db, ring, table, tenants))
    }
  }
  for (const [index, { name: table, tenancy }] of ring.tables.entries()) {
    if (!isDrawn(index, draw) || ['global', 'process', 'people'].includes(tenancy.kind)) continue
    await mutant('row security off', table, `alter table ${table} disable row level security`, `alter table ${table} enable row level security`, () => seenInRing(db, ring, table, tenants))
  }
  return verdicts
}

/** Everybody reads these; nobody but the owner writes the directories. */
const OPEN_TO_READ: readonly string[] = ['open', 'people', 'process']
const isOpen = ({ using, check }: Policy): boolean => (using ?? 'true') === 'true' && (check ?? 'true') === 'true'
const written = ({ table, name, command, roles, using, check }: Policy): string =>
  `create policy ${name} on ${table} for ${command} to ${roles}${using === null ? '' : ` using (${using})`}${check === null ? '' : ` with check (${check})`}`

async function seenInRing(db: pg.Pool, ring: Ring, table: string, tenants: readonly number[]): Promise<string | null> {
  const findings = nothingFound()
  // A directory that another policy reads is missed there, not in itself.
  await attackRing(db, ring, findings, { only: [table], tenants })
  return findings.leaks[0] ?? findings.losses[0] ?? null
}

/** The owner of the tables and the scout see all rows of those they have a policy for. */
async function seenByServant(db: pg.Pool, table: string, role: string): Promise<string | null> {
  const client = await db.connect()
  try {
    const all = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)
    await client.query(`begin; set local role ${role}`)
    const seen = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)
    return seen.rows[0]?.n === all.rows[0]?.n ? null : `${role} sees ${seen.rows[0]?.n} of ${all.rows[0]?.n} rows`
  } finally {
    await client.query('rollback')
    client.release()
  }
}
