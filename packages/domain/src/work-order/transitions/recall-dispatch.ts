import { z } from 'zod'
import { must } from '../../errors.ts'
import { unitsEnded } from '../ending.ts'
import { allCancelled, mustNotBeDesignated, queuedAt, tenantNamed, UNASSIGNED } from '../moving.ts'
import { lapsedRequests } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T48 撤回派单：未签收、未指定的才可撤回；不算退单，计入派单员差错。 The citizen's date stays. */
export const recallDispatch = defineTransition({
  verb: 'recallDispatch',
  from: ['DISPATCHED'],
  input: z.object({ reason: words('reason', 500) }),
  needs: ['assignments', 'requests', 'tenants', 'sla', 'calendars'],
  decide: (order, { reason }, { actor, now, facts }) => {
    mustNotBeDesignated(order)
    must(!order.signedAt, 'work-order.already-signed', { unit: order.leadUnitName ?? '' })
    const queued = queuedAt(tenantNamed(facts.tenants, order.tenantId), order, facts, now)
    return {
      patch: { ...UNASSIGNED, ...queued.patch },
      event: { reason, unitId: order.leadUnitId, unitName: order.leadUnitName, unitsEnded: unitsEnded(facts.assignments) },
      rows: [...queued.rows, ...lapsedRequests(facts.requests, '派单已撤回', actor, now), ...allCancelled(order, facts.assignments, reason, now)],
    }
  },
})
