import { openClock } from './clock.ts'
import type { App } from './context.ts'
import { openPool } from './db/client.ts'
import { referenceCache } from './directory/reference.ts'
import type { Env } from './env.ts'
import { openFeed } from './events/feed.ts'
import { openVault } from './pii.ts'

/** Opens what a process holds for its life. `close` ends it in the reverse order. */
export async function openApp(env: Env): Promise<{ app: App; close: () => Promise<void> }> {
  const pool = openPool(env.DATABASE_URL, env.POOL_SIZE)
  const clock = await openClock(pool)
  const feed = await openFeed(env.DATABASE_URL)
  const app: App = { env, pool, clock, vault: openVault(env.PII_KEY), reference: referenceCache(pool), feed }
  return {
    app,
    close: async () => {
      await feed.close()
      await clock.close()
      await pool.end()
    },
  }
}
