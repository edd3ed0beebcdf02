import { z } from 'zod'
import { DomainError, must } from '../../errors.ts'
import { CLOSED_KINDS, isActive, ACTIVE } from '../states.ts'
import { isOpenSupervision } from '../supervising.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T38 督办销号：只由发出方办理，且工单已办结；县区不能销上级的督办 (7.7)。 */
export const closeSupervision = defineTransition({
  verb: 'closeSupervision',
  from: [...ACTIVE, ...CLOSED_KINDS],
  input: z.object({ supervisionId: z.string('work-order.supervision-missing').min(1, 'work-order.supervision-missing'), result: words('supervision-result', 1000) }),
  needs: ['supervisions'],
  decide: (order, { supervisionId, result }, { actor, now, facts }) => {
    const supervision = facts.supervisions.find(({ id }) => id === supervisionId)
    if (!supervision) throw new DomainError('work-order.supervision-missing')
    must(isOpenSupervision(supervision), 'work-order.supervision-closed')
    must(supervision.issuerTenantId === actor.tenantId, 'work-order.supervision-not-yours')
    must(!isActive(order.status), 'work-order.supervision-order-open')
    const others = facts.supervisions.some((each) => each.id !== supervision.id && isOpenSupervision(each))
    return {
      patch: { isSupervised: others },
      event: { supervisionId, level: supervision.level, result },
      rows: [{ update: 'supervision', id: supervision.id, patch: { closedAt: now, closedBy: actor.personId, result } }],
    }
  },
})
