import { useCallback, useEffect, useRef, useState } from 'react'
import { createDraftSaver, type DraftStatus } from './draft-saver.ts'
import { dropKept, newest, readKept, writeKept, type Kept } from './draft-store.ts'

export type Draft<T> = {
  value: T
  set: (next: T | ((before: T) => T)) => void
  /** ISO instant of the last save that arrived: on the server, or here when there is no `save`. */
  savedAt: string | undefined
  status: DraftStatus
  /** Forgets the draft here and starts again from `initial`; call it once the real thing is stored. */
  clear: () => void
  /** True when the value shown at the start came from an earlier, unfinished draft. */
  restored: boolean
}

/**
 * State that is never lost: written to this browser at every change and, at most `wait` ms later
 * (800 unless told), through `save`. Starts from the newer of what this browser and `remote` hold.
 * A failed save keeps the words here and is tried again at the next change, when the network is
 * back, and every ten seconds. Give the component a React key when the draft's key changes.
 */
export const useDraft = <T>(options: {
  key: string
  initial: T
  save?: (value: T) => Promise<unknown>
  /** What the server holds for this draft, if anything. */
  remote?: Kept<T>
  wait?: number
}): Draft<T> => {
  const { key, initial, save, remote, wait = 800 } = options
  const [start] = useState(() => newest(remote, whole(readKept<T>(key), initial)))
  const [value, setValue] = useState<T>(start ? start.value : initial)
  const [status, setStatus] = useState<DraftStatus>('idle')
  const [savedAt, setSavedAt] = useState<string | undefined>(start?.at)
  const current = useRef(value)
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })

  const [saver] = useState(() =>
    createDraftSaver<T>({
      wait: Math.min(wait, 800),
      save: async (next) => latestSave.current?.(next),
      onStatus: (next) => {
        setStatus(next)
        if (next === 'saved') setSavedAt(new Date().toISOString())
      },
    }),
  )
  useEffect(() => saver.attach(), [saver])
  useEffect(() => {
    // Words that only this browser had, after a crash or a lost network, go out without waiting for the next key.
    if (start && latestSave.current && (!remote || start.at > remote.at)) saver.push(start.value)
    // Only what was found at the start: later words are pushed as they are typed.
  }, [saver])

  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      // safe: a draft's value is data to be stored, never a function
      const value = typeof next === 'function' ? (next as (before: T) => T)(current.current) : next
      current.current = value
      setValue(() => value)
      const at = new Date().toISOString()
      const kept = writeKept(key, { value, at })
      if (latestSave.current) saver.push(value)
      else {
        setStatus(kept ? 'saved' : 'failed')
        if (kept) setSavedAt(at)
      }
    },
    [key, saver],
  )

  const clear = useCallback(() => {
    saver.drop()
    dropKept(key)
    current.current = initial
    setValue(() => initial)
    setStatus('idle')
    setSavedAt(undefined)
  }, [key, saver, initial])

  return { value, set, savedAt, status, clear, restored: start !== undefined }
}

/** Another form, or an older version of this one, may have kept fewer fields under the key: the rest start as they would. */
const whole = <T>(kept: Kept<T> | undefined, initial: T): Kept<T> | undefined =>
  kept && isFields(kept.value) && isFields(initial) ? { ...kept, value: { ...initial, ...kept.value } } : kept
const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
