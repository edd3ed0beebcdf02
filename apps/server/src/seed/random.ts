/** Numbers in [0, 1) that look like chance and repeat with their seed. */
export type Random = () => number

/** mulberry32: small, fast and good enough to scatter a demonstration. */
export function randomFrom(seed: number | string): Random {
  let state = typeof seed === 'number' ? seed >>> 0 : hashOf(seed)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function hashOf(text: string): number {
  let hash = 2_166_136_261
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return hash >>> 0
}

/** One of them. Throws for an empty list. */
export function randomOf<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to choose from')
  return item
}

/** One of them, each as likely as its weight says. */
export function weighted<T>(items: readonly (readonly [T, number])[], random: Random): T {
  let left = random() * items.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of items) if ((left -= weight) < 0) return item
  return randomOf(items.slice(-1), random)[0]
}

/** A whole number from `from` to `to`, both included. */
export const between = (from: number, to: number, random: Random): number => from + Math.floor(random() * (to - from + 1))
