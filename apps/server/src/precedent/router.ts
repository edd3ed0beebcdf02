import { mayOpen } from '@hotline/domain/access/register-rules.ts'
import { PRECEDENT_STATUSES } from '@hotline/domain/precedent/model.ts'
import { words } from '@hotline/domain/work-order/words.ts'
import { z } from 'zod'
import { inScope } from '../db/in-scope.ts'
import { log } from '../log.ts'
import { newestInput, registered, registeredAct } from '../register.ts'
import { router } from '../trpc.ts'
import { decidePrecedent } from './decide.ts'
import { precedentsIn } from './list.ts'

export const precedentRouter = router({
  /** The tenant's rulings that were proposed as precedents (rule 6.6), newest first. */
  list: registered('precedent')
    .input(newestInput.extend({ status: z.enum(PRECEDENT_STATUSES).optional() }))
    .query(({ ctx, input }) => precedentsIn(ctx.tx, { ...ctx.actor, decides: mayOpen(ctx.actor, 'precedentDecision') }, input)),

  /** A second reviewer adopts one into the dispatch catalogue, or doesn't. */
  decide: registeredAct('precedentDecision')
    .input(z.object({ id: z.uuid(), adopt: z.boolean(), words: words('opinion', 500) }))
    .mutation(async ({ ctx: { app, actor }, input }) => {
      const reference = await app.reference.of(actor.tenantId)
      const decided = await inScope(app.pool, actor.tenantId, (tx) => decidePrecedent(tx, actor, input, reference, app.clock.now()))
      // The catalogue is read anew once the transaction has ended.
      app.reference.forget()
      log('precedent.decided', { tenant: actor.tenantId, person: actor.personId, precedent: decided.id, status: decided.status })
      return decided
    }),
})
