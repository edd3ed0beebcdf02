/** Accepted matters in a province's peak hour: 100,000 a day, 12 % of them in the busiest hour. */
export const PEAK_HOUR = 12_000

/**
 * What one accepted matter brings, on average: the requests of its own life and the reading that goes on beside it.
 * A kind is one request, except where its name says otherwise.
 */
export const MIX = {
  // Intake: who calls, the draft, what looks alike, and one of two ends.
  caller: 1, draft: 1, alike: 1, register: 0.43, answer: 0.57,
  // Of what was registered: who should handle it, and sending it there.
  route: 0.43, dispatch: 0.43, transfer: 0.43 * 0.02,
  // The unit.
  sign: 0.43, return: 0.43 * 0.06, record: 0.43 * 1.3, extension: 0.43 * 0.07, reply: 0.43, approve: 0.43,
  // The centre.
  review: 0.43, callback: 0.43 * 0.5,
  // Reading.
  inbox: 6, detail: 8, search: 2, knowledge: 2, board: 0.5,
} as const
export type Kind = keyof typeof MIX

/** How often each kind arrives per second at so many times the peak hour. */
export function ratesAt(times: number): Record<Kind, number> {
  const matters = (PEAK_HOUR / 3_600) * times
  // A closed record of every Kind goes in and comes out.
  return Object.fromEntries(Object.entries(MIX).map(([kind, each]) => [kind, each * matters])) as Record<Kind, number>
}

/** The same numbers for the same seed, in [0, 1): a small generator is enough to spread arrivals. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
