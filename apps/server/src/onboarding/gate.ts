import { isOneOf, type Actor } from '@hotline/domain/access/actor.ts'
import { dateOfDay, dayOf, dayOfDate, startOfDayMs } from '@hotline/domain/deadline/beijing.ts'
import { must } from '@hotline/domain/errors.ts'
import { gateLineNames, unmet, type Gate, type GateLine } from '@hotline/domain/onboarding/gate.ts'
import { g1Lines, g2Lines, type G1Facts } from '@hotline/domain/onboarding/gate-lines.ts'
import type { GateView } from '@hotline/domain/onboarding/views.ts'
import type { App } from '../context.ts'
import type { Tx } from '../db/in-scope.ts'
import { newId } from '../ids.ts'
import { centreSettingsAt } from '../policy/centre.ts'
import { g1Facts, g2Facts } from './gate-facts.ts'
import { countyOf, lockRecord, readRecord, waitingGate, writeRecord, type Hand, type Onboarding } from './record.ts'
import { lastRun } from './sandbox/run.ts'

type Place = Pick<App, 'reference' | 'clock'>

/** The gate's lines as the facts are now. Before there is a county nothing of it is met. */
export async function linesOf(app: Place, tx: Tx, record: Onboarding, gate: Gate): Promise<GateLine[]> {
  const now = app.clock.now()
  // The prefecture's view: the county's own doesn't see who serves in the prefecture's units.
  const reference = await app.reference.of(record.tenantId)
  // A trial goes by what held when it began.
  const settings = centreSettingsAt(reference, record.tenantId, gate === 'G2' ? (record.trialAt ?? now) : now).onboarding
  if (gate === 'G2') return g2Lines(await g2Facts(tx, record, now), settings)
  if (record.countyId === null) return g1Lines(NOTHING, settings)
  return g1Lines(await g1Facts({ tx, reference, onboardingId: record.id, countyId: record.countyId, run: await lastRun(tx, record.id), now }), settings)
}
const NOTHING: G1Facts = { mode: 'FULL_CENTRE', units: { all: 0, incomplete: [] }, coverage: { all: 0, open: [] }, people: {}, calendar: { years: [], needed: [] }, drills: 0, sandbox: { passed: 0, of: 0 }, statements: {} }

export async function gateView(app: Place, tx: Tx, { id, gate }: { id: string; gate: Gate }): Promise<GateView> {
  const lines = await linesOf(app, tx, await readRecord(tx, id), gate)
  return { gate, lines, ready: unmet(lines).length === 0, at: app.clock.now() }
}

const STATE = { G1: 'CONFIGURING', G2: 'TRIAL' } as const

/** Asks the director to approve. Refused with the list of what is missing; nobody is pushed live over it. */
export async function askGate(app: Place, hand: Hand, input: { id: string; version: number; gate: Gate }): Promise<{ version: number }> {
  const { tx, actor, now } = hand
  const record = await lockRecord(tx, input, [STATE[input.gate]])
  must(!record.ending, 'onboarding.end-planned')
  must(!(await waitingGate(tx, record.id)), 'onboarding.gate-waiting')
  const lines = await linesOf(app, tx, record, input.gate)
  mustBeMet(lines)
  await tx.query(`insert into onboarding_gate (id, onboarding_id, tenant_id, gate, status, lines, asked_by, asked_by_name, asked_at) values ($1,$2,$3,$4,'WAITING',$5,$6,$7,$8)`, [newId(), record.id, tx.tenantId, input.gate, JSON.stringify(lines), actor.personId, actor.name, now])
  return { version: await writeRecord(hand, record, {}, { what: 'GATE_ASKED', detail: { gate: input.gate } }) }
}

export async function takeBackGate(hand: Hand, input: { id: string; version: number; requestId: string }): Promise<{ version: number }> {
  const record = await lockRecord(hand.tx, input)
  const gate = await settle(hand, record, input.requestId, 'TAKEN_BACK', null)
  return { version: await writeRecord(hand, record, {}, { what: 'GATE_TAKEN_BACK', detail: { gate } }) }
}

type Decide = { id: string; version: number; requestId: string; approve: boolean; words: string }

/** The director's word, never the asker's own; the lines are read once more, for they may have changed since. */
export async function decideGate(app: Place, hand: Hand, input: Decide): Promise<{ version: number }> {
  const { tx, actor, now } = hand
  const record = await lockRecord(tx, input)
  const waiting = await waitingGate(tx, record.id)
  must(waiting?.id === input.requestId, 'onboarding.gate-not-waiting')
  must(!isOneOf(actor, [waiting.askedBy]), 'onboarding.same-person')
  if (!input.approve) {
    await settle(hand, record, waiting.id, 'REFUSED', input.words)
    return { version: await writeRecord(hand, record, {}, { what: 'GATE_REFUSED', words: input.words, detail: { gate: waiting.gate } }) }
  }
  must(!record.ending, 'onboarding.end-planned')
  mustBeMet(await linesOf(app, tx, record, waiting.gate))
  await settle(hand, record, waiting.id, 'APPROVED', input.words)
  const told = { what: 'GATE_APPROVED' as const, words: input.words, detail: { gate: waiting.gate } }
  const [from, to] = waiting.gate === 'G1' ? (['CONFIGURING', 'TRIAL'] as const) : (['TRIAL', 'LIVE'] as const)
  await tx.query('select move_county($1, $2, $3)', [countyOf(record), from, to])
  return { version: await writeRecord(hand, record, waiting.gate === 'G1' ? { state: to, trialAt: now } : { state: to, liveAt: now, scoreFrom: nextMonth(now) }, told) }
}

function mustBeMet(lines: readonly GateLine[]): void {
  const open = unmet(lines)
  must(!open.length, 'onboarding.gate-unmet', { count: open.length, missing: open.map(({ key }) => gateLineNames[key]).join('、'), lines: open })
}

async function settle({ tx, actor, now }: Hand & { actor: Pick<Actor, 'personId' | 'name'> }, record: Onboarding, requestId: string, status: string, words: string | null): Promise<Gate> {
  const [row] = await tx.query<{ gate: Gate }>(
    `update onboarding_gate set status = $4, decided_by = $5, decided_by_name = $6, decided_at = $7, words = $8 where id = $3 and onboarding_id = $1 and tenant_id = $2 and status = 'WAITING' returning gate`,
    [record.id, tx.tenantId, requestId, status, actor.personId, actor.name, now, words],
  )
  must(row, 'onboarding.gate-not-waiting')
  return row.gate
}

/** The first instant of the next month, in Beijing. */
function nextMonth(now: Date): Date {
  const [year = 0, month = 0] = dateOfDay(dayOf(now)).split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return new Date(startOfDayMs(dayOfDate(next)))
}
