import { z } from 'zod'
import type { Limit } from '../../deadline/limit.ts'
import { DomainError, must } from '../../errors.ts'
import type { Facts } from '../facts.ts'
import type { WorkOrder } from '../model.ts'
import { isHurried } from '../order-limit.ts'
import { reclassifiedClocks } from '../reclassified-clocks.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

const amount = 'work-order.statutory-amount-missing'

/** Of the statute, in its own unit; `null` takes it back. */
export const statutoryInput = z
  .object({
    unit: z.enum(['WORKING_DAY', 'CALENDAR_DAY'], 'work-order.statutory-unit-missing'),
    amount: z.number(amount).int(amount).positive(amount),
  })
  .nullable()

/**
 * 法定期限 (5.2)：法律法规定了更长的期限，写明条款后两个时限按它重算，告知诉求人；签收之后也一样。误设的可以撤销，两个时限回到没设过时。
 * A redo keeps its own limit (5.3); each next dispatch keeps the statute's.
 */
export const setStatutoryLimit = defineTransition({
  verb: 'setStatutoryLimit',
  from: ['REGISTERED', 'DISPATCHED', 'IN_PROGRESS'],
  input: z.object({
    limit: statutoryInput,
    clause: maybeWords('statutory-clause', 500),
    /** What the text message tells the caller besides the date. */
    callerTold: maybeWords('statutory-told', 80),
    reason: maybeWords('statutory-reason', 500),
  }),
  needs: ['assignments', 'clocks', 'custody', 'sla', 'calendars', 'settings'],
  decide: (order, { limit, clause, callerTold, reason }, { now, facts }) => {
    if (limit) {
      const { shortestClause: least } = facts.settings.order.statutoryLimit
      must(clause && clause.length >= least, 'work-order.statutory-clause-missing', { least })
      must(callerTold, 'work-order.statutory-told-missing')
    } else must(reason, 'work-order.statutory-reason-missing')
    const { patch, rows } = statutoryClocks(order, limit && { limit, clause: clause ?? '' }, facts, now)
    return {
      patch,
      event: {
        limit, clause: limit ? clause : order.statutoryLimit?.clause, words: limit ? callerTold : null, reason: limit ? null : reason,
        dueAt: patch.dueAt, dueBefore: order.dueAt, holderDueAt: patch.holderDueAt ?? order.holderDueAt, holderDueBefore: order.holderDueAt,
      },
      rows,
    }
  },
})

type Ground = Parameters<typeof reclassifiedClocks>[1] & Pick<Facts, 'settings'>

/** Both clocks under the statute's limit, or without it again; what a screen shows before it is sent. @throws what stands against it */
export function statutoryClocks(order: WorkOrder, statutoryLimit: WorkOrder['statutoryLimit'], facts: Ground, now: Date): ReturnType<typeof reclassifiedClocks> {
  must(order.redoCount === 0, 'work-order.statutory-redo')
  if (statutoryLimit) mustSuit(order, statutoryLimit.limit, facts.settings.order.statutoryLimit.mostDays)
  else must(order.statutoryLimit, 'work-order.statutory-none')
  const { patch, rows } = reclassifiedClocks({ ...order, statutoryLimit }, facts, now, 'STATUTORY')
  const dueAt = patch.dueAt ?? null
  if (statutoryLimit) mustBeLonger(order, dueAt, now)
  else must(!dueAt || dueAt > now, 'work-order.statutory-needed', { due: dueAt })
  return { patch: { ...patch, statutoryLimit }, rows }
}

function mustSuit(order: WorkOrder, { unit, amount }: Limit, most: number): void {
  must(amount <= most, 'work-order.statutory-amount-too-much', { most })
  must(!isHurried(order.urgency), 'work-order.statutory-urgent')
  must(order.dueAt, 'work-order.statutory-no-promise')
  const held = order.statutoryLimit?.limit
  must(!held || held.unit !== unit || held.amount !== amount, 'work-order.nothing-changed')
}

/** The rule of 5.2: a statute overrides with a longer period, never with a shorter one; and not beyond what the upper platform wants. */
function mustBeLonger(order: WorkOrder, dueAt: Date | null, now: Date): void {
  if (!dueAt || !order.dueAt) throw new DomainError('work-order.statutory-no-promise')
  const held = order.upperDueAt !== null && (dueAt > order.upperDueAt || dueAt.getTime() === order.dueAt.getTime())
  must(!held, 'work-order.statutory-past-upper', { upper: order.upperDueAt })
  must(dueAt > order.dueAt, 'work-order.statutory-not-longer', { due: dueAt, promise: order.dueAt })
  must(dueAt > now, 'work-order.statutory-past', { due: dueAt })
}
