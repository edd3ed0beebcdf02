import pg from 'pg'

// timestamptz as Date (pg's default); bigint stays text; numeric is not used.
/** The app's connection pool. Only in-scope.ts may borrow from it for business rows. */
export function openPool(appUrl: string, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max,
    options: '-c TimeZone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000',
    application_name: 'hotline',
  })
  // An idle connection that the server closed is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}
