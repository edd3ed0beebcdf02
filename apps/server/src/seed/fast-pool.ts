import pg from 'pg'
import type { App } from '../context.ts'

/**
 * The app with connections for writing very much at once: a crash may lose the last moments (the seed would begin
 * again), and each statement is planned once instead of six times. Under the same role and row-level security.
 */
export async function withFastPool<T>(app: App, connections: number, work: (app: App) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({
    connectionString: app.env.DATABASE_URL, max: connections, pipeline: true, application_name: 'hotline-seed',
    options: '-c TimeZone=UTC -c synchronous_commit=off -c plan_cache_mode=force_generic_plan',
  })
  pool.on('error', () => {})
  try {
    return await work({ ...app, pool })
  } finally {
    await pool.end()
  }
}
