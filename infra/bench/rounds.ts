import { loadavg } from 'node:os'

export type Sample = { perSecond: number; p50: number; p95: number; p99: number }
export type Side = { name: string; run: (client: number) => Promise<unknown> }
export type Result = { side: string; samples: Sample[]; median: Sample; least: Sample; most: Sample }

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
  const at = (part: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * part))] ?? 0
  return { perSecond: taken.length / took, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** A, B, A, B …: whatever else the machine does hits all sides alike. The first round warms up and isn't counted. */
export async function interleaved(sides: readonly Side[], { rounds, clients, seconds }: { rounds: number; clients: number; seconds: number }): Promise<{ results: Result[]; load: number }> {
  const samples = new Map<string, Sample[]>(sides.map(({ name }) => [name, []]))
  for (const side of sides) await sample(side, clients, Math.min(1, seconds))
  for (let round = 0; round < rounds; round++) for (const side of sides) samples.get(side.name)?.push(await sample(side, clients, seconds))
  const results = [...samples].map(([side, all]) => {
    const sorted = all.toSorted((a, b) => a.perSecond - b.perSecond)
    const pick = (index: number): Sample => sorted[index] ?? { perSecond: 0, p50: 0, p95: 0, p99: 0 }
    return { side, samples: all, median: pick(Math.floor(sorted.length / 2)), least: pick(0), most: pick(sorted.length - 1) }
  })
  return { results, load: loadavg()[0] ?? 0 }
}
