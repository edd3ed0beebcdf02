import { readFileSync } from 'node:fs'
import { allProcesses, CORES, machineSeconds, secondsOf, treeOf, type Process } from '../quiet/cpu.ts'

/** Processor time of each part as a share of the whole machine, 0..1, and memory in MB. `null` where the system doesn't tell. */
export type Usage = { cpu: Record<string, number>; memoryMb: Record<string, number> } | null
type Parts = Readonly<Record<string, number>>

/** Begins to measure processes with all below them, by their root; one counts without what is named apart from it. */
export function startUsage(parts: Parts): () => Usage {
  const before = read(parts)
  const began = Date.now()
  return () => {
    const after = read(parts)
    if (!before || !after) return null
    const whole = ((Date.now() - began) / 1_000) * CORES
    const cpu = Object.fromEntries(Object.keys(after.seconds).map((name) => [name, ((after.seconds[name] ?? 0) - (before.seconds[name] ?? 0)) / whole]))
    return { cpu, memoryMb: Object.fromEntries(Object.entries(after.pids).map(([name, pids]) => [name, Math.round(pids.reduce((sum, pid) => sum + memoryOf(pid), 0) / 1_024)])) }
  }
}

function read(parts: Parts): { seconds: Record<string, number>; pids: Record<string, number[]> } | null {
  const all = allProcesses()
  if (!all) return null
  const roots = new Set(Object.values(parts))
  const own = (root: number): Process[] => {
    const apart = new Set(treeOf(root, all).filter(({ pid }) => pid !== root && roots.has(pid)).flatMap(({ pid }) => treeOf(pid, all).map((each) => each.pid)))
    return treeOf(root, all).filter(({ pid }) => !apart.has(pid))
  }
  const trees = Object.entries(parts).map(([name, root]): [string, Process[]] => [name, own(root)])
  const seconds: Record<string, number> = Object.fromEntries(trees.map(([name, tree]) => [name, secondsOf(tree)]))
  return { seconds: { ...seconds, 'the whole machine': machineSeconds(readFileSync('/proc/stat', 'utf8')) }, pids: Object.fromEntries(trees.map(([name, tree]) => [name, tree.map(({ pid }) => pid)])) }
}

/** Memory in kB: the proportional share, so that what the database's processes share counts once. */
function memoryOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0 // it ended, or belongs to somebody else
  }
}

/** The parent of a process: of a connection's, that is the database server. */
export const parentOf = (pid: number): number => allProcesses()?.find((each) => each.pid === pid)?.parent ?? 0
