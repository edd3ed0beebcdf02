import { createHash } from 'node:crypto'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Part } from '../db/statement.ts'

export type Key = { actor: Actor; key: string; payload: unknown }

const hashOf = (payload: unknown): string => createHash('sha256').update(JSON.stringify(payload)).digest('hex')

/** The stored answer of a command seen before, or `undefined`. The same key with another payload is refused. */
export async function replayOf<T>(tx: Tx, { actor, key, payload }: Key): Promise<T | undefined> {
  const rows = await tx.query<{ payload_hash: string; answer: T }>(
    'select payload_hash, answer from idempotency where tenant_id = $1 and person_id = $2 and key = $3', [actor.tenantId, actor.personId, key], 'replay',
  )
  const seen = rows[0]
  if (!seen) return undefined
  if (seen.payload_hash !== hashOf(payload)) throw new DomainError('work-order.repeated-key')
  return seen.answer
}

/** Keeps the answer in the transaction of the act itself: both are there, or neither. */
export const rememberPart = ({ actor, key, payload }: Key, answer: unknown): Part => (bind) =>
  `insert into idempotency (tenant_id, person_id, key, payload_hash, answer) values (${[actor.tenantId, actor.personId, key, hashOf(payload), JSON.stringify(answer)].map(bind).join(', ')})`
