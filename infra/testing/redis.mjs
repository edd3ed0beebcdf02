import { spawn } from 'node:child_process'
import { createConnection } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../dev/postgres.mjs'

/** A Redis without a disk on a free port, gone with `stop()` or with this process. */
export async function startThrowAwayRedis(program) {
  const port = await freePort()
  const child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  for (const deadline = Date.now() + 10_000; !(await answers(port)); await sleep(30)) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error('Redis did not start')
  }
  return { url: `redis://127.0.0.1:${port}`, pid: child.pid, stop: async () => { process.off('exit', end); end() } }
}

const answers = port => new Promise(done => {
  const socket = createConnection(port, '127.0.0.1', () => { socket.destroy(); done(true) }).once('error', () => done(false))
})
