import { desksOf } from '@hotline/domain/access/ability.ts'
import { authed, router } from '../trpc.ts'

export const sessionRouter = router({
  /** Who I am, under which membership, and which desks that opens. */
  me: authed.query(({ ctx }) => {
    const { actor, name, account, memberships } = ctx
    return {
      person: { id: actor.personId, name, account },
      membership: { id: actor.membershipId, tenantId: actor.tenantId, tenantName: actor.tenantName, tenantKind: actor.tenantKind, unitId: actor.unitId, unitName: actor.unitName, duties: actor.duties, actsFor: actor.actsFor },
      memberships,
      desks: desksOf(actor),
      now: ctx.app.clock.now(),
    }
  }),
})
