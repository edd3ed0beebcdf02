import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { sentence } from '@hotline/domain/work-order/phrases/errors.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import type { Pick } from './use-picks.ts'

/** Where one order of the batch is: asked about, allowed, refused with why, done. */
export type Step = { state: 'ASKED' } | { state: 'OK'; version: number } | { state: 'REFUSED' | 'FAILED'; why: string } | { state: 'DONE' }

/** Asks first which of them the verb could be done to, then does it; each order has its own answer. */
export function useRun(verb: OrderVerb, picks: readonly Pick[]) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  // the batch is what was picked when it began; what is done leaves the picks but not this list
  const [batch] = useState(picks)
  const [steps, setSteps] = useState<ReadonlyMap<string, Step>>(new Map())
  const [busy, setBusy] = useState<'asking' | 'running' | null>('asking')
  const [error, setError] = useState<string | null>(null)
  const attempt = useRef<{ payload: string; key: string }>(undefined)
  const stepOf = (id: string): Step => steps.get(id) ?? { state: 'ASKED' }
  const inState = (...states: Step['state'][]) => batch.filter(({ id }) => states.includes(stepOf(id).state))
  const note = (found: readonly (readonly [string, Step])[]) => setSteps((before) => new Map([...before, ...found]))

  const preview = useCallback(async (ids: readonly string[]) => {
    setBusy('asking')
    setError(null)
    try {
      const { results } = await client.workOrder.previewBatch.mutate({ ids: [...ids], verb })
      note(results.map((found) => [found.id, found.ok ? { state: 'OK', version: found.version } : { state: 'REFUSED', why: sentence(found.code, found.params) }]))
      return results
    } catch (failure) {
      setError(whyOf(failure))
      return null
    } finally {
      setBusy(null)
    }
  }, [client, verb])
  useEffect(() => {
    void preview(batch.map(({ id }) => id))
  }, [preview, batch])

  /** Answers the ids that were done, or `null` where the whole was lost on the way. */
  const run = async (input: unknown, among?: readonly { id: string; version: number }[]): Promise<string[] | null> => {
    const items = among ?? batch.flatMap(({ id }) => {
      const step = stepOf(id)
      return step.state === 'OK' ? [{ id, version: step.version }] : []
    })
    if (!items.length || busy) return []
    setBusy('running')
    setError(null)
    // sent again after a lost answer it is the same batch: what was done then isn't done twice
    const payload = JSON.stringify([verb, input, items])
    if (attempt.current?.payload !== payload) attempt.current = { payload, key: crypto.randomUUID() }
    try {
      const { results } = await client.workOrder.performBatch.mutate({ items: [...items], verb, input, idempotencyKey: attempt.current.key })
      attempt.current = undefined
      note(results.map((found) => [found.id, found.ok ? { state: 'DONE' } : { state: 'FAILED', why: sentence(found.code, found.params) }]))
      void cache.invalidateQueries({ queryKey: trpc.workOrder.pathKey() })
      return results.filter(({ ok }) => ok).map(({ id }) => id)
    } catch (failure) {
      setError(whyOf(failure))
      return null
    } finally {
      setBusy(null)
    }
  }
  /** Those that failed, at their new versions; one that can't be done any more says so. */
  const retry = async (input: unknown) => {
    const found = await preview(inState('FAILED').map(({ id }) => id))
    return found && run(input, found.flatMap((each) => (each.ok ? [{ id: each.id, version: each.version }] : [])))
  }
  return { batch, stepOf, inState, busy, error, run, retry, ask: () => preview(inState('ASKED', 'OK', 'REFUSED').map(({ id }) => id)) }
}
