/** A value with the instant (ISO, UTC) at which it was last changed here or stored there. */
export type Kept<T> = { value: T; at: string }

const name = (key: string) => `draft:${key}`

/** What this browser holds under the key; undefined when nothing, unreadable, or storage is closed. */
export const readKept = <T>(key: string): Kept<T> | undefined => {
  try {
    const text = localStorage.getItem(name(key))
    if (!text) return undefined
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null || !('value' in kept) || !('at' in kept) || typeof kept.at !== 'string') return undefined
    // safe: only writeKept writes under this name, and a caller's key stands for one shape
    return { value: kept.value as T, at: kept.at }
  } catch {
    return undefined
  }
}

/** False when the browser refuses (full, or private window); the draft then lives on the server alone. */
export const writeKept = <T>(key: string, kept: Kept<T>): boolean => {
  try {
    localStorage.setItem(name(key), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export const dropKept = (key: string): void => {
  try {
    localStorage.removeItem(name(key))
  } catch {
    // closed storage holds nothing to drop
  }
}

/** The later of two; the first when they are of the same instant. */
export const newest = <T>(a: Kept<T> | undefined, b: Kept<T> | undefined): Kept<T> | undefined =>
  !a ? b : !b ? a : Date.parse(b.at) > Date.parse(a.at) ? b : a
