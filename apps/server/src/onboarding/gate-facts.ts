import { DUTIES, type Duty } from '@hotline/domain/access/duties.ts'
import { localDate } from '@hotline/domain/deadline/calendar.ts'
import type { G1Facts, G2Facts } from '@hotline/domain/onboarding/gate-lines.ts'
import type { SandboxRun } from '@hotline/domain/onboarding/sandbox.ts'
import { NOT_COUNTED_STEPS, type Step } from '@hotline/domain/onboarding/steps.ts'
import type { OperatingMode } from '@hotline/domain/tenant/model.ts'
import { NOT_HANDLING_KINDS } from '@hotline/domain/unit/kinds.ts'
import { unitGaps } from '@hotline/domain/unit/profile.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { minimumStaffOf } from '../unit/rows.ts'
import { coverageOf } from './coverage.ts'
import { unitFacts } from './import/facts.ts'
import { trialDay } from './trial-day.ts'
import { trialTotals } from './trial.ts'
import type { Onboarding } from './record.ts'

type Ask = { tx: Tx; reference: Reference; onboardingId: string; countyId: number; run: SandboxRun | null; now: Date }

/** What the first gate looks at, from the rows as they are now. */
export async function g1Facts({ tx, reference, onboardingId, countyId, run, now }: Ask): Promise<G1Facts> {
  const { units, minimumStaff } = await unitFacts(tx, countyId, minimumStaffOf(reference, countyId, now))
  const handling = units.filter(({ kind, active }) => active && !NOT_HANDLING_KINDS.includes(kind) && kind !== 'COMMUNITY')
  const posts = await tx.query<{ duty: string; people: number }>(
    `select d.duty, count(distinct m.person_id)::int as people from membership m cross join unnest(m.duties) as d(duty) join person p on p.id = m.person_id and p.disabled_at is null
      where m.tenant_id = $1 and m.unit_id is null and m.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now()) group by d.duty`, [countyId],
  )
  const [about] = await tx.query<{ mode: OperatingMode }>('select t.operating_mode as mode from tenant t where t.id = $1', [countyId])
  const said = await tx.query<{ step: Step; by_name: string; at: Date }>(
    'select step, saved_by_name as by_name, saved_at as at from onboarding_step where onboarding_id = $1 and tenant_id = $2 and done and step = any($3)', [onboardingId, tx.tenantId, NOT_COUNTED_STEPS],
  )
  const coverage = coverageOf(reference, countyId, now)
  const year = Number(localDate(now).slice(0, 4))
  const played = run?.orders ?? []
  return {
    mode: about?.mode ?? 'FULL_CENTRE',
    units: { all: handling.length, incomplete: handling.filter((unit) => unitGaps(unit, minimumStaff).length > 0).map(({ name }) => name) },
    coverage: { all: coverage.total, open: coverage.gaps.map(({ path }) => path.split(' / ').at(-1) ?? path) },
    people: Object.fromEntries(posts.flatMap(({ duty, people }) => (isDuty(duty) ? [[duty, people]] : []))),
    calendar: { years: Object.keys(reference.calendars.get(countyId)?.years ?? {}).map(Number), needed: [year, year + 1] },
    drills: played.filter(({ story, status, inTime }) => story === 'CRITICAL' && status === 'PASSED' && inTime).length,
    statements: Object.fromEntries(said.map(({ step, by_name: byName, at }) => [step, { byName, at }])),
    sandbox: { passed: run?.finishedAt ? played.filter(({ status }) => status === 'PASSED').length : 0, of: played.length },
  }
}

/** What the second gate looks at: totals of the trial, no order among them. */
export async function g2Facts(tx: Tx, { id, countyId, trialAt }: Pick<Onboarding, 'id' | 'countyId' | 'trialAt'>, now: Date): Promise<G2Facts> {
  const [issues] = await tx.query<{ open: number }>(`select count(*)::int as open from onboarding_issue where onboarding_id = $1 and tenant_id = $2 and grade = 'P1' and closed_at is null`, [id, tx.tenantId])
  if (countyId === null || !trialAt) return { trialDays: 0, sign: { have: 0, of: 0 }, dispatch: { wrong: 0, of: 0 }, openP1: issues?.open ?? 0 }
  const days = await trialTotals(tx, countyId, trialAt, now)
  const sum = (of: (day: (typeof days)[number]) => number) => days.reduce((total, day) => total + of(day), 0)
  return {
    trialDays: trialDay(trialAt, now), openP1: issues?.open ?? 0,
    sign: { have: sum((day) => day.signedOnTime), of: sum((day) => day.signDue) }, dispatch: { wrong: sum((day) => day.misdispatched), of: sum((day) => day.dispatched) },
  }
}

const isDuty = (value: string): value is Duty => DUTIES.some((duty) => duty === value)
