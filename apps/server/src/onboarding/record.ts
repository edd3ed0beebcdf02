import type { Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import { onboardingStateNames, type OnboardingState } from '@hotline/domain/onboarding/states.ts'
import type { Step } from '@hotline/domain/onboarding/steps.ts'
import type { GateRequest, OnboardingAct, OnboardingEvent } from '@hotline/domain/onboarding/views.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { newId } from '../ids.ts'

/** The end that was decided: what as, where its orders go, the state it returns to when it is taken back, and by whom. */
export type Ending = { to: 'MERGED' | 'OFFBOARDED'; into: number | null; from: OnboardingState; words: string; by: string; byName: string }

/** The row of an onboarding as the procedures use it. */
export type Onboarding = {
  id: string
  tenantId: number
  countyId: number | null
  mergedIntoId: number | null
  name: string
  state: OnboardingState
  suspendedFrom: OnboardingState | null
  version: number
  trialAt: Date | null
  liveAt: Date | null
  scoreFrom: Date | null
  ending: Ending | null
  endsAt: Date | null
  createdBy: string
  createdByName: string
  createdAt: Date
  updatedByName: string
  updatedAt: Date
}
/** Somebody at work, at one moment of the product's clock. */
export type Hand = { tx: Tx; actor: Pick<Actor, 'tenantId' | 'personId' | 'name' | 'actsFor'>; now: Date }

/** One of the own prefecture's. @throws `onboarding.not-found` for everybody else's too. */
export async function readRecord(tx: Tx, id: string, lock = false): Promise<Onboarding> {
  const [row] = await tx.query(`select * from onboarding where id = $1 and tenant_id = $2 ${lock ? 'for update' : ''}`, [id, tx.tenantId])
  must(row, 'onboarding.not-found')
  return fromRow<Onboarding>(row)
}

/** Locked for the rest of the transaction and as the screen knows it. @throws `onboarding.stale`, `onboarding.not-in-state` */
export async function lockRecord(tx: Tx, { id, version }: { id: string; version: number }, states?: readonly OnboardingState[]): Promise<Onboarding> {
  const record = await readRecord(tx, id, true)
  must(record.version === version, 'onboarding.stale')
  if (states) mustBeIn(record, states)
  return record
}

export function mustBeIn({ state }: Pick<Onboarding, 'state'>, states: readonly OnboardingState[]): void {
  must(states.includes(state), 'onboarding.not-in-state', { state: onboardingStateNames[state] })
}

/** The county of a record that has one. */
export function countyOf({ countyId, state }: Pick<Onboarding, 'countyId' | 'state'>): number {
  must(countyId !== null, 'onboarding.not-in-state', { state: onboardingStateNames[state] })
  return countyId
}

type Patch = Partial<Pick<Onboarding, 'countyId' | 'mergedIntoId' | 'name' | 'state' | 'suspendedFrom' | 'trialAt' | 'liveAt' | 'scoreFrom' | 'ending' | 'endsAt'>>

/** Changes a locked record, raises its version and tells the journal in the same transaction. Answers the new version. */
export async function writeRecord(hand: Hand, record: Onboarding, patch: Patch, event: Told): Promise<number> {
  const next: Onboarding = { ...record, ...patch }
  await hand.tx.query(
    `update onboarding set county_id = $3, merged_into_id = $4, name = $5, state = $6, suspended_from = $7, trial_at = $8, live_at = $9, score_from = $10, version = version + 1, updated_by_name = $11, updated_at = $12, ending = $13, ends_at = $14
      where id = $1 and tenant_id = $2`,
    [record.id, record.tenantId, next.countyId, next.mergedIntoId, next.name, next.state, next.suspendedFrom, next.trialAt, next.liveAt, next.scoreFrom, hand.actor.name, hand.now, next.ending && JSON.stringify(next.ending), next.endsAt],
  )
  await tell(hand, record.id, event)
  return record.version + 1
}

export type Told = { what: OnboardingAct; step?: Step; words?: string; detail?: Record<string, unknown> }

/** One line of the journal. */
export async function tell({ tx, actor, now }: Hand, onboardingId: string, { what, step, words, detail = {} }: Told): Promise<void> {
  await tx.query('insert into onboarding_event (id, onboarding_id, tenant_id, at, by, by_name, what, step, words, detail) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)', [
    newId(), onboardingId, tx.tenantId, now, actor.personId, actor.name, what, step ?? null, words ?? null, JSON.stringify(detail),
  ])
}

/** The journal, newest first. */
export async function journalOf(tx: Tx, id: string): Promise<OnboardingEvent[]> {
  const { tenantId } = await readRecord(tx, id)
  const rows = await tx.query('select id, at, by_name, what, step, words, detail from onboarding_event where onboarding_id = $1 and tenant_id = $2 order by at desc, id desc limit 200', [id, tenantId])
  return rows.map((row) => fromRow<OnboardingEvent>(row))
}

/** The gate that waits for the director's word. */
export async function waitingGate(tx: Tx, id: string): Promise<GateRequest | null> {
  const [row] = await tx.query(`select id, gate, asked_by, asked_by_name, asked_at from onboarding_gate where onboarding_id = $1 and tenant_id = $2 and status = 'WAITING'`, [id, tx.tenantId])
  return row ? fromRow<GateRequest>(row) : null
}
