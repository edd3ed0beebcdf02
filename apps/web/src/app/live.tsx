import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useRef } from 'react'
import type { Outputs } from '../lib/api.ts'
import { presenceKey } from '../lib/presence.ts'
import { useTRPC } from '../lib/trpc.ts'

type Signal = Outputs['live']['signals'] extends AsyncIterable<infer S> ? S : never

/** The first change is read at once; what follows within this time is read together. */
const WAIT_MS = 150

/** Reads again what others have changed: the lists first, for somebody works from them, and the figures beside them after. Nothing typed is touched. */
export function Live() {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const heard = useRef<Signal[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const readAgain = () => {
    timer.current = setTimeout(() => {
      timer.current = undefined
      if (heard.current.length) readAgain()
    }, WAIT_MS)
    const signals = heard.current.splice(0)
    const all = signals.some((signal) => signal.noun === 'all')
    const ids = new Set(signals.flatMap((signal) => (signal.noun === 'work-order' ? [signal.id] : [])))
    if (all) return void cache.invalidateQueries({ predicate: ({ queryKey }) => !QUIET.includes(nounOf(queryKey)) })
    if (ids.size) {
      // in one batch with the counts, a list would wait for them
      void cache.invalidateQueries({ queryKey: trpc.workOrder.list.pathKey() }).then(() => cache.invalidateQueries({ queryKey: trpc.workOrder.counts.pathKey() }))
      void cache.invalidateQueries({ queryKey: trpc.workOrder.route.pathKey() })
      // an order's page may have asked by number, so the answer is looked at, not the question
      void cache.invalidateQueries({ queryKey: trpc.workOrder.get.pathKey(), predicate: ({ state }) => ids.has(idOf(state.data)) })
    }
    for (const signal of signals) if (signal.noun === 'presence') void cache.invalidateQueries({ queryKey: presenceKey(signal.id) })
    if (signals.some((signal) => signal.noun === 'post')) {
      void cache.invalidateQueries({ queryKey: trpc.session.pathKey() })
      void cache.invalidateQueries({ queryKey: trpc.delegation.pathKey() })
    }
    if (signals.some((signal) => signal.noun === 'notice')) void cache.invalidateQueries({ queryKey: trpc.notice.pathKey() })
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  useSubscription(
    trpc.live.signals.subscriptionOptions(undefined, {
      onData: (signal) => {
        heard.current.push(signal)
        if (timer.current === undefined) readAgain()
      },
    }),
  )
  return null
}

/** Names of units and places change by the month, and a draft on the screen is newer than the stored one. */
const QUIET: readonly unknown[] = ['directory', 'draft', 'live']
const nounOf = ([path]: readonly unknown[]): unknown => (Array.isArray(path) ? path[0] : undefined)

function idOf(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('order' in data)) return ''
  const { order } = data
  return typeof order === 'object' && order !== null && 'id' in order && typeof order.id === 'string' ? order.id : ''
}
