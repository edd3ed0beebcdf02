import { expect, test } from 'vitest'
import { counted } from './vitest.mjs'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map(each => ({ status: each })) })

test('tests are counted by what became of them', () => {
  expect(counted({ testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending', 'todo')] }, 1)).toMatchObject({ passed: 2, failed: 1, skipped: 2 })
})

test('a file that could not be loaded is a failure', () => {
  expect(counted({ testResults: [file('failed')] }, 1)).toMatchObject({ passed: 0, failed: 1, skipped: 0 })
})

test('a bad end without a failed test is a failure, also without any report', () => {
  expect(counted({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1)
  expect(counted(undefined, 137).failed).toBe(1)
})

test('each failure has a line that names it, for the end of a long output', () => {
  const report = { testResults: [
    { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'it holds', failureMessages: ['Error: it\n  does not'] }, { status: 'passed' }] },
    { name: 'b.test.ts', status: 'failed', message: 'cannot be loaded', assertionResults: [] },
  ] }
  expect(counted(report, 1).failures).toEqual(['a.test.ts: it holds: Error: it does not', 'b.test.ts: cannot be loaded'])
  expect(counted(undefined, 137).failures).toEqual(['vitest ended with 137, no test failed: see the errors it printed'])
})
