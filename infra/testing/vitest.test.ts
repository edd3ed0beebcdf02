import { expect, test } from 'vitest'
import { counted } from './vitest.mjs'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map(each => ({ status: each })) })

test('tests are counted by what became of them', () => {
  expect(counted({ testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending', 'todo')] }, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 })
})

test('a file that could not be loaded is a failure', () => {
  expect(counted({ testResults: [file('failed')] }, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a bad end without a failed test is a failure, also without any report', () => {
  expect(counted({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1)
  expect(counted(undefined, 137).failed).toBe(1)
})
