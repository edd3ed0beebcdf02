/** idle: nothing typed yet; waiting: kept here, not yet sent; then saving, saved or failed. */
export type DraftStatus = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed'

const againMs = 10_000

/**
 * Sends the newest value, one at a time: a save that is under way is never overtaken by an older one,
 * and what was typed meanwhile goes out right after it.
 */
export const createDraftSaver = <T>(options: {
  wait: number
  save: (value: T) => Promise<unknown>
  onStatus: (status: DraftStatus) => void
}) => {
  let due: { value: T } | undefined
  let busy = false
  let round = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let retrying = false

  const arm = (ms: number) => {
    // armed once per wait, not pushed on at every key: who types without a pause is saved as well
    timer ??= setTimeout(() => void send(), ms)
  }
  const disarm = () => {
    clearTimeout(timer)
    timer = undefined
  }

  const send = async (): Promise<void> => {
    disarm()
    if (busy || !due) return
    const sent = due
    const at = round
    due = undefined
    busy = true
    options.onStatus('saving')
    const arrived = await options.save(sent.value).then(
      () => true,
      () => false,
    )
    busy = false
    if (at !== round) return due ? arm(0) : undefined
    if (!arrived) due ??= sent
    options.onStatus(arrived ? (due ? 'waiting' : 'saved') : 'failed')
    retrying = !arrived
    if (due) arm(arrived ? 0 : againMs)
  }

  const flush = () => void send()

  return {
    push: (value: T) => {
      due = { value }
      options.onStatus('waiting')
      if (busy) return
      // a retry ten seconds away must not hold back what is typed now
      if (retrying) disarm()
      retrying = false
      arm(options.wait)
    },
    /** Forgets what was not sent yet, and the answer to what was. */
    drop: () => {
      disarm()
      due = undefined
      round += 1
    },
    /** Listens for the moments at which waiting would lose words. Returns the undoing. */
    attach: () => {
      window.addEventListener('online', flush)
      window.addEventListener('pagehide', flush)
      return () => {
        window.removeEventListener('online', flush)
        window.removeEventListener('pagehide', flush)
        flush()
      }
    },
  }
}
