import type pg from 'pg'
import type { Statement } from './record.ts'

const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  scout_memberships: [['p-shache-agent']],
  scout_events: [[200]],
  scout_due: ['sign', 'transfer', 'opinion', 'archive', 'resume', 'close', 'refused', 'dispatch'].map((what) => [what, new Date(), 500]),
  scout_related_above: [['01900000-0000-7000-8000-000000000000', '0802', new Date(Date.now() - 30 * 86_400_000)]],
  scout_warnings: [[new Date(), 500]],
  scout_suspension_checks: [[new Date(), 500]],
  find_orders: [[['夜间', '间施', '施工', '@2'], [], 200], [['夜间', '@2'], [1], 200]],
  // A county's day; a prefecture's quarter reads as many holdings as there were.
  find_holdings: [[[2], new Date(Date.now() - 86_400_000), new Date()]],
  find_held: [[2, null, new Date(Date.now() - 86_400_000), new Date(), 51, null, null, null]],
  find_holders: [[[2], new Date()]],
  scout_digests: [[new Date(Date.now() - 3_600_000), new Date()]],
  scout_calendars: [[new Date()]],
  scout_contact_changes: [[new Date()]],
  scout_policies_ending: [[new Date(), new Date(Date.now() + 60 * 86_400_000)]],
  scout_documents_to_review: [['2027-01-01']],
  scout_counties_ending: [[new Date()]],
  scout_own_ending: [[]],
  scout_ending_posts: [[new Date(), 14]],
  scout_first_codes: [[new Date(), 500]],
  scout_reveals: [['p-shache-agent', new Date(Date.now() - 3_600_000)]],
  scout_duties: [[['p-shache-agent', 'p-shache-admin']]],
  scout_person: [['p-shache-agent']],
  scout_accounts: [[new Date(), 400]],
  scout_outbound: [[new Date(), 500]],
  scout_recalculations: [[new Date()]],
  scout_recalculable: [[1, new Date('2026-01-01T00:00:00+08:00'), new Date('2027-01-01T00:00:00+08:00'), null]],
}

/** Written once in a county's life, by its number: found, amended, moved. They look for nothing, so there is no plan to judge. */
const WRITERS: readonly string[] = ['found_county', 'amend_county', 'move_county']

/**
 * The bodies of the functions that look across tenants, with their arguments by number: EXPLAIN doesn't look
 * into a definer's function. A function that isn't named here fails the proof.
 */
export async function scoutStatements(db: pg.Client): Promise<Statement[]> {
  const { rows } = await db.query<{ name: string; body: string; names: string[]; types: string[] }>(
    `select proname as name, prosrc as body, proargnames::text[] as names, array(select format_type(t, null) from unnest(proargtypes) t) as types
       from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
  )
  return rows.filter(({ name }) => !WRITERS.includes(name)).flatMap(({ name, body, names, types }) => {
    const calls = ARGUMENTS[name]
    if (!calls) throw new Error(`${name} looks across tenants, and this proof doesn't know how to ask it`)
    const text = types.reduce((sql, type, index) => sql.replaceAll(new RegExp(`\\b${names[index]}\\b`, 'g'), `$${index + 1}::${type}`), body)
    return calls.map((values) => ({ request: `${name}(${typeof values[0] === 'string' ? values[0] : ''})`, text, values, name, tenantId: null }))
  })
}
