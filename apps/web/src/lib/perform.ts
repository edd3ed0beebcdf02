import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Outputs } from './api.ts'
import { failureOf, type Failure } from './errors.ts'
import { useTRPC, useTRPCClient } from './trpc.ts'
import type { VerbInput } from './verb-input.ts'

export type Performed = Outputs['workOrder']['perform']
export type Command<V extends OrderVerb> = {
  /** Sends it. Answers with what the server did, or `null` when it refused (`error` says why; what was typed stays). */
  run: (order: { id: string; version: number }, input: VerbInput<V>) => Promise<Performed | null>
  busy: boolean
  /** Why the last attempt was refused, as a sentence. */
  error: string | null
  code: string | null
  /** The input the server found fault with, where it named one. */
  field: string | null
  /** Somebody else changed the order meanwhile: offer to read it again beside the form. */
  stale: boolean
  /** The version it was refused at because somebody else had changed the order; `null` otherwise. */
  sent: number | null
  reset: () => void
}

/**
 * One command of one form. The same attempt keeps its key, so that a repeated press or a lost answer
 * never acts twice; changed words or a changed order are a new attempt.
 */
export function usePerform<V extends OrderVerb>(verb: V): Command<V> {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  const attempt = useRef<{ payload: string; key: string }>(undefined)
  const underWay = useRef(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<(Failure & { version: number }) | null>(null)

  const run: Command<V>['run'] = async (order, input) => {
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    setFailure(null)
    const { id, version } = order
    const payload = JSON.stringify([id, version, verb, input])
    if (attempt.current?.payload !== payload) attempt.current = { payload, key: crypto.randomUUID() }
    try {
      const done = await client.workOrder.perform.mutate({ id, version, verb, input, idempotencyKey: attempt.current.key })
      attempt.current = undefined
      // What is worked from comes first, the figures beside it after. The line of news may have begun reading already.
      const again = (...keys: QueryKey[]) => Promise.all(keys.map((queryKey) => cache.invalidateQueries({ queryKey }, { cancelRefetch: false })))
      void again(trpc.workOrder.list.pathKey(), trpc.workOrder.get.pathKey()).then(() => again(trpc.workOrder.counts.pathKey(), trpc.workOrder.route.pathKey()))
      return done
    } catch (error) {
      setFailure({ ...failureOf(error), version })
      return null
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }
  const stale = failure?.code === 'work-order.stale'
  return {
    run, busy, error: failure?.sentence ?? null, code: failure?.code ?? null, field: failure?.field ?? null, stale, sent: stale ? failure.version : null, reset: () => setFailure(null),
  }
}
