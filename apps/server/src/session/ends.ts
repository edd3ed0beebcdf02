import type pg from 'pg'
import type { Feed } from '../events/feed.ts'
import type { Identity } from './token.ts'

/** What is over: one session of the provider, or everything a person had open until now. */
export type End = { sid: string } | { sub: string }
export type Ends = {
  /** Remembers the end for every process and tells them; resolves when it is stored. */
  end: (end: End) => Promise<void>
  isEnded: (identity: Identity) => boolean
  /** Called when something ended, by whichever process. Returns how to stop listening. */
  onEnd: (listener: () => void) => () => void
}
type Row = { kind: 'sid' | 'sub'; id: string; ended_at: Date }

/** No token or refresh of one outlives this, so an older end says nothing any more. */
const KEPT_HOURS = 24

/**
 * The sessions that the provider has ended. A signed token stays good by itself until it expires, so the ends are kept:
 * in a table, for processes that start later, and in memory, refreshed by PostgreSQL's announcement within milliseconds.
 */
export async function openEnds(pool: pg.Pool, feed: Pick<Feed, 'onSessionEnd'>): Promise<Ends & { close: () => void }> {
  let ended = new Map<string, number>()
  const listeners = new Set<() => void>()
  const read = async () => {
    const { rows } = await pool.query<Row>('select kind, id, ended_at from session_end')
    ended = new Map(rows.map(({ kind, id, ended_at }) => [`${kind}:${id}`, ended_at.getTime()]))
    for (const listener of listeners) listener()
  }
  await read()
  const stop = feed.onSessionEnd((told) => {
    // Nothing is told when announcements may have been missed: the table knows.
    if (!told) return void read().catch(() => {})
    ended.set(told.key, told.at)
    for (const listener of listeners) listener()
  })
  return {
    end: async (end) => {
      const [kind, id] = 'sid' in end ? ['sid', end.sid] : ['sub', end.sub]
      const { rows } = await pool.query<{ ended_at: Date }>(
        `with old as (delete from session_end where ended_at < now() - make_interval(hours => $3))
         insert into session_end (kind, id, ended_at) values ($1, $2, now()) on conflict (kind, id) do update set ended_at = excluded.ended_at returning ended_at`, [kind, id, KEPT_HOURS],
      )
      const told = { key: `${kind}:${id}`, at: rows[0]?.ended_at.getTime() ?? Date.now() }
      ended.set(told.key, told.at)
      await pool.query(`select pg_notify('session_end', $1)`, [JSON.stringify(told)])
    },
    isEnded: ({ sub, sid, issuedAt }) => (sid !== null && ended.has(`sid:${sid}`)) || issuedAt <= (ended.get(`sub:${sub}`) ?? -1),
    onEnd: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: stop,
  }
}
