import { z } from 'zod'
import { DomainError, must } from '../../errors.ts'
import { ACTIVE, CLOSED_KINDS } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** 备案异议：地市在异议期内提出的，该事项应当重做 (rule 4.9). Blocks nothing by itself: the county is told and redoes it. */
export const objectFiling = defineTransition({
  verb: 'objectFiling',
  from: [...ACTIVE, ...CLOSED_KINDS],
  input: z.object({ filingId: z.string('work-order.filing-missing').min(1, 'work-order.filing-missing'), objection: words('objection', 1000) }),
  needs: ['filings'],
  decide: (_order, { filingId, objection }, { actor, now, facts }) => {
    const filing = facts.filings.find(({ id }) => id === filingId)
    if (!filing) throw new DomainError('work-order.filing-missing')
    must(!filing.objectedAt, 'work-order.filing-objected', { by: filing.objectedByName ?? '' })
    must(now <= filing.objectUntil, 'work-order.objection-late', { until: filing.objectUntil })
    return {
      patch: {},
      event: { filingId, kind: filing.kind, subject: filing.subject, objection, mustRedo: true },
      rows: [{ update: 'filing', id: filing.id, patch: { objectedAt: now, objectedBy: actor.personId, objectedByName: actor.name, objection } }],
    }
  },
})
