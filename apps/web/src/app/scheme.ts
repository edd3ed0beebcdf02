import type { SchemeChoice } from '@hotline/ui/theme-provider.tsx'
import { useSyncExternalStore } from 'react'

const KEY = 'scheme'
export const SCHEMES = ['light', 'dark', 'system'] as const satisfies readonly SchemeChoice[]
const listeners = new Set<() => void>()

const read = (): SchemeChoice => {
  try {
    return SCHEMES.find((scheme) => scheme === localStorage.getItem(KEY)) ?? 'system'
  } catch {
    return 'system'
  }
}

/** Light, dark, or as the machine: a person's own choice on this machine. */
export const useScheme = (): SchemeChoice =>
  useSyncExternalStore((changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }, read)

export function chooseScheme(scheme: SchemeChoice): void {
  try {
    localStorage.setItem(KEY, scheme)
  } catch {
    // storage that is closed keeps no choice
  }
  for (const tell of listeners) tell()
}
