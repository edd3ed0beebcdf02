import { spawn } from 'node:child_process'

const running = new Set()

/**
 * Runs a program to its end. Its words are kept back and shown only when it fails, unless `show` is set.
 * After `minutes` it is ended, which counts as a failure.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, show?: boolean, minutes?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runToEnd(command, args, { cwd, env, show = false, minutes } = {}) {
  return new Promise((resolve, reject) => {
    // npx and npm are command files on Windows, which only a shell can start.
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'], shell: process.platform === 'win32' })
    running.add(child)
    const late = minutes ? setTimeout(() => child.kill('SIGKILL'), minutes * 60_000) : undefined
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', chunk => { output += chunk })
    child.once('error', reject)
    child.once('close', code => { clearTimeout(late); running.delete(child); resolve({ code: code ?? 1, output }) })
  })
}

/** Like runToEnd, but a failure is an error that carries the program's last words. */
export async function mustRun(command, args, options) {
  const { code, output } = await runToEnd(command, args, options)
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}\n${output.trim().split('\n').slice(-40).join('\n')}`)
  return output
}

/** Ends the programs that are still running, for a stop in the middle of the preparation. */
export const stopRunningPrograms = () => { for (const child of running) child.kill('SIGTERM') }
