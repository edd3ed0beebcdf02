import { useEffect, useRef, useState } from 'react'
import { useAddress } from '../../lib/address.ts'
import { useOrdersCopy } from './use-copy.ts'

const REST_MS = 350

/** What the list is searched for; it lives in the address, beside the filters. */
export function useSearched(): { searched: string; search: (text: string) => void } {
  const [params, change] = useAddress()
  const search = (text: string) => change({ q: text.trim() })
  return { searched: params.get('q')?.trim() ?? '', search }
}

/** The search over the list: it goes out when the typing rests, or at once with Enter. */
export function SearchField() {
  const t = useOrdersCopy()
  const { searched, search } = useSearched()
  // only while typing; otherwise the field says what the address asks
  const [typed, setTyped] = useState<string>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const ask = (text: string) => {
    clearTimeout(timer.current)
    setTyped(undefined)
    search(text)
  }
  return (
    <input
      type="search" className="ui-input orders-search" aria-label={t('search')} placeholder={t('searchHint')} value={typed ?? searched} maxLength={40} autoComplete="off"
      onChange={({ target: { value } }) => {
        setTyped(value)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => ask(value), REST_MS)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') ask(event.currentTarget.value)
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) ask('')
      }}
    />
  )
}
