import { DomainError } from '@hotline/domain/errors.ts'
import type { Session } from '../session/actor.ts'
import { authed, router, type Request } from '../trpc.ts'
import { concerns } from './audience.ts'
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
      concerns: (order) => concerns(ctx.actor, order),
      tell: (told) => {
        waiting.push(told)
        wake?.()
      },
    })
    signal?.addEventListener('abort', () => wake?.())
    // A stream outlives the token it was opened with, but neither its session nor the post it was opened under.
    let over = false
    const forget = ctx.app.ends.onEnd(() => {
      over = ctx.app.ends.isEnded(ctx.identity)
      if (over) wake?.()
    })
    const holds = postCheck(ctx)
    try {
      while (!signal?.aborted && !over) {
        // What a delegation or a contract gave is over when it is over: nothing is told to whoever only had it before.
        if (waiting.length && !(await holds(waiting))) over = true
        for (let next = waiting.shift(); next && !over; next = waiting.shift()) yield next
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

/** The announcement of a changed post comes at once; this is for one that was missed. */
const LOOK_AGAIN_MS = 30_000

/** Whether the post a stream stands on is still in force: by the clock at every signal, by the database when it may have changed. */
function postCheck({ app, sessions, actor, until }: Pick<Request, 'app' | 'sessions'> & Session): (waiting: readonly Signal[]) => Promise<boolean> {
  let looked = Date.now()
  return async (waiting) => {
    if (until && until <= app.clock.now()) return false
    if (Date.now() - looked < LOOK_AGAIN_MS && !waiting.some(({ noun }) => noun === 'post')) return true
    looked = Date.now()
    return sessions.of(actor.personId, actor.membershipId).then(() => true, (error: unknown) => !(error instanceof DomainError))
  }
}
