import { useEffect, useRef } from 'react'
import { focusIsTyping, matches, onControl } from './hotkey-match.ts'

/** What a key does. Returning false lets the browser have the key after all. */
export type KeyAct = (event: KeyboardEvent) => void | false
export type KeyMap = Record<string, KeyAct>

type Layer = { keys: () => KeyMap; inDialog: boolean }

// One listener and one waiting prefix for the whole page: 'g' pressed in one part and 'd' bound
// as a single key in another must still mean "g d".
const layers: Layer[] = []
let prefix = ''
let prefixAt = 0
const prefixMs = 1000
const WALKS: readonly string[] = ['j', 'k', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown']

/**
 * Binds keys while the component is mounted: 'j', '?', 'g d', 'F3', 'Ctrl+Enter', 'Alt+2'.
 * Single keys are off while something is being typed and inside an open dialog; function keys and
 * Ctrl/Alt combinations work while typing; nothing fires while an input method composes.
 * A key held down only walks: nobody acts thirty times a second.
 * The part mounted last wins. With `inDialog` the keys belong to the dialog that has the focus.
 */
export const useHotkeys = (keys: KeyMap, options: { enabled?: boolean; inDialog?: boolean } = {}): void => {
  const { enabled = true, inDialog = false } = options
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!enabled) return
    const layer: Layer = { keys: () => latest.current, inDialog }
    if (layers.push(layer) === 1) window.addEventListener('keydown', dispatch)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) window.removeEventListener('keydown', dispatch)
    }
  }, [enabled, inDialog])
}

const dispatch = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
  if (event.key === 'Shift' || event.key === 'Control' || event.key === 'Alt' || event.key === 'Meta') return
  if (event.repeat && !WALKS.includes(event.key)) return
  const typing = focusIsTyping()
  const modal = Boolean(document.activeElement?.closest('dialog[open], [aria-modal="true"]'))
  const waiting = Date.now() - prefixAt < prefixMs ? prefix : ''
  prefix = ''
  const open = layers.toReversed().filter((layer) => !modal || layer.inDialog)

  const run = (wanted: (binding: string) => boolean): boolean => {
    for (const layer of open) {
      const binding = Object.keys(layer.keys()).find(wanted)
      const act = binding === undefined ? undefined : layer.keys()[binding]
      if (!act) continue
      if (act(event) !== false) event.preventDefault()
      return true
    }
    return false
  }

  if (waiting && !typing && run((binding) => binding.startsWith(`${waiting} `) && matches(event, binding.slice(waiting.length + 1)))) return
  const starts = !typing && open.some((layer) => Object.keys(layer.keys()).some((binding) => binding.includes(' ') && matches(event, binding.split(' ')[0] ?? '')))
  if (starts) {
    prefix = event.key
    prefixAt = Date.now()
    return
  }
  run((binding) => {
    if (binding.includes(' ') || !matches(event, binding)) return false
    const always = binding.includes('+') && !binding.startsWith('Shift+') ? true : /^F\d+$/.test(binding)
    return always || (!typing && !onControl(event, binding))
  })
}
