import { z } from 'zod'
import { due } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { fileUpRow } from '../filing.ts'
import { ACTIVE } from '../states.ts'
import { answerLimit, isOpenSupervision, PRESS_TRIGGERS, SUPERVISION_LEVELS, supervisionNames, triggerNames } from '../supervising.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T38 发出督办：催办、提醒或督办单，写明情形和要求；时限按级别 (7.1, 7.2)。督办件不能撤单，须由发出方销号。县区发的督办单抄送主要负责人，报地市备案 (4.9)。 */
export const openSupervision = defineTransition({
  verb: 'openSupervision',
  from: ACTIVE,
  input: z.object({
    level: z.enum(SUPERVISION_LEVELS, 'work-order.supervision-level-missing'),
    trigger: z.enum(PRESS_TRIGGERS, 'work-order.supervision-trigger-missing'),
    requirements: words('supervision-requirements', 2000),
  }),
  needs: ['supervisions', 'sla', 'tenants', 'calendars', 'settings'],
  decide: (order, { level, trigger, requirements }, { actor, now, facts, newId }) => {
    const same = facts.supervisions.some((each) => isOpenSupervision(each) && each.level === level && each.issuerTenantId === actor.tenantId)
    must(!same, 'work-order.supervision-open')
    const dueAt = due(now, answerLimit(level, order, facts), calendarOf(facts.calendars, order.tenantId))
    const id = newId()
    return {
      patch: { isSupervised: true },
      event: { supervisionId: id, level, trigger, words: requirements, dueAt, issuerTenantId: actor.tenantId, issuerName: actor.tenantName },
      rows: [{
        insert: 'supervision',
        row: {
          id, issuerTenantId: actor.tenantId, level, trigger, requirements, dueAt, openedBy: actor.personId, openedByName: actor.name, openedAt: now,
          closedAt: null, closedBy: null, result: null,
        },
      }, ...(level === 'L3' ? fileUpRow({ kind: 'SUPERVISION_LETTER', subject: `${supervisionNames[level]}：${triggerNames[trigger]}`, order: { tenantId: actor.tenantId, prefectureId: order.prefectureId }, facts, now, newId }) : [])],
    }
  },
})
