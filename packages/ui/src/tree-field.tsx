import { useCallback, useState } from 'react'
import { Popup } from './popup.tsx'
import { TreePicker } from './tree-picker.tsx'
import type { TreeNode } from './tree-rows.ts'
import './tree-picker.css'

/** A field that shows what is chosen and opens the tree to change it. Typing a letter opens it as well. */
export function TreeField(props: {
  label: string
  nodes: readonly TreeNode[]
  value?: string
  onPick: (node: TreeNode) => void
  placeholder?: string
  /** How the chosen one is written; its own label unless told. */
  shown?: string
  id?: string
  describedBy?: string
  invalid?: boolean
}) {
  const { nodes, value } = props
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const shown = props.shown ?? nodes.find((node) => node.key === value)?.label
  return (
    <>
      <button
        ref={setAnchor}
        id={props.id}
        type="button"
        className="ui-input ui-pick"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`${props.label} ${shown ?? props.placeholder ?? ''}`}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          const letter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
          if (!letter && event.key !== 'ArrowDown') return
          // not prevented: the letter lands in the search field that takes the focus
          if (!letter) event.preventDefault()
          setOpen(true)
        }}
      >
        <span className={shown ? undefined : 'is-none'}>{shown ?? props.placeholder}</span>
      </button>
      {open && (
        <Popup anchor={anchor} onClose={close}>
          <TreePicker
            label={props.label}
            nodes={nodes}
            value={value}
            autoFocus
            onPick={(node) => {
              props.onPick(node)
              setOpen(false)
              anchor?.focus()
            }}
          />
        </Popup>
      )}
    </>
  )
}
