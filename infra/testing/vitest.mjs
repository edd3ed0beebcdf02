import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../dev/paths.mjs'
import { runToEnd } from '../dev/run.mjs'

/** Runs one vitest configuration and counts its tests. A file that can't even be loaded counts as one failure. */
export async function vitest(config, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-report-'))
  const report = join(folder, 'report.json')
  try {
    const { code } = await runToEnd(process.execPath, [
      join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--config', join(ROOT, 'infra/vitest', `${config}.config.ts`),
      '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
    ], { cwd: ROOT, show: true, minutes: 20, env: { NODE_ENV: 'test', ...env } })
    return counted(readReport(report), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @typedef {{ status: string, fullName?: string, failureMessages?: string[] }} Test
 * @param {{ testResults?: { status: string, name?: string, message?: string, assertionResults: Test[] }[] } | undefined} report
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[] }} `failures`: a line for each, with the beginning of its message
 */
export function counted(report, code) {
  const count = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  const fail = (...words) => { count.failed++; failures.push(words.filter(Boolean).join(': ').replaceAll(/\s+/g, ' ').slice(0, 400)) }
  for (const file of report?.testResults ?? []) {
    const name = file.name?.replace(ROOT, '')
    const before = count.failed
    for (const test of file.assertionResults) {
      if (test.status === 'failed') fail(name, test.fullName, test.failureMessages?.[0])
      else count[test.status === 'passed' ? 'passed' : 'skipped']++
    }
    if (file.status === 'failed' && count.failed === before) fail(name, file.message)
  }
  // Vitest also ends badly for errors outside any test, and for being killed.
  if (code !== 0 && count.failed === 0) fail(`vitest ended with ${code}, no test failed: see the errors it printed`)
  return { ...count, failures }
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return undefined
  }
}
