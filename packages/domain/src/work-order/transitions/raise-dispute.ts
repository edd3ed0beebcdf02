import { z } from 'zod'
import { must } from '../../errors.ts'
import { isComplainedOf } from '../../routing/units.ts'
import type { Party } from '../assigning.ts'
import { unitNamed } from '../co-handlers.ts'
import { disputeOpened, quarrelling, refusals } from '../disputes.ts'
import type { Facts } from '../facts.ts'
import type { WorkOrder } from '../model.ts'
import { endShare, mustNotBeDesignated, tenantNamed } from '../moving.ts'
import { routingFacts } from '../routing-facts.ts'
import type { Row } from '../rows.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

const input = z.object({
  ground: z.enum(['REFUSED', 'TIMED_OUT', 'LIMIT', 'NO_RULE', 'TIE'], 'work-order.ground-missing'),
  words: maybeWords('words', 1000),
  /** The units that claim or refuse the matter. */
  unitIds: z.array(z.number().int()).max(20, 'work-order.parties-too-many').default([]),
})
type Input = z.output<typeof input>

/** T11 提请协调：交由能统管各方的最低一级中心的协调专员，各方各提一份书面意见。 Rules 6.3 step 7, 6.6. */
export const raiseDispute = defineTransition({
  verb: 'raiseDispute',
  from: ['TRANSFER_PENDING', 'REGISTERED'],
  input,
  needs: ['transfers', 'dispute', 'tenants', 'units', 'rules', 'sla', 'calendars', 'settings'],
  decide: (order, input, { now, facts, newId }) => {
    mustNotBeDesignated(order)
    must(!facts.dispute, 'work-order.dispute-open')
    mustHaveGround(order, input, facts, now)
    const routing = routingFacts(order, order.tenantId, facts, now)
    const complained = input.unitIds.map((id) => unitNamed(facts.units, id)).find((unit) => isComplainedOf(routing, unit))
    // R5: who is complained of learns nothing of the order, so it can't be asked for an opinion either.
    must(!complained, 'work-order.party-complained', { unit: complained?.name ?? '' })
    const parties = partiesOf(input, facts)
    const opened = disputeOpened(order, { ground: input.ground, parties, facts, now, newId })
    return {
      patch: opened.patch,
      event: { ...opened.event, words: input.words },
      rows: [...opened.rows, ...timedOut(facts.transfers, now)],
    }
  },
})

/** Each ground has to be true; the first three are read off the transfers, the last two are the dispatcher's word. */
function mustHaveGround(order: WorkOrder, { ground, words, unitIds }: Input, { transfers, settings }: Pick<Facts, 'transfers' | 'settings'>, now: Date): void {
  const most = settings.routing.maximumTransfers
  const pending = transfers.find((transfer) => transfer.status === 'PENDING')
  must(!pending || ground === 'TIMED_OUT', 'work-order.transfer-still-open')
  switch (ground) {
    case 'REFUSED': return must(refusals(transfers) >= most, 'work-order.not-refused-enough', { count: refusals(transfers), needed: most })
    case 'LIMIT': return must(order.transferCount >= most, 'work-order.not-at-limit', { count: order.transferCount, needed: most })
    case 'TIMED_OUT': return must(pending?.dueAt && pending.dueAt <= now, 'work-order.transfer-not-timed-out')
    case 'TIE':
      must(new Set(unitIds).size >= 2, 'work-order.dispute-units-missing')
      return must(words, 'work-order.words-missing')
    case 'NO_RULE': return must(words, 'work-order.words-missing')
  }
}

/** One party per unit named, and per centre that pushed the order away. */
function partiesOf({ ground, unitIds }: Input, { transfers, tenants, units }: Pick<Facts, 'transfers' | 'tenants' | 'units'>): Party[] {
  const named = [...new Set(unitIds)].map((id): Party => {
    const unit = unitNamed(units, id)
    return { tenantId: unit.tenantId, unitId: unit.id, name: unit.name }
  })
  if (ground === 'TIE' || ground === 'NO_RULE') return named
  return [...quarrelling(transfers).map((id): Party => ({ tenantId: id, unitId: null, name: tenantNamed(tenants, id).name })), ...named]
}

function timedOut(transfers: Facts['transfers'], now: Date): Row[] {
  const pending = transfers.find((transfer) => transfer.status === 'PENDING')
  if (!pending) return []
  return [{ update: 'transfer', id: pending.id, patch: { status: 'TIMED_OUT', decidedAt: now } }, endShare(pending.toTenantId, 'TRANSFER')]
}
