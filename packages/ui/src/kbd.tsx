import './kbd.css'

const signs: Record<string, string> = { Enter: '⏎', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', Mod: 'Ctrl' }

/** A key, printed where it works: 'F3', 'Ctrl+Enter', 'g d'. */
export function Kbd(props: { keys: string }) {
  const shown = props.keys
    .split(/[+ ]/)
    .map((key) => signs[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ')
  return <kbd className="ui-kbd">{shown}</kbd>
}
