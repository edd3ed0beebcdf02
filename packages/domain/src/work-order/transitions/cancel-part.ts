import { z } from 'zod'
import { DomainError, must } from '../../errors.ts'
import { unitsEnded } from '../ending.ts'
import { cancelled, endShare } from '../moving.ts'
import { isOpen } from '../parts.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T56 取消协办：对方尚未提交意见时；它在内部转出的一并取消。 */
export const cancelPart = defineTransition({
  verb: 'cancelPart',
  from: ['DISPATCHED', 'IN_PROGRESS'],
  input: z.object({ assignmentId: z.string('work-order.part-missing').min(1, 'work-order.part-missing'), reason: words('reason', 500) }),
  needs: ['assignments'],
  decide: (order, { assignmentId, reason }, { now, facts }) => {
    const open = facts.assignments.filter(isOpen)
    const part = open.find((candidate) => candidate.id === assignmentId && candidate.role === 'CO')
    if (!part) throw new DomainError('work-order.part-missing')
    must(part.status === 'PENDING_SIGN' || part.status === 'SIGNED' || part.status === 'IN_PROGRESS', 'work-order.part-submitted', { unit: part.unitName })
    const below = open.filter((candidate) => candidate.parentId === part.id)
    const stays = open.some((other) => other.role === 'CO' && other.id !== part.id && other.unitTenantId === part.unitTenantId)
    const leaves = part.unitTenantId !== order.tenantId && !stays
    return {
      patch: {},
      event: { assignmentId: part.id, unitName: part.unitName, unitId: part.unitId, unitTenantId: part.unitTenantId, reason, unitsEnded: unitsEnded([part, ...below]) },
      rows: [...[part, ...below].map((each) => cancelled(each, reason, now)), ...(leaves ? [endShare(part.unitTenantId, 'CO_HANDLER')] : [])],
    }
  },
})
