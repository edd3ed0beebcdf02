import { percentile } from '../percentiles.ts'

/** Milliseconds after the start at which something arrives, whether or not what came before has been answered. */
export type Arrival<Kind extends string> = { at: number; kind: Kind }
/** `nothing`: there was nothing to do it with, so no request was made. */
export type Outcome = 'done' | 'nothing'
export type Taken = { count: number; errors: number; nothing: number; p50: number; p95: number; p99: number; p999: number; max: number }
/** Given up: so many seconds after the start so many were open, and so many a second had been answered until then. */
export type GaveUp = { seconds: number; open: number; perSecond: number }
export type LoopResult<Kind extends string> = { kinds: Map<Kind, Taken>; all: Taken; problems: Map<string, number>; gaveUp: GaveUp | null }

/** So long it comes so often. */
export type Phase<Kind extends string> = { perSecond: Readonly<Record<Kind, number>>; seconds: number }

/** Arrivals at random moments (exponential gaps), phase after phase, each kind as often per second as asked; the same ones for the same `random`. */
export function* arrivals<Kind extends string>(phases: readonly Phase<Kind>[], random: () => number): Generator<Arrival<Kind>> {
  let from = 0
  for (const { perSecond, seconds } of phases) {
    const kinds = Object.entries<number>(perSecond) as [Kind, number][] // a closed record of every Kind
    const total = kinds.reduce((sum, [, rate]) => sum + rate, 0)
    const until = from + seconds * 1_000
    for (let at = from; ;) {
      at += (-Math.log(1 - random()) / total) * 1_000
      if (at >= until) break
      let left = random() * total
      const kind = kinds.find(([, rate]) => (left -= rate) < 0) ?? kinds.at(-1)
      if (kind) yield { at, kind: kind[0] }
    }
    from = until
  }
}

type Options<Kind extends string> = {
  arrivals: Iterable<Arrival<Kind>>
  send: (kind: Kind) => Promise<Outcome>
  /** Arrivals before this moment warm up and aren't counted; `onCounting` is told when the counting begins. */
  countFrom?: number
  onCounting?: () => void
  /** With more than this open at once the server doesn't keep up, and no more is sent: a queue that only grows has no latency to measure. */
  mostOpen?: number
  /** How long the last answers are waited for, in milliseconds. */
  patience?: number
}

/**
 * Open loop: everything is sent at its moment, and its latency counts from that moment, so that a server that
 * stalls is charged for all who waited meanwhile. Ends when the last answer is there, or gives up on a server that
 * doesn't keep up. Latencies in milliseconds.
 */
export async function openLoop<Kind extends string>({ arrivals: planned, send, countFrom = 0, onCounting, mostOpen = 2_000, patience = 30_000 }: Options<Kind>): Promise<LoopResult<Kind>> {
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
  const sent: Promise<void>[] = []
  let answered = 0
  let gaveUp: GaveUp | null = null
  let counting = false
  const giveUp = (): GaveUp => {
    const seconds = (performance.now() - began) / 1_000
    return { seconds, open: sent.length - answered, perSecond: answered / seconds }
  }
  for (const { at, kind } of planned) {
    const wait = began + at - performance.now()
    // Also when late: after a pause of this process the answers that are there count before anything is given up.
    await new Promise<void>((resolve) => { if (wait > 0) setTimeout(resolve, wait); else setImmediate(resolve) })
    if (sent.length - answered > mostOpen) {
      gaveUp = giveUp()
      break
    }
    const counts = at >= countFrom
    if (counts && !counting) onCounting?.()
    counting ||= counts
    sent.push(send(kind).finally(() => answered++).then((outcome) => {
      if (!counts) return
      if (outcome === 'nothing') more(idle, kind)
      else keep(kind, performance.now() - began - at)
    }, (error: unknown) => {
      if (!counts) return
      more(failed, kind)
      more(problems, `${kind}: ${error instanceof Error ? error.message : String(error)}`.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4,}/g, '…').slice(0, 200))
    }))
  }
  if (!(await withinMs(patience, Promise.all(sent)))) gaveUp ??= giveUp()
  const kinds = new Map([...new Set([...latencies.keys(), ...failed.keys(), ...idle.keys()])].map((kind) => [kind, taken(latencies.get(kind) ?? NONE, failed.get(kind) ?? 0, idle.get(kind) ?? 0)]))
  const sum = (counts: Map<Kind, number>) => [...counts.values()].reduce((all, count) => all + count, 0)
  return { kinds, all: taken([...latencies.values()].flat(), sum(failed), sum(idle)), problems, gaveUp }
}

/** Whether it came in time. */
async function withinMs(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer))
}

const NONE: readonly number[] = []

function taken(latencies: readonly number[], errors: number, nothing: number): Taken {
  const ascending = latencies.toSorted((a, b) => a - b)
  const at = (part: number) => percentile(ascending, part)
  return { count: ascending.length, errors, nothing, p50: at(0.5), p95: at(0.95), p99: at(0.99), p999: at(0.999), max: at(1) }
}
