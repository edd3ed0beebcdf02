import { isOneOf, type Actor } from '@hotline/domain/access/actor.ts'
import { mayOnboard } from '@hotline/domain/access/onboarding-rules.ts'
import { mayMove } from '@hotline/domain/onboarding/states.ts'
import { NOT_COUNTED_STEPS, STEPS, type Step } from '@hotline/domain/onboarding/steps.ts'
import type { GateLine, GateLineKey } from '@hotline/domain/onboarding/gate.ts'
import type { GateRequest, OnboardingMay, OnboardingView, StepView } from '@hotline/domain/onboarding/views.ts'
import type { OperatingMode } from '@hotline/domain/tenant/model.ts'
import type { App } from '../context.ts'
import type { Tx } from '../db/in-scope.ts'
import { centreSettingsAt } from '../policy/centre.ts'
import { linesOf } from './gate.ts'
import { readRecord, waitingGate, type Onboarding } from './record.ts'
import { trialDay } from './trial-day.ts'

/** One onboarding with its steps and what this person may do with it now. */
export async function viewOf(app: Pick<App, 'reference' | 'clock'>, tx: Tx, actor: Actor, id: string): Promise<OnboardingView> {
  const now = app.clock.now()
  const record = await readRecord(tx, id)
  const waiting = await waitingGate(tx, id)
  const [tenants] = await tx.query<{ mode: OperatingMode | null; merged: string | null }>(
    'select (select operating_mode from tenant where id = $1) as mode, (select name from tenant where id = $2) as merged', [record.countyId, record.mergedIntoId ?? record.ending?.into ?? null],
  )
  const { version, name, state, countyId, trialAt, liveAt, scoreFrom, ending, endsAt, createdAt, createdByName } = record
  return {
    id, version, name, state, countyId, operatingMode: tenants?.mode ?? null, steps: await stepsOf(tx, record, await linesOf(app, tx, record, 'G1')), waiting,
    trial: trialAt ? { startedAt: trialAt, day: trialDay(trialAt, liveAt ?? now), ...centreSettingsAt(await app.reference.of(record.tenantId), record.tenantId, trialAt).onboarding.trial } : null,
    liveAt, scoreFrom, mergedInto: state === 'MERGED' ? (tenants?.merged ?? null) : null, ending: ending && endsAt && { to: ending.to, into: tenants?.merged ?? null, endsAt, words: ending.words, byName: ending.byName }, createdAt, createdByName, may: mayNow(actor, record, waiting),
  }
}

function mayNow(actor: Actor, { state, liveAt, ending }: Onboarding, waiting: GateRequest | null): OnboardingMay {
  const run = mayOnboard(actor, 'run')
  return {
    run: run && state !== 'MERGED' && state !== 'OFFBOARDED',
    decide: waiting !== null && mayOnboard(actor, 'decide') && !isOneOf(actor, [waiting.askedBy]),
    found: run && state === 'DRAFT',
    askGate: run && !waiting && !ending ? (state === 'CONFIGURING' ? 'G1' : state === 'TRIAL' && !liveAt ? 'G2' : null) : null,
    suspend: run && mayMove(state, 'SUSPENDED'),
    resume: run && state === 'SUSPENDED' && !ending,
    merge: run && mayMove(state, 'MERGED') && !ending,
    offBoard: run && mayMove(state, 'OFFBOARDED') && !ending,
    undoEnd: run && ending !== null,
  }
}

/** Which lines of the first gate tell whether a step is done; the other steps are done when somebody says so. */
const TOLD: Partial<Record<Step, GateLineKey>> = { units: 'UNITS', people: 'DUTIES', duties: 'COVERAGE', profile: 'CALENDAR', training: 'SANDBOX' }

/** Every step with what is told of it. */
export async function stepsOf(tx: Tx, { id, countyId, liveAt }: Onboarding, lines: readonly GateLine[]): Promise<StepView[]> {
  const saved = await tx.query<{ step: Step; done: boolean; version: number; saved_at: Date; saved_by_name: string }>(
    'select step, done, version, saved_at, saved_by_name from onboarding_step where onboarding_id = $1 and tenant_id = $2', [id, tx.tenantId],
  )
  return STEPS.map((step) => {
    const row = saved.find((each) => each.step === step)
    const line = lines.find(({ key }) => key === TOLD[step])
    const done = step === 'tenant' ? countyId !== null : step === 'trial' ? liveAt !== null : line ? line.status === 'MET' : (row?.done ?? false)
    const status = NOT_COUNTED_STEPS.includes(step) ? (done ? 'STATED' : 'NOT_COUNTED') : done ? 'DONE' : 'OPEN'
    return { step, status, have: line?.have ?? null, need: line?.need ?? null, version: row?.version ?? 0, savedAt: row?.saved_at ?? null, savedByName: row?.saved_by_name ?? null }
  })
}
