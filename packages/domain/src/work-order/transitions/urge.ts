import { z } from 'zod'
import { urgesUnasked } from '../../access/rules.ts'
import { workingDaysBetween } from '../../deadline/calendar.ts'
import { must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { ACTIVE } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T37 催办：诉求人两次催办之间隔一个工作日；中心和上级催办不限，只受理来电的岗位只能替诉求人催办。第二次起告知分管领导，第三次起告知主要负责人。 */
export const urge = defineTransition({
  verb: 'urge',
  from: ACTIVE,
  input: z.object({
    text: words('urge', 500),
    /** On whose wish: only the caller's own urging is limited. */
    by: z.enum(['CALLER', 'CENTRE'], 'work-order.urge-by-missing'),
  }),
  needs: ['calendars', 'settings'],
  decide: (order, { text, by }, { actor, now, facts }) => {
    must(by === 'CALLER' || urgesUnasked(actor.duties), 'work-order.urge-for-caller-only')
    const { callerUrgeEvery } = facts.settings.order
    if (by === 'CALLER' && order.lastUrgedAt) {
      const passed = workingDaysBetween(calendarOf(facts.calendars, order.tenantId), order.lastUrgedAt, now)
      must(passed >= callerUrgeEvery.amount, 'work-order.urged-just-now', { days: callerUrgeEvery.amount })
    }
    const urgeCount = order.urgeCount + 1
    return {
      // The caller's last urging alone: the centre's doesn't use up the caller's right.
      patch: by === 'CALLER' ? { urgeCount, lastUrgedAt: now } : { urgeCount },
      event: { text, by, urgeCount, tellsLeader: urgeCount >= 2, tellsChief: urgeCount >= 3 },
    }
  },
})
