import type { Verb } from '@hotline/domain/work-order/verbs.ts'
import type { WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import type { Person } from './stage.ts'

export type Sent = { person: Person; id: string; version: number; verb: Exclude<Verb, 'openDraft'>; input: unknown; idempotencyKey: string }
export type Answer = { id: string; version: number; status: WorkOrderStatus; orderNo: string | null; queryCode: string | null }
/** A command that the product said it carried out. */
export type Acknowledged = { key: string; personId: string; tenantId: number; verb: Verb; id: string; version: number }

/** What the proof itself knows: every acknowledgment, and how often what was refused. */
export type Ledger = {
  commands: number
  acknowledged: Acknowledged[]
  accepted: Map<Verb, number>
  refused: Map<string, number>
  /** Deliberate wrongs, by kind. */
  wrongs: Map<string, number>
  /** Commands of late that a client might send again. */
  recent: { sent: Sent; answer: Answer }[]
  problems: string[]
  byClock: number
  /** Calendars that were published. */
  calendars: number
  replays: number
}

export const emptyLedger = (): Ledger => ({
  commands: 0, acknowledged: [], accepted: new Map(), refused: new Map(), wrongs: new Map(), recent: [], problems: [], byClock: 0, calendars: 0, replays: 0,
})

const KEPT = 200

export function acknowledge(ledger: Ledger, person: Person, verb: Verb, key: string, { id, version }: Pick<Answer, 'id' | 'version'>): void {
  ledger.acknowledged.push({ key, personId: person.id, tenantId: person.tenantId, verb, id, version })
  count(ledger.accepted, verb)
}

export function remember(ledger: Ledger, sent: Sent, answer: Answer): void {
  ledger.recent.push({ sent, answer })
  if (ledger.recent.length > KEPT) ledger.recent.shift()
}

export const count = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
