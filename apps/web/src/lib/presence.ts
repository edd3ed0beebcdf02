import type { Doing } from '@hotline/domain/work-order/presence.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { Outputs } from './api.ts'
import { useTRPCClient } from './trpc.ts'

export type Present = Outputs['presence']['touch']['others'][number]

/** Half of what the server waits before somebody counts as gone (PRESENT_SECONDS). */
const TOUCH_MS = 20_000
/** Who only passes an order on the way down a list isn't there. */
const SETTLE_MS = 700

// One person is at an order once, however many parts of the screen show it.
const here = new Map<string, number>()
const writing = new Map<string, number>()
const listeners = new Set<() => void>()

export const presenceKey = (orderId: string) => ['presence', orderId] as const
const doingAt = (orderId: string): Doing => (writing.get(orderId) ? 'EDITING' : 'READING')

function count(of: Map<string, number>, orderId: string, by: 1 | -1): number {
  const now = (of.get(orderId) ?? 0) + by
  if (now > 0) of.set(orderId, now)
  else of.delete(orderId)
  for (const listener of listeners) listener()
  return now
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says that the order is open here, and who else has it open. A word to each other: it waits for nothing, and a failure is silent. */
export function usePresence(orderId: string): readonly Present[] {
  const client = useTRPCClient()
  const cache = useQueryClient()
  const doing = useSyncExternalStore(subscribe, () => doingAt(orderId))
  useEffect(() => {
    const timer = setTimeout(() => void cache.invalidateQueries({ queryKey: presenceKey(orderId) }), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [cache, orderId, doing])
  useEffect(() => {
    count(here, orderId, 1)
    const leave = () => {
      if ((cache.getQueryState(presenceKey(orderId))?.dataUpdateCount ?? 0) > 0) client.presence.leave.mutate({ orderId }).catch(() => undefined)
    }
    // a tab that is closed takes nothing down
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      // the next screen may show the same order: only who is nowhere any more has left
      if (count(here, orderId, -1) === 0) leave()
    }
  }, [client, cache, orderId])
  const found = useQuery({
    queryKey: presenceKey(orderId), queryFn: () => client.presence.touch.mutate({ orderId, doing: doingAt(orderId) }),
    // the first touch comes when one has settled, by the timer above
    initialData: NOBODY, initialDataUpdatedAt: () => Date.now(), staleTime: Infinity, gcTime: 0, retry: false, refetchInterval: TOUCH_MS,
  })
  return found.data.others
}

const NOBODY: Outputs['presence']['touch'] = { others: [] }

/** A form about the order is open here: the others read 正在编辑 instead of 正在查看. */
export function useWriting(orderId: string): void {
  useEffect(() => {
    count(writing, orderId, 1)
    return () => void count(writing, orderId, -1)
  }, [orderId])
}
