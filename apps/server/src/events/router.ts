import { authed, router } from '../trpc.ts'
import type { Signal } from './feed.ts'

export const liveRouter = router({
  /**
   * What changed, as nouns and ids; each screen reads again under its own scope. A screen that connects,
   * for the first time or again, is told to read everything: whatever it missed is covered.
   */
  signals: authed.subscription(async function* ({ ctx, signal }): AsyncGenerator<Signal> {
    const waiting: Signal[] = [{ noun: 'all' }]
    let wake: (() => void) | null = null
    const leave = ctx.app.feed.follow({
      tenantId: ctx.actor.tenantId,
      personId: ctx.actor.personId,
      tell: (told) => {
        waiting.push(told)
        wake?.()
      },
    })
    signal?.addEventListener('abort', () => wake?.())
    // A stream outlives the token it was opened with, but not its session.
    let over = false
    const forget = ctx.app.ends.onEnd(() => {
      over = ctx.app.ends.isEnded(ctx.identity)
      if (over) wake?.()
    })
    try {
      while (!signal?.aborted && !over) {
        for (let next = waiting.shift(); next; next = waiting.shift()) yield next
        if (waiting.length || over) continue
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        wake = null
      }
      // The last word: the screen asks again, is refused, and goes to the sign-in.
      if (over) yield { noun: 'all' }
    } finally {
      leave()
      forget()
    }
  }),
})
