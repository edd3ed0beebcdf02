import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useHotkeys } from './hotkeys.ts'
import { words } from './words.ts'
import './selection-bar.css'

/** Under a list in which rows are picked: how many, what can be done with all of them, and the way out with Escape. */
export function SelectionBar(props: { said: string; note?: ReactNode; onClear: () => void; children?: ReactNode; label: string }) {
  useHotkeys({ Escape: props.onClear })
  return (
    <div className="ui-selection" role="toolbar" aria-label={props.label}>
      <b role="status">{props.said}</b>
      {props.note && <span className="ui-hint">{props.note}</span>}
      <Button look="plain" size="s" keys="Escape" onPress={props.onClear}>{words.clearPicked}</Button>
      <span className="ui-end ui-row is-wrap">{props.children}</span>
    </div>
  )
}
