import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'
import { typedKey, usePinyinMatch } from './pinyin-match.ts'
import { Lens } from './seek.tsx'
import { words } from './words.ts'
import './palette.css'

export type Command = {
  key: string
  label: ReactNode
  /** What typing is matched against; the label when that is text. */
  text?: string
  group?: string
  hint?: ReactNode
  keys?: string
  run: () => void
}

/**
 * Everything reachable by typing: commands matched by text or pinyin, and under them what a search
 * found for the same words (`found`, already matched, older results stand until newer ones come).
 */
export function Palette(props: {
  open: boolean
  onClose: () => void
  commands: readonly Command[]
  found?: readonly Command[]
  onType?: (text: string) => void
  searching?: boolean
  placeholder?: string
}) {
  if (!props.open) return null
  return <OpenPalette {...props} />
}

function OpenPalette(props: Parameters<typeof Palette>[0]) {
  const { onClose, commands, found = [], onType } = props
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const match = usePinyinMatch()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)

  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  useEffect(() => {
    dialog.current?.querySelector('.is-at')?.scrollIntoView?.({ block: 'nearest' })
  }, [at])

  const query = typedKey(typed)
  const textOf = (command: Command) => command.text ?? (typeof command.label === 'string' ? command.label : '')
  const matched = query ? commands.filter((command) => match(textOf(command), query)) : commands
  const rows = [...(query ? found : []), ...matched]
  const current = rows[Math.min(at, rows.length - 1)]
  const run = (command: Command) => {
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(rows.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && current) run(current)
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={dialog}
      className="ui-palette"
      aria-label={words.palette}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={onKeyDown}
    >
      <div className="ui-palette-seek">
        <Lens />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}list`}
          aria-activedescendant={current ? `${id}-${current.key}` : undefined}
          aria-label={words.palette}
          placeholder={props.placeholder ?? words.paletteHint}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
            onType?.(event.target.value)
          }}
        />
        <Kbd keys="Escape" />
      </div>
      <div className="ui-options" id={`${id}list`} role="listbox" aria-label={words.palette} aria-busy={props.searching || undefined}>
        {rows.map((command, index) => (
          <div key={command.key} role="presentation">
            {command.group && command.group !== rows[index - 1]?.group && <h3>{command.group}</h3>}
            <div
              id={`${id}-${command.key}`}
              role="option"
              aria-selected={command === current}
              className={cx('ui-option', command === current && 'is-at')}
              onPointerMove={() => setAt(index)}
              onClick={() => run(command)}
            >
              <span className="ui-clip">{command.label}</span>
              {command.hint && <small>{command.hint}</small>}
              {command.keys && <Kbd keys={command.keys} />}
            </div>
          </div>
        ))}
        {rows.length === 0 && (
          <p className="ui-tree-said" role="status">
            {props.searching ? words.loading : words.noMatch}
          </p>
        )}
      </div>
    </dialog>
  )
}
