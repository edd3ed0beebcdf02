import { cpuNow, type Cpu } from './cpu.ts'

/** Cores that were busy for others on average, and for us; `null` where the system doesn't tell. */
export type Load = { foreign: number; ours: number } | null
export type Watch = () => () => Load

export function loadBetween(before: Cpu | null, after: Cpu | null): Load {
  if (!before || !after || after.at <= before.at) return null
  const seconds = (after.at - before.at) / 1_000
  const ours = (after.ours - before.ours) / seconds
  // Ticks are counted in hundredths: a little below nothing is nothing.
  return { ours, foreign: Math.max(0, (after.machine - before.machine) / seconds - ours) }
}

/** Starts watching; the answer tells the load since then. */
export const watch: Watch = () => {
  const before = cpuNow()
  return () => loadBetween(before, cpuNow())
}
