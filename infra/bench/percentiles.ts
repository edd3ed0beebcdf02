/** The smallest value that at least `part` (0..1) of the values do not exceed; 0 where there are none. Ascending values. */
export function percentile(ascending: readonly number[], part: number): number {
  const at = Math.max(0, Math.ceil(ascending.length * part) - 1)
  return ascending[Math.min(at, ascending.length - 1)] ?? 0
}

/** The value in the middle; the upper one of two. */
export const middle = <T>(ordered: readonly T[]): T | undefined => ordered[Math.floor(ordered.length / 2)]
