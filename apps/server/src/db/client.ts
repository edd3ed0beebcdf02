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

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1)

/**
 * '2026-03-04 08:00:00.123+00' as every connection sends it (TimeZone=UTC); anything else goes the driver's slower way.
 * By arithmetic: a page of a list holds hundreds of instants, and parsing them as dates was a tenth of its time.
 */
export function instantOf(text: string): Date {
  const year = two(text, 0) * 100 + two(text, 2)
  if (!text.endsWith('+00') || text[4] !== '-' || text[10] !== ' ' || year < 1_000) return parseAny(text)
  let ms = 0
  // A fraction starts behind the point at 19 and ends before the zone; what is finer than a millisecond is left out.
  for (let at = 20, worth = 100; worth >= 1 && at < text.length - 3; at++, worth /= 10) ms += digit(text, at) * worth
  return new Date(Date.UTC(year, two(text, 5) - 1, two(text, 8), two(text, 11), two(text, 14), two(text, 17), ms))
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
