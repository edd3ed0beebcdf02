/** Small helpers over a seeded generator, so that a run can be told by its seed. */
export type Random = { next: () => number; chance: (share: number) => boolean; int: (below: number) => number; of: <T>(items: readonly T[]) => T; weighted: <T>(items: readonly T[], weight: (item: T) => number) => T; /** Another, told by the same seed: what is asked at once doesn't mix up what each asks. */ fork: () => Random }

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(next() * below)
  const of = <T>(items: readonly T[]): T => {
    if (!items.length) throw new Error('nothing to choose from')
    // The index is below the length.
    return items[int(items.length)] as T
  }
  const weighted = <T>(items: readonly T[], weight: (item: T) => number): T => {
    let left = next() * items.reduce((sum, item) => sum + weight(item), 0)
    for (const item of items) {
      left -= weight(item)
      if (left < 0) return item
    }
    return of(items)
  }
  const fork = () => randomFrom(Math.floor(next() * 4_294_967_296))
  return { next, fork, chance: (share) => next() < share, int, of, weighted }
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const keyed = items.map((item) => ({ item, at: random.next() }))
  return keyed.sort((a, b) => a.at - b.at).map(({ item }) => item)
}
