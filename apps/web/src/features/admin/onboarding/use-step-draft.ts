import { createDraftSaver, type DraftStatus } from '@hotline/ui/draft-saver.ts'
import { dropKept, readKept, writeKept } from '@hotline/ui/draft-store.ts'
import { useEffect, useRef, useState } from 'react'
import { failureOf } from '../../../lib/errors.ts'

/** A step as the server keeps it; `version` grows by one with each save, whoever saves. */
export type Stored<C> = { version: number; done: boolean; content: C; savedAt: Date | null; savedByName: string | null }
type Words<C> = { content: C; done: boolean }
type KeptWords<C> = Words<C> & { base: number }

export type StepDraft<C> = {
  content: C
  done: boolean
  set: (next: Partial<Words<C>>) => void
  status: DraftStatus
  /** Why the last save was refused, other than by another's save. */
  error: string | null
  /** What somebody else saved meanwhile; nothing goes out until one of the two is chosen. */
  theirs: Stored<C> | null
  keep: (whose: 'mine' | 'theirs') => void
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * A step's form that is saved by itself, 0.8 s after the last key at the latest. Words that didn't reach the
 * server stay in this browser together with the version they were written upon, so that a later save by somebody
 * else is never overwritten unseen: both are shown. Give the component a React key of the step.
 */
export function useStepDraft<C>(options: {
  keepAs: string
  stored: Stored<C>
  /** Refuses with `onboarding.stale` when the version isn't the newest. */
  save: (version: number, words: Words<C>) => Promise<{ version: number }>
  /** The step as it is now, asked after such a refusal. */
  read: () => Promise<Stored<C>>
}): StepDraft<C> {
  const { keepAs, stored } = options
  const [start] = useState(() => {
    const kept = readKept<KeptWords<C>>(keepAs)?.value
    if (!kept || same(kept.content, stored.content)) return { words: { content: stored.content, done: stored.done }, base: stored.version, unsent: false, theirs: null }
    const words = { content: kept.content, done: kept.done }
    return { words, base: kept.base, unsent: true, theirs: kept.base < stored.version ? stored : null }
  })
  const [words, setWords] = useState<Words<C>>(start.words)
  const [theirs, setTheirs] = useState<Stored<C> | null>(start.theirs)
  const [status, setStatus] = useState<DraftStatus>(start.unsent ? 'waiting' : 'idle')
  const [error, setError] = useState<string | null>(null)
  const base = useRef(start.base)
  const stopped = useRef(start.theirs !== null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  /** What was typed while a save was under way stays, upon the version that save has made. */
  const settle = (sent: Words<C>) => {
    const kept = readKept<KeptWords<C>>(keepAs)
    if (kept && !same(kept.value.content, sent.content)) writeKept(keepAs, { value: { ...kept.value, base: base.current }, at: kept.at })
    else dropKept(keepAs)
  }
  const [saver] = useState(() =>
    createDraftSaver<Words<C>>({
      wait: 800,
      onStatus: setStatus,
      save: async (next) => {
        if (stopped.current) return
        try {
          base.current = (await latest.current.save(base.current, next)).version
          setError(null)
          settle(next)
        } catch (refused) {
          const failure = failureOf(refused)
          if (failure.code === 'client.offline' || failure.code === 'server.failed') throw refused
          // nothing that time would mend: it isn't sent again by itself
          if (failure.code !== 'onboarding.stale') return setError(failure.sentence)
          const now = await latest.current.read()
          // one's own earlier save, or another's of the same words
          if (same(now.content, next.content)) base.current = now.version
          else {
            stopped.current = true
            setTheirs(now)
          }
        }
      },
    }),
  )
  useEffect(() => saver.attach(), [saver])
  useEffect(() => {
    if (start.unsent && !start.theirs) saver.push(start.words)
    // only what was found at the opening: later words are pushed as they are typed
  }, [saver, start])

  const put = (next: Words<C>) => {
    setWords(next)
    writeKept(keepAs, { value: { ...next, base: base.current }, at: new Date().toISOString() })
    if (!stopped.current) saver.push(next)
  }
  return {
    ...words, status, error, theirs,
    set: (next) => put({ ...words, ...next }),
    keep: (whose) => {
      if (!theirs) return
      base.current = theirs.version
      stopped.current = false
      setTheirs(null)
      if (whose === 'mine') return put(words)
      saver.drop()
      dropKept(keepAs)
      setWords({ content: theirs.content, done: theirs.done })
      setStatus('saved')
    },
  }
}
