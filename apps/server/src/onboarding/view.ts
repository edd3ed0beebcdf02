import type { Actor } from '@hotline/domain/access/actor.ts'
import { mayOnboard } from '@hotline/domain/access/onboarding-rules.ts'
import { mayMove } from '@hotline/domain/onboarding/states.ts'
import { NOT_COUNTED_STEPS, STEPS, type Step } from '@hotline/domain/onboarding/steps.ts'
import type { GateRequest, OnboardingMay, OnboardingView, StepView } from '@hotline/domain/onboarding/views.ts'
import type { OperatingMode } from '@hotline/domain/tenant/model.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { readRecord, type Onboarding } from './record.ts'
import { settingsIn } from './settings.ts'
import { trialDay } from './trial-day.ts'

/** One onboarding with its steps and what this person may do with it now. */
export async function viewOf(tx: Tx, actor: Actor, id: string, now: Date): Promise<OnboardingView> {
  const record = await readRecord(tx, id)
  const { trial } = await settingsIn(tx)
  const waiting = await waitingGate(tx, id)
  const [tenants] = await tx.query<{ mode: OperatingMode | null; merged: string | null }>(
    'select (select operating_mode from tenant where id = $1) as mode, (select name from tenant where id = $2) as merged', [record.countyId, record.mergedIntoId],
  )
  const { version, name, state, countyId, trialAt, liveAt, scoreFrom, createdAt, createdByName } = record
  return {
    id, version, name, state, countyId, operatingMode: tenants?.mode ?? null, steps: await stepsOf(tx, record), waiting,
    trial: trialAt ? { startedAt: trialAt, day: trialDay(trialAt, liveAt ?? now), ...trial } : null,
    liveAt, scoreFrom, mergedInto: tenants?.merged ?? null, createdAt, createdByName, may: mayNow(actor, record, waiting),
  }
}

export async function waitingGate(tx: Tx, id: string): Promise<GateRequest | null> {
  const [row] = await tx.query(`select id, gate, asked_by, asked_by_name, asked_at from onboarding_gate where onboarding_id = $1 and tenant_id = $2 and status = 'WAITING'`, [id, tx.tenantId])
  return row ? fromRow<GateRequest>(row) : null
}

function mayNow(actor: Actor, { state, liveAt }: Onboarding, waiting: GateRequest | null): OnboardingMay {
  const run = mayOnboard(actor, 'run')
  return {
    run: run && state !== 'MERGED' && state !== 'OFFBOARDED',
    decide: waiting !== null && mayOnboard(actor, 'decide') && waiting.askedBy !== actor.personId,
    found: run && state === 'DRAFT',
    askGate: run && !waiting ? (state === 'CONFIGURING' ? 'G1' : state === 'TRIAL' && !liveAt ? 'G2' : null) : null,
    suspend: run && mayMove(state, 'SUSPENDED'),
    resume: run && state === 'SUSPENDED',
    merge: run && mayMove(state, 'MERGED'),
    offBoard: run && mayMove(state, 'OFFBOARDED'),
  }
}

async function stepsOf(tx: Tx, { id }: Onboarding): Promise<StepView[]> {
  const saved = await tx.query<{ step: Step; done: boolean; version: number; saved_at: Date; saved_by_name: string }>(
    'select step, done, version, saved_at, saved_by_name from onboarding_step where onboarding_id = $1 and tenant_id = $2', [id, tx.tenantId],
  )
  return STEPS.map((step) => {
    const row = saved.find((each) => each.step === step)
    const status = NOT_COUNTED_STEPS.includes(step) ? 'NOT_COUNTED' : row?.done ? 'DONE' : 'OPEN'
    return { step, status, have: null, need: null, version: row?.version ?? 0, savedAt: row?.saved_at ?? null, savedByName: row?.saved_by_name ?? null }
  })
}
