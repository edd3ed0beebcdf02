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

/** @param {{ testResults?: { status: string, assertionResults: { status: string }[] }[] } | undefined} report */
export function counted(report, code) {
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report?.testResults ?? []) {
    const failedBefore = count.failed
    for (const { status } of file.assertionResults) count[status === 'passed' || status === 'failed' ? status : 'skipped']++
    if (file.status === 'failed' && count.failed === failedBefore) count.failed++
  }
  // Vitest also ends badly for errors outside any test, and for being killed.
  if (code !== 0 && count.failed === 0) count.failed++
  return count
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return undefined
  }
}
