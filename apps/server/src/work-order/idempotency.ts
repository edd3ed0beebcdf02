import { hash } from 'node:crypto'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Part } from '../db/statement.ts'

export type Key = { actor: Actor; key: string; payload: unknown }

const hashOf = (payload: unknown): string => hash('sha256', JSON.stringify(payload))

export type Kept = { payload_hash: string; answer: unknown }

/** The stored answer of a command seen before, or `undefined`. */
export async function replayOf<T>(tx: Tx, key: Key): Promise<T | undefined> {
  const rows = await tx.query<Kept>(
    'select payload_hash, answer from idempotency where tenant_id = $1 and person_id = $2 and key = $3', [key.actor.tenantId, key.actor.personId, key.key], 'replay',
  )
  return answerOf<T>(key, rows[0])
}

/** What was kept under the key; the same key with another payload is refused. */
export function answerOf<T>({ payload }: Key, kept: Kept | null | undefined): T | undefined {
  if (!kept) return undefined
  if (kept.payload_hash !== hashOf(payload)) throw new DomainError('work-order.repeated-key')
  // Written by `rememberPart` for this very command.
  return kept.answer as T
}

/** Keeps the answer in the transaction of the act itself: both are there, or neither. */
export const rememberPart = ({ actor, key, payload }: Key, answer: unknown): Part => (bind) =>
  `insert into idempotency (tenant_id, person_id, key, payload_hash, answer) values (${[actor.tenantId, actor.personId, key, hashOf(payload), JSON.stringify(answer)].map(bind).join(', ')})`
