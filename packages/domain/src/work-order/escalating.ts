import type { Actor } from '../access/actor.ts'
import { allEnded } from './ending.ts'
import type { Facts } from './facts.ts'
import type { WorkOrder } from './model.ts'
import { queuedAt, share, tenantNamed, UNASSIGNED } from './moving.ts'
import type { Row } from './rows.ts'
import { shiftedCitizen } from './shifted-clocks.ts'
import type { Decision } from './transition.ts'

/** Rule 7.4: what a parent takes an order over for. */
export const TAKE_OVER_GROUNDS = ['REDO_FAILED', 'REFUSED_BY_MANY', 'LONG_DISPUTE', 'NO_DISPOSAL_REPORT', 'UNSOLVABLE', 'INSTRUCTION', 'ASKED_BY_COUNTY'] as const
export type TakeOverGround = (typeof TAKE_OVER_GROUNDS)[number]
export const takeOverNames: Record<TakeOverGround, string> = {
  REDO_FAILED: '多次重办仍未办好', REFUSED_BY_MANY: '多家单位推诿', LONG_DISPUTE: '争议逾期未指定', NO_DISPOSAL_REPORT: '特急件逾期未报处置情况',
  UNSOLVABLE: '反复协调仍不能解决', INSTRUCTION: '领导批示', ASKED_BY_COUNTY: '县区申请提级',
}

/** Of an earlier round nothing stays: the reply was not the last word. */
const UNANSWERED: Decision['patch'] = { repliedAt: null, callbackDueAt: null, nextCallbackAt: null, callbackAttempts: 0, suspendedAt: null, resumeBy: null }

type Under = {
  facts: Pick<Facts, 'assignments' | 'requests' | 'transfers' | 'dispute' | 'opinions' | 'clocks' | 'tenants' | 'sla' | 'calendars'>
  actor: Pick<Actor, 'personId' | 'name'>
  now: Date
  newId: () => string
}

/**
 * 提级办 (rule 7.4): the prefecture owns the order and dispatches it anew; the tenant it came from co-handles with its
 * centre and keeps its sight. The citizen's clock runs on. The prefecture's own order stays with it.
 */
export function escalated(order: WorkOrder, reason: string, { facts, actor, now, newId }: Under): { patch: Decision['patch']; rows: Row[] } {
  const parent = tenantNamed(facts.tenants, order.prefectureId)
  const queued = queuedAt(parent, order, facts, now)
  const citizen = order.status === 'SUSPENDED' && order.suspendedAt
    ? shiftedCitizen(order, facts, { cause: 'SUSPENSION', suspendedAt: order.suspendedAt, resumedAt: now }, now)
    : { dueAt: order.dueAt, rows: [] }
  return {
    patch: { ...UNASSIGNED, ...UNANSWERED, ...queued.patch, tenantId: parent.id, dueAt: citizen.dueAt, isEscalated: true, isDesignated: false },
    rows: [
      ...allEnded(order, facts, { reason: '提级办理', actor, at: now }),
      ...citizen.rows,
      ...queued.rows,
      ...(parent.id === order.tenantId ? [] : formerOwner(order, reason, { facts, now, newId })),
    ],
  }
}

/** The centre it came from keeps its sight, and co-handles at the dispatch that follows: with that dispatch's dates. */
function formerOwner(order: WorkOrder, reason: string, { facts, now, newId }: Pick<Under, 'facts' | 'now' | 'newId'>): Row[] {
  const { id } = tenantNamed(facts.tenants, order.tenantId)
  return [
    share(id, 'ORIGIN', '提级办理前的归属地', false),
    // It may act from now on: co-handling is work, and its own supervisor writes this very row.
    share(id, 'CO_HANDLER', '提级办理后协办', true),
    {
      insert: 'transfer',
      row: {
        id: newId(), kind: 'TAKE_OVER', fromTenantId: id, toTenantId: order.prefectureId, reason, evidence: null, stay: 'CO_HANDLE',
        status: 'ACCEPTED', dueAt: null, proposedAt: now, decidedAt: now, decidedWords: null,
      },
    },
  ]
}
