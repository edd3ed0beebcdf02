/** Does the work at once and again each so many milliseconds, one round at a time; closing waits for the round under way. */
export function every(ms: number, work: () => Promise<unknown>, failed: (error: unknown) => void): { close: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  let closed = false
  const round = () => {
    if (busy || closed) return
    busy = true
    running = work().catch(failed).finally(() => {
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
