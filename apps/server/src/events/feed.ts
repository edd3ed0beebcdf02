import { EventEmitter } from 'node:events'
import pg from 'pg'
import type { Audience, Told } from './audience.ts'

/** What a screen is told: a noun and, for an order, its id. It reads the rest under its own scope. */
export type Signal = { noun: 'work-order'; id: string } | { noun: 'presence'; id: string } | { noun: 'notice' } | { noun: 'post' } | { noun: 'all' }
/** `concerns`: whether this screen is told of the order, see `audience.ts`. */
export type Listener = { tenantId: number; personId: string; concerns: (order: Told) => boolean; tell: (signal: Signal) => void }

export type Feed = {
  follow: (listener: Listener) => () => void
  /** Called whenever an act was committed anywhere; the relay's alarm clock. */
  onAct: (wake: () => void) => () => void
  /** A session that ended, as session/ends.ts announced it; null when announcements may have been missed. */
  onSessionEnd: (hear: (end: { key: string; at: number } | null) => void) => () => void
  /** Called when a tenant's directories changed, in whichever process; without a tenant when announcements may have been missed. */
  onReference: (hear: (tenantId?: number) => void) => () => void
  /** A person whose memberships or delegations changed; null when announcements may have been missed. */
  onPost: (hear: (personId: string | null) => void) => () => void
  close: () => Promise<void>
}

const RETRY_MS = 1_000

/** One LISTEN connection per process, fanned out to the screens of the tenants concerned; of an order only to those whom it concerns. */
export async function openFeed(appUrl: string, audience: Audience): Promise<Feed> {
  const listeners = new Set<Listener>()
  const acts = new EventEmitter().setMaxListeners(0)
  let client: pg.Client | null = null
  let closed = false

  const ends = new Set<Parameters<Feed['onSessionEnd']>[0]>()
  const posts = new Set<Parameters<Feed['onPost']>[0]>()

  const onNotification = ({ channel, payload }: pg.Notification) => {
    if (channel === 'notice') {
      for (const listener of listeners) if (listener.personId === payload) listener.tell({ noun: 'notice' })
      return
    }
    if (channel === 'post') {
      // Sessions forget first, so that whoever asks because of the signal is told anew.
      for (const hear of posts) hear(payload ?? null)
      for (const listener of listeners) if (listener.personId === payload) listener.tell({ noun: 'post' })
      return
    }
    if (channel === 'session_end') {
      const end = JSON.parse(payload ?? 'null') as { key: string; at: number } | null // written by session/ends.ts
      for (const hear of ends) hear(end)
      return
    }
    if (channel === 'reference') {
      acts.emit('reference', Number(payload))
      return
    }
    if (channel === 'presence') {
      const { order, people } = JSON.parse(payload ?? '{}') as { order?: string; people?: string[] } // written by presence.ts
      if (order) for (const listener of listeners) if (people?.includes(listener.personId)) listener.tell({ noun: 'presence', id: order })
      return
    }
    acts.emit('act')
    const { order, tenants, prefecture } = JSON.parse(payload ?? '{}') as { order?: string; tenants?: number[]; prefecture?: number } // written by our own trigger
    if (order && tenants && prefecture) tellOf(order, prefecture, [...listeners].filter(({ tenantId }) => tenants.includes(tenantId)))
  }

  /** One look at the order for all of them. Where it can't be read just now, their screens read everything: nobody misses what concerns him, or learns of what doesn't. */
  const tellOf = (order: string, prefectureId: number, near: readonly Listener[]) => {
    if (!near.length) return
    audience(prefectureId, order).then(
      (told) => {
        for (const listener of near) if (told && listeners.has(listener) && listener.concerns(told)) listener.tell({ noun: 'work-order', id: order })
      },
      () => {
        for (const listener of near) if (listeners.has(listener)) listener.tell({ noun: 'all' })
      },
    )
  }

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: appUrl, application_name: 'hotline-feed' })
    fresh.on('notification', onNotification)
    fresh.on('error', () => {})
    await fresh.connect()
    // Only a connection that once stood is followed by another; a failed attempt is retried by who made it.
    fresh.on('end', () => {
      if (!closed) setTimeout(() => void reconnect(), RETRY_MS).unref()
    })
    await fresh.query('listen work_order_event; listen notice; listen presence; listen session_end; listen reference; listen post')
    client = fresh
  }
  const reconnect = async () => {
    try {
      await connect()
      // What was announced meanwhile is unknown: everybody reads again.
      for (const hear of posts) hear(null)
      for (const listener of listeners) listener.tell({ noun: 'all' })
      acts.emit('act')
      acts.emit('reference')
      for (const hear of ends) hear(null)
    } catch {
      if (!closed) setTimeout(() => void reconnect(), RETRY_MS).unref()
    }
  }
  await connect()

  return {
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onAct: (wake) => {
      acts.on('act', wake)
      return () => acts.off('act', wake)
    },
    onSessionEnd: (hear) => {
      ends.add(hear)
      return () => ends.delete(hear)
    },
    onReference: (hear) => {
      acts.on('reference', hear)
      return () => acts.off('reference', hear)
    },
    onPost: (hear) => {
      posts.add(hear)
      return () => posts.delete(hear)
    },
    close: async () => {
      closed = true
      await client?.end()
    },
  }
}
