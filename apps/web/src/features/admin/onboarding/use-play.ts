import { useCallback, useRef, useState } from 'react'
import { useTRPCClient } from '../../../lib/trpc.ts'
import type { Run } from './shapes.ts'
import { useAgain } from './use-again.ts'

/** A rehearsal, order after order; what has happened so far is shown while the next is under way. */
export function usePlay(id: string) {
  const client = useTRPCClient()
  const again = useAgain()
  const underWay = useRef(false)
  const [state, setState] = useState<{ busy: boolean; run: Run | null; error: unknown }>({ busy: false, run: null, error: null })
  const start = useCallback(async () => {
    if (underWay.current) return
    underWay.current = true
    setState({ busy: true, run: null, error: null })
    try {
      let run = await client.onboarding.startSandbox.mutate({ id })
      for (;;) {
        setState({ busy: run.finishedAt === null, run, error: null })
        if (run.finishedAt) break
        run = await client.onboarding.playSandbox.mutate({ id, runId: run.id })
      }
    } catch (error) {
      setState((before) => ({ ...before, busy: false, error }))
    } finally {
      underWay.current = false
      await again()
    }
  }, [client, id, again])
  return { ...state, start }
}
