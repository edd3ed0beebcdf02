import { middle, percentile } from './percentiles.ts'
import { watch as watchMachine, type Load, type Watch } from './quiet/watch.ts'

export type Sample = { perSecond: number; p50: number; p95: number; p99: number }
export type Side = { name: string; run: (client: number) => Promise<unknown> }
export type Result = { side: string; samples: Sample[]; median: Sample; least: Sample; most: Sample }
/** Rounds wanted; a round is void while others keep more than `foreign` cores busy, and is repeated until `voids` were thrown away. */
export type Pace = { rounds: number; seconds: number; foreign: number; voids: number }
/** What the results rest on: quiet rounds, those taken beside foreign load because none quieter came, and those thrown away. `foreign`: most cores busy for others in a counted round. */
export type Quietness = { quiet: number; noisy: number; thrown: number; foreign: number | null }

/** Closed loop: each client starts its next run when the last is done. Latencies in milliseconds. */
export async function sample(side: Side, clients: number, seconds: number): Promise<Sample> {
  const taken: number[] = []
  const began = performance.now()
  const until = began + seconds * 1_000
  await Promise.all(Array.from({ length: clients }, async (_, client) => {
    while (performance.now() < until) {
      const at = performance.now()
      await side.run(client)
      taken.push(performance.now() - at)
    }
  }))
  const took = (performance.now() - began) / 1_000
  taken.sort((a, b) => a - b)
  return { perSecond: taken.length / took, p50: percentile(taken, 0.5), p95: percentile(taken, 0.95), p99: percentile(taken, 0.99) }
}

/** `warmUp`: seconds that each side runs before the first round; a short while where left out. */
type Options = Pace & { clients: number; warmUp?: number; watch?: Watch; tell?: (line: string) => void }

/** A, B, A, B …: whatever else the machine does hits all sides alike. What each runs first, to warm up, isn't counted. */
export async function interleaved(sides: readonly Side[], options: Options): Promise<{ results: Result[]; quietness: Quietness }> {
  const { clients, seconds, warmUp = Math.min(1, seconds), watch = watchMachine } = options
  for (const side of sides) await sample(side, clients, warmUp)
  const { rounds, quietness } = await quietRounds(options, async () => {
    const loadSince = watch()
    const samples: Sample[] = []
    for (const side of sides) samples.push(await sample(side, clients, seconds))
    return { samples, load: loadSince() }
  })
  const results = sides.map(({ name }, index) => {
    const samples = rounds.flatMap((round) => round.samples[index] ?? [])
    const ordered = samples.toSorted((a, b) => a.perSecond - b.perSecond)
    const none = { perSecond: 0, p50: 0, p95: 0, p99: 0 }
    return { side: name, samples, median: middle(ordered) ?? none, least: ordered[0] ?? none, most: ordered.at(-1) ?? none }
  })
  return { results, quietness }
}

/**
 * As many quiet rounds as wanted. A void one is told and thrown away until the limit; after that the quietest of those
 * thrown away fill up, and the answer says so.
 */
export async function quietRounds<R extends { load: Load }>({ rounds: wanted, foreign, voids, tell = () => {} }: Pick<Options, 'rounds' | 'foreign' | 'voids' | 'tell'>, take: () => Promise<R>): Promise<{ rounds: R[]; quietness: Quietness }> {
  const foreignIn = ({ load }: R) => load?.foreign ?? 0
  const quiet: R[] = []
  const thrown: R[] = []
  while (quiet.length < wanted && thrown.length < voids + wanted - quiet.length) {
    const round = await take()
    if (foreignIn(round) <= foreign) {
      quiet.push(round)
      continue
    }
    thrown.push(round)
    tell(`void: ${foreignIn(round).toFixed(2)} cores were busy for others; again`)
  }
  const noisy = thrown.toSorted((a, b) => foreignIn(a) - foreignIn(b)).slice(0, wanted - quiet.length)
  const rounds = [...quiet, ...noisy]
  const known = rounds.some(({ load }) => load)
  return { rounds, quietness: { quiet: quiet.length, noisy: noisy.length, thrown: thrown.length - noisy.length, foreign: known ? Math.max(...rounds.map(foreignIn)) : null } }
}
