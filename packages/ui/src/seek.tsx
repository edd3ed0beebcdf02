import { Kbd } from './kbd.tsx'
import './shell.css'

/** The lens. */
export function Lens() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
      <circle cx="6" cy="6" r="4.2" />
      <path d="m9.2 9.2 3.3 3.3" />
    </svg>
  )
}

/** The bar's way into searching: looks like a field, opens the palette. */
export function Seek(props: { placeholder: string; keys?: string; onPress: () => void }) {
  return (
    <button type="button" className="ui-seek" onClick={props.onPress} aria-label={props.placeholder}>
      <Lens />
      <span>{props.placeholder}</span>
      {props.keys && <Kbd keys={props.keys} />}
    </button>
  )
}
