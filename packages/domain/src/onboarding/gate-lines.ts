import { dutyNames, type Duty } from '../access/duties.ts'
import type { OperatingMode } from '../tenant/model.ts'
import { MISSING_SHOWN, type GateLine, type GateLineKey, type LineMeasure, type Statement } from './gate.ts'
import type { OnboardingSettings } from './settings.ts'
import type { Step } from './steps.ts'

/** Posts the first gate asks for (rule 14); a centre that only dispatches has no seats. */
const POSTS: readonly Duty[] = ['AGENT', 'DISPATCHER', 'DISPATCH_REVIEWER', 'RESULT_REVIEWER', 'SUPERVISOR', 'KB_REVIEWER', 'CENTRE_DIRECTOR', 'SECURITY_AUDITOR']

export type G1Facts = {
  mode: OperatingMode
  units: { all: number; incomplete: string[] }
  coverage: { all: number; open: string[] }
  /** People in each post. */
  people: Partial<Record<Duty, number>>
  /** Years of the county's calendar, and the two that are needed. */
  calendar: { years: readonly number[]; needed: readonly number[] }
  drills: number
  sandbox: { passed: number; of: number }
  /** Statements by the step they were made in. */
  statements: Partial<Record<Step, Statement>>
}
export type G2Facts = { trialDays: number; sign: { have: number; of: number }; dispatch: { wrong: number; of: number }; openP1: number }

/** Everything is read from facts; what the product can't do yet is not counted and holds nobody up. */
export function g1Lines(facts: G1Facts, settings: OnboardingSettings): GateLine[] {
  const posts = POSTS.filter((duty) => duty !== 'AGENT' || facts.mode !== 'DISPATCH_ONLY')
  const empty = posts.filter((duty) => (facts.people[duty] ?? 0) < (duty === 'AGENT' ? settings.agentsPerShift : 1))
  const missingYears = facts.calendar.needed.filter((year) => !facts.calendar.years.includes(year))
  return [
    all('UNITS', 'units', 'UNITS', facts.units.all, facts.units.incomplete),
    all('COVERAGE', 'duties', 'CATEGORIES', facts.coverage.all, facts.coverage.open),
    all('DUTIES', 'people', 'DUTIES', posts.length, empty.map((duty) => (duty === 'AGENT' ? `${dutyNames.AGENT}（每班至少${settings.agentsPerShift}人）` : dutyNames[duty]))),
    all('CALENDAR', 'profile', 'YEARS', facts.calendar.needed.length, missingYears.map((year) => `${year}年`)),
    atLeast('DRILL', 'training', 'TIMES', facts.drills, settings.drills),
    atLeast('SANDBOX', 'training', 'ORDERS', facts.sandbox.passed, Math.max(settings.sandboxOrders, facts.sandbox.of)),
    stated('TELEPHONY', 'telephony', facts), stated('LINKAGE', 'linkage', facts), notCounted('TRAINING', 'training'), stated('RESTORE', 'data', facts),
  ]
}

/** A trial without a single order shows nothing about signing: the line stays unmet. */
export function g2Lines({ trialDays, sign, dispatch, openP1 }: G2Facts, settings: OnboardingSettings): GateLine[] {
  const share = ({ have, of }: { have: number; of: number }) => (of ? have / of : null)
  const onTime = share(sign)
  const wrong = share({ have: dispatch.wrong, of: dispatch.of })
  return [
    atLeast('TRIAL_DAYS', 'trial', 'DAYS', trialDays, settings.trial.minDays),
    { ...atLeast('ON_TIME_SIGN', 'trial', 'PERCENT', onTime ?? 0, settings.onTimeSign), have: onTime },
    { ...atMost('WRONG_DISPATCH', 'PERCENT', wrong ?? 1, settings.wrongDispatch), have: wrong },
    atMost('ISSUES', 'ISSUES', openP1, 0),
  ]
}

type Base = Pick<GateLine, 'missing' | 'measure' | 'step' | 'key'>
const base = (key: GateLineKey, step: Step, measure: LineMeasure): Base => ({ key, step, measure, missing: [] })

/** All of something, and at least one of it. */
function all(key: GateLineKey, step: Step, measure: LineMeasure, need: number, missing: readonly string[]): GateLine {
  const met = need > 0 && missing.length === 0
  return { ...base(key, step, measure), status: met ? 'MET' : 'UNMET', have: need - missing.length, need, bound: 'AT_LEAST', missing: missing.slice(0, MISSING_SHOWN) }
}

const atLeast = (key: GateLineKey, step: Step, measure: LineMeasure, have: number, need: number): GateLine =>
  ({ ...base(key, step, measure), status: have >= need ? 'MET' : 'UNMET', have, need, bound: 'AT_LEAST' })
const atMost = (key: GateLineKey, measure: LineMeasure, have: number, need: number): GateLine =>
  ({ ...base(key, 'trial', measure), status: have <= need ? 'MET' : 'UNMET', have, need, bound: 'AT_MOST' })
/** What needs telephones, other offices or a second machine is somebody's word, or nothing yet; it never holds anybody up. */
function stated(key: GateLineKey, step: Step, { statements }: G1Facts): GateLine {
  const said = statements[step]
  return said ? { ...notCounted(key, step), status: 'STATED', stated: said } : notCounted(key, step)
}

const notCounted = (key: GateLineKey, step: Step): GateLine => ({ ...base(key, step, 'TIMES'), status: 'NOT_COUNTED', have: null, need: null, bound: 'AT_LEAST' })
