import { openClock } from './clock.ts'
import type { App } from './context.ts'
import { openPool } from './db/client.ts'
import { referenceCache } from './directory/reference.ts'
import type { Env } from './env.ts'
import { openAudience } from './events/audience.ts'
import { openFeed } from './events/feed.ts'
import { identityOf } from './identity/open.ts'
import type { Identity } from './identity/port.ts'
import { openVault } from './pii.ts'
import { openEnds } from './session/ends.ts'

const READING_CONNECTIONS = 2

/** Opens what a process holds for its life. `close` ends it in the reverse order. `identity` manages the accounts of an embedded provider. */
export async function openApp(env: Env, identity: Identity = identityOf(env)): Promise<{ app: App; close: () => Promise<void> }> {
  const pool = openPool(env.DATABASE_URL, env.POOL_SIZE)
  const clock = await openClock(pool)
  const feed = await openFeed(env.DATABASE_URL, openAudience(pool))
  const ends = await openEnds(pool, feed)
  const reading = openPool(env.DATABASE_URL, READING_CONNECTIONS)
  const reference = referenceCache(reading)
  feed.onReference((tenantId) => reference.forget(tenantId))
  const app: App = { env, pool, reading, clock, vault: openVault(env.PII_KEY), reference, feed, ends, identity }
  return {
    app,
    close: async () => {
      ends.close()
      await feed.close()
      await clock.close()
      await reading.end()
      await pool.end()
    },
  }
}
