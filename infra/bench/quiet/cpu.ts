import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** Seconds of processor time since some fixed moment: of the whole machine, and of this process with all it started. */
export type Cpu = { at: number; machine: number; ours: number }
export type Process = { pid: number; parent: number; seconds: number }

const TICKS = 100 // USER_HZ: 100 on every Linux that Node runs on

/** One line of /proc/stat: user, nice, system, irq, softirq and steal; idle and waiting for disks don't count. */
export function machineSeconds(stat: string): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = stat.split('\n', 1)[0]?.trim().split(/\s+/).slice(1).map(Number) ?? []
  return (user + nice + system + irq + softirq + steal) / TICKS
}

/** /proc/<pid>/stat: its own time and that of children it has waited for, so that nothing is lost when a process ends. */
export function processOf(stat: string): Process {
  // The name in brackets may hold anything, so the fields are counted from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number)
  const [, parent = 0] = fields
  return { pid: Number.parseInt(stat, 10), parent, seconds: ((fields[11] ?? 0) + (fields[12] ?? 0) + (fields[13] ?? 0) + (fields[14] ?? 0)) / TICKS }
}

/** A process and everything below it. */
export function treeOf(root: number, all: readonly Process[]): Process[] {
  const found = all.filter(({ pid }) => pid === root)
  for (let index = 0; index < found.length; index++) found.push(...all.filter(({ parent }) => parent === found[index]?.pid))
  return found
}

export const secondsOf = (processes: readonly Process[]): number => processes.reduce((sum, { seconds }) => sum + seconds, 0)

/** Every process of the machine; `null` where the system doesn't tell. */
export function allProcesses(): Process[] | null {
  if (process.platform !== 'linux') return null
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      return [processOf(readFileSync(`/proc/${name}/stat`, 'utf8'))]
    } catch {
      return [] // it ended meanwhile
    }
  })
}

export function cpuNow(): Cpu | null {
  const all = allProcesses()
  if (!all) return null
  return { at: Date.now(), machine: machineSeconds(readFileSync('/proc/stat', 'utf8')), ours: secondsOf(treeOf(process.pid, all)) }
}

export const CORES = availableParallelism()
