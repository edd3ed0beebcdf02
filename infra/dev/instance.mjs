import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DATA } from './paths.mjs'

const FILE = join(DATA, 'instance.json')

/**
 * What a running product leaves for the other commands; readable by its user only, for the URLs carry passwords.
 * @typedef {{ pid: number, serverPid: number | undefined, port: number, url: string, issuer: string, embeddedIdentity: boolean, embeddedDatabase: boolean, ownerUrl: string, appUrl: string, dataDir: string }} Instance
 */

/** @returns {Instance | undefined} the running instance */
export function runningInstance() {
  if (!existsSync(FILE)) return undefined
  const instance = JSON.parse(readFileSync(FILE, 'utf8'))
  return runs(instance.pid) ? instance : undefined
}

/** @param {Instance} instance */
export function noteInstance(instance) {
  mkdirSync(dirname(FILE), { recursive: true })
  rmSync(FILE, { force: true }) // an existing file would keep its own mode
  writeFileSync(FILE, JSON.stringify(instance, null, 2), { mode: 0o600 })
}

export const forgetInstance = () => rmSync(FILE, { force: true })

/** Asks a running product to stop and waits for it. True when there was one. */
export async function stopInstance() {
  const instance = runningInstance()
  if (!instance) return false
  process.kill(instance.pid, 'SIGTERM')
  for (const end = Date.now() + 10_000; Date.now() < end && runs(instance.pid);) await sleep(50)
  if (runs(instance.pid)) process.kill(instance.pid, 'SIGKILL')
  forgetInstance()
  return true
}

/** A process id is used again sooner or later; where the system tells, the program must be ours too. */
function runs(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  const told = `/proc/${pid}/cmdline`
  return !existsSync('/proc/self/cmdline') || (existsSync(told) && readFileSync(told, 'utf8').includes('up.mjs'))
}
