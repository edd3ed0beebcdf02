import { z } from 'zod'
import { provisionalDue } from '../../deadline/clocks.ts'
import { restsOnProvisional } from '../../deadline/calendar.ts'
import { dispatchLimit, due, limitOf } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { suggestUrgency } from '../../routing/suggest.ts'
import { maskedWords } from '../../trace/masked-words.ts'
import { calendarOf, upperOf } from '../assigning.ts'
import { fileUpRow } from '../filing.ts'
import { heldByTenant } from '../holding.ts'
import { matterInput, matterPatch, mustBeLeaf, mustKnowPlace } from '../matter.ts'
import { defineTransition } from '../transition.ts'

/** T03 登记派单：号码、查询码、派单时限起算. Rules 2.5, 2.6, 5.3 (provisional citizen's date, computed once). */
export const register = defineTransition({
  verb: 'register',
  from: ['DRAFT'],
  input: matterInput.extend({
    /** The agent was shown the open orders that look alike. */
    duplicatesShown: z.literal(true, 'work-order.duplicates-not-shown'),
  }),
  needs: ['tenants', 'categories', 'sla', 'calendars', 'hasPhone', 'settings', 'withoutCaller'],
  decide: (order, input, { actor, now, facts, newId }) => {
    mustBeLeaf(input.categoryCode, facts.categories)
    mustKnowPlace(input, order, facts.tenants)
    must(order.channel !== 'PHONE' || facts.hasPhone || input.caller?.phone, 'work-order.phone-missing')
    const calendar = calendarOf(facts.calendars, order.tenantId)
    const dispatch = dispatchLimit(input.urgency, facts.sla)
    const limit = limitOf({ requestType: input.requestType, urgency: input.urgency }, facts.sla)
    const dispatchDueAt = due(now, dispatch, calendar)
    const dueAt = limit && provisionalDue({ registeredAt: now, dispatch, limit, calendar, upper: upperOf(order, facts.sla) })
    // The words decide (rule 6.5): sensitive is no matter of whether an agent thinks of it.
    const isSensitive = suggestUrgency([input.title, input.content, input.demand].join('\n')).words.some((entry) => entry.sensitive)
    const held = heldByTenant({ id: actor.tenantId, name: actor.tenantName }, now)
    return {
      patch: {
        ...matterPatch(input),
        isSensitive,
        ...held.patch,
        status: 'REGISTERED',
        registeredAt: now,
        dispatchDueAt,
        dueAt,
        nextDueAt: dispatchDueAt,
        slaPolicyId: facts.sla.id,
      },
      event: { requestType: input.requestType, categoryCode: input.categoryCode, urgency: input.urgency, areaCode: input.areaCode ?? null },
      rows: [
        { allocate: 'order_no' },
        ...held.rows,
        ...(isSensitive ? fileUpRow({ kind: 'SENSITIVE', subject: maskedWords(facts.withoutCaller(input.title), input.caller?.name), order, facts, now, newId }) : []),
        {
          insert: 'order_clock',
          row: {
            kind: 'CITIZEN', assignmentId: null, cause: 'PROVISIONAL', startedAt: now, dueAt, limit, calendarTenantId: order.tenantId,
            provisional: dueAt ? restsOnProvisional(calendar, now, dueAt) : false, detail: { dispatch },
          },
        },
        ...(input.caller ? [{ set: 'caller' as const, caller: input.caller }] : []),
      ],
    }
  },
})
