import { z } from 'zod'
import { closed } from '../closing.ts'
import { defineTransition } from '../transition.ts'

export const DISCARD_REASONS = ['SILENT', 'DROPPED', 'WRONG_NUMBER', 'TEST', 'DUPLICATE_ENTRY'] as const
export const discardReasonNames: Record<(typeof DISCARD_REASONS)[number], string> = {
  SILENT: '无声电话', DROPPED: '中途挂断', WRONG_NUMBER: '打错', TEST: '测试', DUPLICATE_ENTRY: '重复录入',
}

/** T50 作废：没有成单，不占编号，通话留在话务记录里。 */
export const discardDraft = defineTransition({
  verb: 'discardDraft',
  from: ['DRAFT'],
  input: z.object({
    reason: z.enum(DISCARD_REASONS, 'work-order.discard-reason-missing'),
    /** The agent confirms that the caller was promised nothing. */
    nothingPromised: z.literal(true, 'work-order.promised-something'),
  }),
  needs: [],
  decide: (_order, { reason }, { now }) => ({ ...closed('DISCARDED', null, now), event: { reason } }),
})
