import type { Actor } from '@hotline/domain/access/actor.ts'
import { settingsOf } from '@hotline/domain/policy/book.ts'
import type { FilingKind } from '@hotline/domain/work-order/beside.ts'
import { filingLine } from '@hotline/domain/work-order/filing.ts'
import type { Tx } from '../db/in-scope.ts'
import { calendarsAt, type Reference } from '../directory/reference.ts'
import { newId } from '../ids.ts'

/** What is filed beside the orders: exactly one of these is named. */
export type About = { policyVersionId: number } | { precedentId: string } | { unitId: number }
type Filed = { kind: FilingKind; /** Without words of callers and numbers of orders: whoever opens the register reads it. */ subject: string; about: About }

/** Files with the own prefecture what was no act on an order (rule 4.9), in the transaction that does it; a prefecture files nothing. An act on an order files itself (`fileUpRow`). */
export async function fileUp(tx: Tx, { tenantId, prefectureId }: Pick<Actor, 'tenantId' | 'prefectureId'>, { kind, subject, about }: Filed, { policies }: Pick<Reference, 'policies'>, now: Date): Promise<void> {
  if (tenantId === prefectureId) return
  const within = settingsOf('ORDER', policies.at('ORDER', prefectureId, now)).objectWithin
  const { id, filedAt, objectUntil } = filingLine({ kind, subject, prefectureId, calendars: calendarsAt(policies, [prefectureId], now), within, now, newId })
  const named = { policyVersionId: null, precedentId: null, unitId: null, ...about }
  await tx.query(
    'insert into filing (id, tenant_id, prefecture_id, kind, subject, filed_at, object_until, policy_version_id, precedent_id, unit_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [id, tenantId, prefectureId, kind, subject, filedAt, objectUntil, named.policyVersionId, named.precedentId, named.unitId],
  )
}
