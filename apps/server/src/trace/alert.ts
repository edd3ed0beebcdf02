import { must } from '@hotline/domain/errors.ts'
import type { TraceAlertKind } from '@hotline/domain/trace/model.ts'
import { REVEALS_WITHIN_MS, revealVerdict } from '@hotline/domain/trace/reveals.ts'
import type { Tx } from '../db/in-scope.ts'
import { tellDuties } from '../sweep/tell-duties.ts'
import { windowStart, type Looked } from './write.ts'

const LOCK = `select pg_advisory_xact_lock(hashtextextended('reveal:' || $1, 0))`
const COUNTED = `
  select r.opened as before, r.first, array(select a.kind from trace_alert a where a.tenant_id = $1 and a.person_id = $2 and a.at > $3) as alerted from scout_reveals($2, $3) r`

/**
 * Counts one more opening of a caller by this person, under whatever memberships, before it is written; the auditor of
 * each tenant for which the person goes on opening is told. One at a time for each person, until the transaction ends, so that openings at the same moment can't slip past the limit together.
 * @throws `work-order.reveal-limit` with `most`, and `at`, from when there is room again
 */
export async function countReveal(tx: Tx, { actor, at, settings }: Looked): Promise<void> {
  tx.send(LOCK, [actor.personId], 'reveal-lock')
  const since = windowStart(at)
  const [{ before, first, alerted } = { before: 0, first: null, alerted: [] }] = await tx.query<{ before: number; first: Date | null; alerted: TraceAlertKind[] }>(COUNTED, [actor.tenantId, actor.personId, since], 'reveal-count')
  const verdict = revealVerdict({ before, alerted }, settings)
  must(verdict.open, 'work-order.reveal-limit', { most: settings.revealsAnHourMost, at: new Date((first ?? at).getTime() + REVEALS_WITHIN_MS) })
  if (verdict.alert) await raise(tx, { actor, at, since, kind: verdict.alert, count: before + 1 })
}

type Raised = Pick<Looked, 'actor' | 'at'> & { since: Date; kind: TraceAlertKind; count: number }

async function raise(tx: Tx, { actor, at, since, kind, count }: Raised): Promise<void> {
  const place = actor.unitName ?? actor.tenantName
  const [made] = await tx.query<{ id: string }>(
    'insert into trace_alert (at, tenant_id, person_id, person_name, place, kind, count, since) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id',
    [at, actor.tenantId, actor.personId, actor.name, place, kind, count, since],
  )
  await tellDuties(tx, { code: `REVEALS_${kind}`, dedupe: `trace-alert:${made?.id}`, duties: ['SECURITY_AUDITOR'], params: { name: actor.name, place, count: String(count) }, at })
}
