import type { Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import type { Filing } from '@hotline/domain/work-order/beside.ts'
import { mustBeObjectable } from '@hotline/domain/work-order/filing.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { tellDuties } from '../sweep/tell-duties.ts'

/** What is kept of a filing's course, wherever it is shown. */
export type Course = Pick<Filing, 'filedAt' | 'objectUntil' | 'objectedAt' | 'objectedByName' | 'objection'> & { answeredAt: Date | null; answeredByName: string | null; answer: string | null }
type Taken = Course & { tenantId: number; prefectureId: number; subject: string }
export const COURSE = 'f.filed_at, f.object_until, f.objected_at, f.objected_by_name, f.objection, f.answered_at, f.answered_by_name, f.answer'

/** Those who hear of an objection in the county, and of its answer in the prefecture. */
const MUST_REDO = ['TENANT_ADMIN', 'CENTRE_DIRECTOR']
const OBJECTORS = ['SUPERVISOR', 'PREF_OVERSEER']

/** Takes a filing beside the orders for a change. @throws `filing.not-found` */
async function taken(tx: Tx, id: string, whose: 'tenant_id' | 'prefecture_id'): Promise<Taken> {
  const [row] = await tx.query(`select f.tenant_id, f.prefecture_id, f.subject, ${COURSE} from filing f where f.id = $1 and f.${whose} = $2 and f.order_id is null for update of f`, [id, tx.tenantId])
  must(row, 'filing.not-found')
  return fromRow<Taken>(row)
}

/**
 * 异议：the prefecture objects in time, and the county must redo it and answer (rule 4.9). What was published holds until the
 * county publishes the next one: orders run by it, and nobody but its tenant takes it back. @throws `filing.*`, `work-order.objection-late`
 */
export async function objectTo(tx: Tx, actor: Actor, { id, objection }: { id: string; objection: string }, now: Date): Promise<void> {
  const filing = await taken(tx, id, 'prefecture_id')
  mustBeObjectable(filing, now)
  await tx.query('update filing set objected_at = $2, objected_by = $3, objected_by_name = $4, objection = $5 where id = $1', [id, now, actor.personId, actor.name, objection])
  await tellDuties(tx, { code: 'FILING_OBJECTED', dedupe: `filing-objected:${id}`, duties: MUST_REDO, params: { subject: filing.subject, words: objection }, at: now, tenantId: filing.tenantId })
}

/** 答复：how the county redid what was objected to, once. Returns what the prefecture is told, in its own scope. @throws `filing.*` */
export async function answerObjection(tx: Tx, actor: Actor, { id, answer }: { id: string; answer: string }, now: Date): Promise<(above: Tx) => Promise<void>> {
  const filing = await taken(tx, id, 'tenant_id')
  must(filing.objectedAt, 'filing.not-objected')
  must(!filing.answeredAt, 'filing.answered', { by: filing.answeredByName ?? '' })
  await tx.query('update filing set answered_at = $2, answered_by = $3, answered_by_name = $4, answer = $5 where id = $1', [id, now, actor.personId, actor.name, answer])
  return (above) => tellDuties(above, { code: 'FILING_ANSWERED', dedupe: `filing-answered:${id}`, duties: OBJECTORS, params: { place: actor.tenantName, subject: filing.subject, words: answer }, at: now })
}

/** How a version was filed, as far as the asker may know; null where it wasn't. */
export async function courseOf(tx: Tx, versionId: number): Promise<(Course & { id: string }) | null> {
  const [row] = await tx.query(`select f.id, ${COURSE} from filing f where f.policy_version_id = $1`, [versionId], 'filing-of-version')
  return row ? fromRow<Course & { id: string }>(row) : null
}
