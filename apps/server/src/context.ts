import type pg from 'pg'
import type { Clock } from './clock.ts'
import type { ReferenceCache } from './directory/reference.ts'
import type { Env } from './env.ts'
import type { Feed } from './events/feed.ts'
import type { Identity } from './identity/port.ts'
import type { Vault } from './pii.ts'
import type { Ends } from './session/ends.ts'

/**
 * What the process holds for its whole life; handed to procedures, jobs and sweeps. `reading` are the connections by which
 * the views of `reference` are read, and nothing else: whoever holds one of the pool's may wait for a view.
 */
export type App = { env: Env; pool: pg.Pool; reading: pg.Pool; clock: Clock; vault: Vault; reference: ReferenceCache; feed: Feed; ends: Ends; identity: Identity }
