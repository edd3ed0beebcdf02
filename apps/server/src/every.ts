/**
 * Does the work at once and again each so many milliseconds, one round at a time: a round that takes longer has the next
 * one left out. Closing waits for the round under way; one of many parts asks between them whether it is closing.
 */
export function every(ms: number, work: (isClosing: () => boolean) => Promise<unknown>, failed: (error: unknown) => void): { close: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  let closed = false
  const round = () => {
    if (busy || closed) return
    busy = true
    running = work(() => closed).catch(failed).finally(() => {
      busy = false
    })
  }
  const timer = setInterval(round, ms)
  round()
  return {
    close: async () => {
      closed = true
      clearInterval(timer)
      await running
    },
  }
}
