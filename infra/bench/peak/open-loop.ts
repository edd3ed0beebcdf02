import { percentile } from '../percentiles.ts'

/** Milliseconds after the start at which something arrives, whether or not what came before has been answered. */
export type Arrival<Kind extends string> = { at: number; kind: Kind }
/** `nothing`: there was nothing to do it with, so no request was made. */
export type Outcome = 'done' | 'nothing'
export type Taken = { count: number; errors: number; nothing: number; p50: number; p95: number; p99: number; p999: number; max: number }
export type LoopResult<Kind extends string> = { kinds: Map<Kind, Taken>; all: Taken; problems: Map<string, number> }

/** Arrivals at random moments (exponential gaps), each kind as often per second as asked; the same ones for the same `random`. */
export function* arrivals<Kind extends string>(perSecond: Readonly<Record<Kind, number>>, seconds: number, random: () => number): Generator<Arrival<Kind>> {
  const kinds = Object.entries<number>(perSecond) as [Kind, number][] // a closed record of every Kind
  const total = kinds.reduce((sum, [, rate]) => sum + rate, 0)
  for (let at = 0; ;) {
    at += (-Math.log(1 - random()) / total) * 1_000
    if (at >= seconds * 1_000) return
    let left = random() * total
    const kind = kinds.find(([, rate]) => (left -= rate) < 0) ?? kinds.at(-1)
    if (kind) yield { at, kind: kind[0] }
  }
}

type Options<Kind extends string> = {
  arrivals: Iterable<Arrival<Kind>>
  send: (kind: Kind) => Promise<Outcome>
  /** Arrivals before this moment warm up and aren't counted; `onCounting` is told when the counting begins. */
  countFrom?: number
  onCounting?: () => void
}

/**
 * Open loop: everything is sent at its moment, and its latency counts from that moment, so that a server that
 * stalls is charged for all who waited meanwhile. Ends when the last answer is there. Latencies in milliseconds.
 */
export async function openLoop<Kind extends string>({ arrivals: planned, send, countFrom = 0, onCounting }: Options<Kind>): Promise<LoopResult<Kind>> {
  const latencies = new Map<Kind, number[]>()
  const failed = new Map<Kind, number>()
  const idle = new Map<Kind, number>()
  const problems = new Map<string, number>()
  const more = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const keep = (kind: Kind, latency: number) => {
    const kept = latencies.get(kind)
    if (kept) kept.push(latency)
    else latencies.set(kind, [latency])
  }
  const began = performance.now()
  const open: Promise<void>[] = []
  let counting = false
  for (const { at, kind } of planned) {
    const wait = began + at - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const counts = at >= countFrom
    if (counts && !counting) onCounting?.()
    counting ||= counts
    open.push(send(kind).then((outcome) => {
      if (!counts) return
      if (outcome === 'nothing') more(idle, kind)
      else keep(kind, performance.now() - began - at)
    }, (error: unknown) => {
      if (!counts) return
      more(failed, kind)
      more(problems, `${kind}: ${error instanceof Error ? error.message : String(error)}`.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4,}/g, '…').slice(0, 200))
    }))
  }
  await Promise.all(open)
  const kinds = new Map([...new Set([...latencies.keys(), ...failed.keys(), ...idle.keys()])].map((kind) => [kind, taken(latencies.get(kind) ?? NONE, failed.get(kind) ?? 0, idle.get(kind) ?? 0)]))
  const sum = (counts: Map<Kind, number>) => [...counts.values()].reduce((all, count) => all + count, 0)
  return { kinds, all: taken([...latencies.values()].flat(), sum(failed), sum(idle)), problems }
}

const NONE: readonly number[] = []

function taken(latencies: readonly number[], errors: number, nothing: number): Taken {
  const ascending = latencies.toSorted((a, b) => a - b)
  const at = (part: number) => percentile(ascending, part)
  return { count: ascending.length, errors, nothing, p50: at(0.5), p95: at(0.95), p99: at(0.99), p999: at(0.999), max: at(1) }
}
