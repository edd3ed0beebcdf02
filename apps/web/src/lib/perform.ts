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
  /** No answer came: it may have been done all the same, so the same words may be sent again whatever the order has become. */
  unknown: boolean
  reset: () => void
}

/** What was sent and not answered: whether it was done, nobody here knows. */
type Unanswered = { said: string; version: number; key: string }
/** A lost answer is asked for again by itself, after these waits. */
const AGAIN_MS = [600, 2_000] as const

/**
 * One command of one form. Until it is answered an attempt keeps its key and its version, whatever the screen has
 * heard of the order since: the same words sent again are the same act, other words meet what the first may have done.
 */
export function usePerform<V extends OrderVerb>(verb: V): Command<V> {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  const unanswered = useRef(new Map<string, Unanswered>())
  const underWay = useRef(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<(Failure & { version: number }) | null>(null)

  const run: Command<V>['run'] = async (order, input) => {
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    setFailure(null)
    const { id } = order
    const said = JSON.stringify(input)
    const before = unanswered.current.get(id)
    const version = before?.version ?? order.version
    const key = before?.said === said ? before.key : crypto.randomUUID()
    unanswered.current.set(id, { said, version, key })
    try {
      const done = await answered(() => client.workOrder.perform.mutate({ id, version, verb, input, idempotencyKey: key }))
      unanswered.current.delete(id)
      // What is worked from comes first, the figures beside it after. The line of news may have begun reading already.
      const again = (...keys: QueryKey[]) => Promise.all(keys.map((queryKey) => cache.invalidateQueries({ queryKey }, { cancelRefetch: false })))
      void again(trpc.workOrder.list.pathKey(), trpc.workOrder.get.pathKey()).then(() => again(trpc.workOrder.counts.pathKey(), trpc.workOrder.route.pathKey()))
      return done
    } catch (error) {
      const why = failureOf(error)
      if (!UNKNOWN.includes(why.code)) unanswered.current.delete(id)
      setFailure({ ...why, version })
      return null
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }
  const stale = failure?.code === 'work-order.stale'
  return {
    run, busy, error: failure?.sentence ?? null, code: failure?.code ?? null, field: failure?.field ?? null, unknown: failure !== null && UNKNOWN.includes(failure.code), stale, sent: stale ? failure.version : null, reset: () => setFailure(null),
  }
}

const LOST = 'client.offline'
/** After these it may have been done all the same. */
const UNKNOWN: readonly string[] = [LOST, 'server.failed']

/** Asks until an answer comes: with its key, what was done is answered and not done again. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (const wait of AGAIN_MS) {
    try {
      return await ask()
    } catch (error) {
      if (failureOf(error).code !== LOST || !navigator.onLine) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return ask()
}
