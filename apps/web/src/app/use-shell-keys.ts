import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useNavigate } from 'react-router'
import { DESK_PLACES, type Desk } from './desks.ts'

/** Keys that work wherever one is: / and Ctrl+K search, ? help, g and a letter a desk. */
export function useShellKeys(desks: readonly Desk[], open: (what: 'palette' | 'keys') => void): void {
  const navigate = useNavigate()
  const go = Object.fromEntries(desks.map((desk) => [`g ${DESK_PLACES[desk].letter}`, () => void navigate(DESK_PLACES[desk].path)]))
  useHotkeys({ ...go, '/': () => open('palette'), 'Ctrl+k': () => open('palette'), '?': () => open('keys') })
}
