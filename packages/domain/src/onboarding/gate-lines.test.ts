import { expect, test } from 'vitest'
import { g1Lines, g2Lines, type G1Facts, type G2Facts } from './gate-lines.ts'
import { unmet } from './gate.ts'
import { sandboxPlan } from './sandbox.ts'
import { ONBOARDING_DEFAULTS } from './settings.ts'
import { mayMove, ONBOARDING_STATES } from './states.ts'

const ready: G1Facts = {
  mode: 'FULL_CENTRE', units: { all: 40, incomplete: [] }, coverage: { all: 118, open: [] },
  people: { AGENT: 2, DISPATCHER: 1, DISPATCH_REVIEWER: 1, RESULT_REVIEWER: 1, SUPERVISOR: 1, KB_REVIEWER: 1, CENTRE_DIRECTOR: 1, SECURITY_AUDITOR: 1 },
  calendar: { years: [2026, 2027], needed: [2026, 2027] }, drills: 1, sandbox: { passed: 10, of: 10 }, statements: {},
}
const open = (facts: Partial<G1Facts>) => unmet(g1Lines({ ...ready, ...facts }, ONBOARDING_DEFAULTS)).map(({ key }) => key)

test('齐了就没有一项拦着，没有的能力写未计入', () => {
  expect(open({})).toEqual([])
  const said = { byName: '罗文斌', at: new Date('2026-03-01T00:00:00Z') }
  expect(g1Lines({ ...ready, statements: { telephony: said } }, ONBOARDING_DEFAULTS).filter(({ stated }) => stated)).toMatchObject([{ key: 'TELEPHONY', status: 'STATED', stated: said }])
  expect(g1Lines(ready, ONBOARDING_DEFAULTS).filter(({ status }) => status === 'NOT_COUNTED').map(({ key }) => key)).toEqual(['TELEPHONY', 'LINKAGE', 'TRAINING', 'RESTORE'])
})
test('缺一样拦一样', () => {
  expect(open({ units: { all: 40, incomplete: ['县教育局'] } })).toEqual(['UNITS'])
  expect(open({ units: { all: 0, incomplete: [] } })).toEqual(['UNITS'])
  expect(open({ coverage: { all: 118, open: ['公积金'] } })).toEqual(['COVERAGE'])
  expect(open({ calendar: { years: [2026], needed: [2026, 2027] } })).toEqual(['CALENDAR'])
  expect(open({ drills: 0 })).toEqual(['DRILL'])
  expect(open({ sandbox: { passed: 9, of: 10 } })).toEqual(['SANDBOX'])
  expect(open({ sandbox: { passed: 10, of: 12 } })).toEqual(['SANDBOX'])
})
test('话务员每班两人；只派单的中心不用', () => {
  expect(open({ people: { ...ready.people, AGENT: 1 } })).toEqual(['DUTIES'])
  expect(open({ mode: 'DISPATCH_ONLY', people: { ...ready.people, AGENT: 0 } })).toEqual([])
})

const trial: G2Facts = { trialDays: 14, sign: { have: 95, of: 100 }, dispatch: { wrong: 5, of: 100 }, openP1: 0 }
const shut = (facts: Partial<G2Facts>) => unmet(g2Lines({ ...trial, ...facts }, ONBOARDING_DEFAULTS)).map(({ key }) => key)
test('上线的四项都卡在数字上', () => {
  expect(shut({})).toEqual([])
  expect(shut({ trialDays: 13 })).toEqual(['TRIAL_DAYS'])
  expect(shut({ sign: { have: 94, of: 100 } })).toEqual(['ON_TIME_SIGN'])
  expect(shut({ dispatch: { wrong: 6, of: 100 } })).toEqual(['WRONG_DISPATCH'])
  expect(shut({ openP1: 1 })).toEqual(['ISSUES'])
  expect(shut({ sign: { have: 0, of: 0 }, dispatch: { wrong: 0, of: 0 } })).toEqual(['ON_TIME_SIGN', 'WRONG_DISPATCH'])
})

test('十件里有特急和五种特殊情形；并入和退出是终点', () => {
  expect(sandboxPlan(10, 1)).toHaveLength(10)
  expect(new Set(sandboxPlan(10, 1)).size).toBe(7)
  expect(ONBOARDING_STATES.filter((state) => ONBOARDING_STATES.some((next) => mayMove(state, next)))).toEqual(['DRAFT', 'CONFIGURING', 'TRIAL', 'LIVE', 'SUSPENDED'])
})
