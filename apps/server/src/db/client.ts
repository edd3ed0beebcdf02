import pg from 'pg'

/**
 * What every connection of the app asks of PostgreSQL. A page elsewhere costs hardly more than the next one, on
 * SSDs and in memory alike; with the default of four the planner reads and sorts whole queues for their first page.
 * A statement with a name is planned once for any values: left to itself PostgreSQL plans many of them anew at each run,
 * which took ten times as long as running them, for the same plan. One without a name is planned for its values (in-scope.ts).
 */
export const SESSION_OPTIONS = '-c TimeZone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000 -c random_page_cost=1.1 -c plan_cache_mode=force_generic_plan -c jit=off'

const TIMESTAMPTZ = 1184
const parseAny = pg.types.getTypeParser(TIMESTAMPTZ)

/** '2026-03-04 08:00:00.123+00' as every connection sends it (TimeZone=UTC); anything else goes the driver's slower way. */
export function instantOf(text: string): Date {
  const at = text.endsWith('+00') ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : null
  return at && !Number.isNaN(at.getTime()) ? at : parseAny(text)
}
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === TIMESTAMPTZ && format !== 'binary' ? instantOf : pg.types.getTypeParser(oid, format)),
}

// bigint stays text; numeric is not used.
/** The app's connection pool. Only in-scope.ts may borrow from it for business rows. */
export function openPool(appUrl: string, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max,
    pipeline: true,
    options: SESSION_OPTIONS,
    types,
    application_name: 'hotline',
  })
  // An idle connection that the server closed is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // A connection lost while it is lent out fails its query, which is how the borrower learns of it; unheard, it would end the process too.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
