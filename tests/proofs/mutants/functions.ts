import type pg from 'pg'
import { attackHoldings } from '../isolation/holdings.ts'
import { attackRing, readRing } from '../isolation/ring.ts'
import type { Product } from '../isolation/product.ts'
import { nothingFound, type World } from '../isolation/world.ts'
import { isDrawn, type Draw } from './draw.ts'
import { attackOn, runFocus } from './focus.ts'
import { openPolicies } from './code.ts'
import type { Verdict } from './verdicts.ts'

/** Where a function asks whether a tenant is the asker's own or below it. */
const IN_SIGHT = (column: string) => new RegExp(` and ${column.replace('.', '\\.')} in \\(select t\\.descendant_id[^)]*\\)[^)]*\\)::int\\)\\)`)

/** Words of a function in the database that decide who sees what, and what stands there instead. `ring`: the tables that rest on it; `holdings`: it adds up who held what; `behind`: tables whose policies guard the same and stand open meanwhile. */
const FUNCTIONS: readonly { name: string; what: string; edits: readonly (readonly [find: RegExp, put: string])[]; ring?: string; holdings?: true; behind?: readonly string[] }[] = [
  { name: 'order_shared_with_me', what: 'a share with anybody', edits: [[/s\.grantee_id = \(select[^)]*\)[^)]*\)::int\)/, 'true']], ring: 'work_order', behind: ['order_share'] },
  { name: 'order_shared_with_me', what: 'a share that ended', edits: [[/s\.ended_at is null/, 'true']], ring: 'work_order' },
  { name: 'order_shared_with_me', what: 'a share that only reads, for acting', edits: [[/\(s\.may_act or not acting\)/, 'true']], ring: 'work_order' },
  { name: 'tenant_in_sight', what: "transfers between anybody", edits: [[/if asked = me then/, 'if true then']], ring: 'transfer' },
  { name: 'tenant_in_sight', what: 'transfers of tenants beside and above', edits: [[/c\.ancestor_id = me and /, '']], ring: 'transfer' },
  { name: 'order_in_sight', what: 'rows beside any order', edits: [[/not exists \(select 1 from public\.work_order o where o\.id = asked\)/, 'false']], ring: 'handling_record' },
  { name: 'order_in_sight', what: 'what one saw, another sees', edits: [[/current_setting\('app\.tenant', true\) \|\| ' ' \|\| asked/, "asked::text"]], ring: 'handling_record' },
  { name: 'order_in_sight', what: 'who saw one order sees all', edits: [[/ \|\| ' ' \|\| asked/, '']], ring: 'handling_record' },
  { name: 'order_owned_here', what: 'the log of anybody\'s orders', edits: [[/ and c\.ancestor_id = \(select[^)]*\)[^)]*\)::int\)/, '']], ring: 'trace' },
  { name: 'find_holdings', what: 'the holdings of tenants beside and above', edits: [[IN_SIGHT('c.ended_tenant_id'), '']], holdings: true },
  { name: 'find_holdings', what: 'the holdings of all below, whoever was asked for', edits: [[/c\.ended_tenant_id = any\(asked\) and /, '']], holdings: true },
  { name: 'find_held', what: 'each holding of tenants beside and above', edits: [[IN_SIGHT('c.ended_tenant_id'), '']], holdings: true },
  { name: 'find_held', what: "another unit's holdings", edits: [[/c\.ended_unit_id is not distinct from of_unit/, 'true']], holdings: true },
  { name: 'find_holders', what: 'what tenants beside and above hold now', edits: [[IN_SIGHT('o.tenant_id'), '']], holdings: true },
  { name: 'find_holders', what: 'what those below hold now, whoever was asked for', edits: [[/o\.tenant_id = any\(asked\) and /, ''], [/ and o\.holder_tenant_id = any\(asked\)/, '']], holdings: true },
  { name: 'delegated_posts', what: 'a chain of which a link ended', edits: [[/where d\.ended_at is null and d\.valid_from/, 'where d.valid_from']] },
  { name: 'delegated_posts', what: 'all duties of the giver', edits: [[/array\(select unnest\(m\.duties\) intersect select unnest\(l\.duties\) order by 1\)/, 'm.duties']] },
  { name: 'delegated_posts', what: 'somebody who watches over others', edits: [[/and not exists \(select 1 from public\.membership o where o\.person_id = d\.delegate_id and o\.duties && '[^']*'/, "and not exists (select 1 from public.membership o where o.person_id = ''"]] },
  { name: 'scout_person', what: 'whoever a token means', edits: [[/where p\.subject = said/, 'where said is not null order by p.id limit 1']] },
  { name: 'scout_memberships', what: "somebody else's memberships", edits: [[/m\.person_id = who and/, ''], [/h on h\.person_id = p\.id/, 'h on true']] },
  { name: 'scout_memberships', what: 'memberships that ended', edits: [[/and \(m\.valid_to is null or m\.valid_to > product_now\(\)\)/, '']] },
  { name: 'scout_memberships', what: 'memberships that begin later', edits: [[/m\.valid_from <= product_now\(\) and/, '']] },
]

export async function functionMutants(db: pg.Pool, world: World, product: Product, draw: Draw): Promise<Verdict[]> {
  const ring = await readRing(db, world)
  const tenants = world.places.filter(({ kind }) => kind === 'COUNTY' || kind === 'PREFECTURE').map(({ id }) => id)
  const verdicts: Verdict[] = []
  for (const [index, { name, what, edits, ring: table, holdings, behind = [] }] of FUNCTIONS.entries()) {
    if (!isDrawn(index, draw)) continue
    const { rows: [row] } = await db.query<{ source: string }>('select pg_get_functiondef(p.oid) as source from pg_proc p where p.proname = $1', [name])
    const source = row?.source ?? ''
    const weak = edits.reduce((text, [find, put]) => {
      if (text.search(find) < 0) throw new Error(`${name} doesn't say ${find}: mend tests/proofs/mutants/functions.ts`)
      return text.replace(find, put)
    }, source)
    await db.query(weak)
    const closed = await openPolicies(db, behind)
    try {
      const findings = table || holdings ? nothingFound() : attackOn(world, product, { places: 2 }).findings
      if (table) await attackRing(db, ring, findings, { only: [table], tenants })
      else if (holdings) await attackHoldings(db, world, findings)
      else {
        product.forgetSessions()
        const attack = attackOn(world, product, { places: 2 })
        Object.assign(findings, await runFocus(attack, ['doors', 'rest'], ['session.me']))
      }
      verdicts.push({ kind: 'function', name: `${name}: ${what}`, caught: findings.leaks[0] ?? findings.losses[0] ?? null })
    } finally {
      for (const text of [source, ...closed]) await db.query(text)
      product.forgetSessions()
    }
  }
  return verdicts
}
