import { useEffect, useState } from 'react'

type Match = (text: string, typed: string) => boolean

const byText: Match = (text, typed) => text.toLowerCase().includes(typed)
let byPinyin: Match | undefined

// The dictionary weighs more than a desk; it comes when a picker is first opened, and until it is
// there the plain text is matched.
const load = async (): Promise<void> => {
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, { initials: string; full: string }>()
  const sounds = (text: string) => {
    const have = known.get(text)
    if (have) return have
    const all = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    const made = { initials: all.map((one) => one[0] ?? '').join('').toLowerCase(), full: all.join('').toLowerCase() }
    known.set(text, made)
    return made
  }
  byPinyin = (text, typed) => {
    if (byText(text, typed)) return true
    if (!/^[a-z0-9]+$/.test(typed)) return false
    const { initials, full } = sounds(text)
    return initials.includes(typed) || full.includes(typed)
  }
}

/** Matches what was typed against a text, its pinyin initials or its whole pinyin. */
export const usePinyinMatch = (): Match => {
  const [match, setMatch] = useState<Match>(() => byPinyin ?? byText)
  useEffect(() => {
    if (byPinyin) return
    let here = true
    // without the dictionary matching by text goes on
    void load().then(() => here && setMatch(() => byPinyin ?? byText)).catch(() => undefined)
    return () => {
      here = false
    }
  }, [])
  return match
}

/** As typed into a search: trimmed, small letters, without the spaces an input method leaves inside. */
export const typedKey = (typed: string): string => typed.trim().toLowerCase().replaceAll(/['\s]/g, '')
