import { words } from './words.ts'

/** A row's own box; the list around it keeps the keys, so it isn't walked to with Tab. */
export function PickBox<T>(props: { row: T; on: boolean; onPick: (row: T) => void; name?: (row: T) => string }) {
  const { row, on, onPick, name } = props
  return <input type="checkbox" className="ui-pick-box" tabIndex={-1} aria-label={name ? `${words.pick} ${name(row)}` : words.pick} checked={on} onChange={() => onPick(row)} />
}
