import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

export type AddressPatch = Readonly<Record<string, string | null | undefined>>

/** What a screen keeps in its address: it survives a reload and can be sent to a colleague. A change leaves the rest as it is; nothing (null, '') takes its name out. */
export function useAddress(): [params: URLSearchParams, change: (patch: AddressPatch) => void] {
  const [params, setParams] = useSearchParams()
  const change = useCallback((patch: AddressPatch) => setParams((before) => {
    const next = new URLSearchParams(before)
    for (const [name, value] of Object.entries(patch)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    return next
  }, { replace: true }), [setParams])
  return [params, change]
}
