import { z } from 'zod'
import { DomainError } from '../../errors.ts'
import type { Filing } from '../beside.ts'
import { disputeOpened, lastParties } from '../disputes.ts'
import type { FactName } from '../facts.ts'
import { mustBeObjectable } from '../filing.ts'
import type { WorkOrder } from '../model.ts'
import { allCancelled } from '../moving.ts'
import { lapsedRequests } from '../requests.ts'
import { ACTIVE, CLOSED_KINDS } from '../states.ts'
import { defineTransition, type Decision, type Ground } from '../transition.ts'
import { undoneExtension } from '../undone-extension.ts'
import { words } from '../words.ts'
import { reopen } from './reopen.ts'
import { resume } from './resume.ts'

const NEEDS = ['filings', 'assignments', 'requests', 'clocks', 'opinions', 'tenants', 'units', 'sla', 'calendars', 'settings'] as const satisfies readonly FactName[]
type World = Ground<(typeof NEEDS)[number]>

/**
 * 备案异议：地市在异议期内提出的，该事项撤销重做 (rule 4.9): what was no longer pursued goes on, what stood still runs, a
 * designation goes back to its coordinator, an extension to whoever decides it. What has gone further since, or was no act on the order, is told and redone by hand.
 */
export const objectFiling = defineTransition({
  verb: 'objectFiling',
  from: [...ACTIVE, ...CLOSED_KINDS],
  input: z.object({ filingId: z.string('work-order.filing-missing').min(1, 'work-order.filing-missing'), objection: words('objection', 1000) }),
  needs: NEEDS,
  decide: (order, { filingId, objection }, ground) => {
    const { actor, now, facts } = ground
    const filing = facts.filings.find(({ id }) => id === filingId)
    if (!filing) throw new DomainError('work-order.filing-missing')
    mustBeObjectable(filing, now)
    const undone = undoing(order, filing, objection, ground)
    return {
      patch: undone?.patch ?? {},
      event: { filingId, kind: filing.kind, subject: filing.subject, objection, mustRedo: true, undone: undone !== null },
      rows: [...(undone?.rows ?? []), { update: 'filing', id: filing.id, patch: { objectedAt: now, objectedBy: actor.personId, objectedByName: actor.name, objection } }],
    }
  },
})

/** What takes the filed act back, while the order still stands where that act put it; `null` where it doesn't. */
function undoing(order: WorkOrder, filing: Filing, objection: string, ground: World): Pick<Decision, 'patch' | 'rows'> | null {
  const newest = ground.facts.filings.findLast(({ kind }) => kind === filing.kind)
  if (newest?.id !== filing.id) return null
  if (filing.kind === 'NOT_PURSUED' && order.status === 'NOT_PURSUED') {
    const { patch, rows = [] } = reopen.decide(order, { reason: objection }, ground)
    // It writes the objection on the filing too: once is enough.
    return { patch, rows: rows.filter((row) => !('update' in row && row.update === 'filing')) }
  }
  if (filing.kind === 'LONG_SUSPENSION' && order.status === 'SUSPENDED') return resume.decide(order, { words: objection }, ground)
  if (filing.kind === 'LONG_EXTENSION') return undoneExtension(order, filing, ground.facts, ground.now)
  return filing.kind === 'DESIGNATION' && order.isDesignated && (order.status === 'DISPATCHED' || order.status === 'IN_PROGRESS') ? disputedAgain(order, objection, ground) : null
}

/** The same parties are asked once more; the ruling binds nobody, and the citizen's date runs on. */
function disputedAgain(order: WorkOrder, objection: string, { actor, now, facts, newId }: World): Pick<Decision, 'patch' | 'rows'> {
  const opened = disputeOpened(order, { ground: 'OBJECTED', parties: lastParties(facts.opinions), facts, now, newId })
  return {
    patch: { ...opened.patch, isDesignated: false },
    rows: [...allCancelled(order, facts.assignments, '备案异议', now), ...lapsedRequests(facts.requests, objection, actor, now), ...opened.rows],
  }
}
