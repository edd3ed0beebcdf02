import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { cx } from './cx.ts'
import { typedKey, usePinyinMatch } from './pinyin-match.ts'
import { above, foundRows, openRows, type TreeNode } from './tree-rows.ts'
import { words } from './words.ts'
import './tree-picker.css'

// more rows than anyone reads; a further letter is quicker than scrolling
const mostShown = 100

/**
 * Search by name or pinyin initials, or walk the tree: ↑ ↓ move, → ← open and close, Enter picks.
 * Arrow keys work from the search field, which keeps the focus.
 */
export function TreePicker(props: {
  label: string
  nodes: readonly TreeNode[]
  value?: string
  onPick: (node: TreeNode) => void
  placeholder?: string
  autoFocus?: boolean
}) {
  const { nodes, value, onPick } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const match = usePinyinMatch()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(above(nodes, value)))
  const query = typedKey(typed)
  const rows = useMemo(() => (query ? foundRows(nodes, query, match) : openRows(nodes, open)), [nodes, query, match, open])
  const [at, setAt] = useState(() => Math.max(0, rows.findIndex((row) => row.node.key === value)))
  const shown = query ? rows.slice(0, mostShown) : rows
  const current = shown[Math.min(at, shown.length - 1)]

  useEffect(() => {
    list.current?.querySelector('.is-at')?.scrollIntoView?.({ block: 'nearest' })
  }, [at, query])

  const fold = (key: string, opened: boolean) =>
    setOpen((before) => new Set(opened ? [...before, key] : [...before].filter((one) => one !== key)))
  const pick = (node: TreeNode, children: number) => {
    if (!node.off) onPick(node)
    else if (children > 0) fold(node.key, !open.has(node.key))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = shown.length - 1
    if (event.key === 'ArrowDown') setAt(Math.min(last, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && current) pick(current.node, current.children)
    else if (!typed && event.key === 'ArrowRight' && current?.children) fold(current.node.key, true)
    else if (!typed && event.key === 'ArrowLeft' && current) {
      if (open.has(current.node.key)) fold(current.node.key, false)
      else setAt(Math.max(0, shown.findIndex((row) => row.node.key === current.node.parentKey)))
    } else return
    event.preventDefault()
  }

  return (
    <div className="ui-tree" onKeyDown={onKeyDown}>
      <input
        className="ui-input"
        role="combobox"
        aria-label={props.label}
        aria-expanded
        aria-controls={`${id}list`}
        aria-activedescendant={current ? `${id}-${current.node.key}` : undefined}
        placeholder={props.placeholder ?? words.paletteHint}
        // opened by a press: the next key belongs here
        autoFocus={props.autoFocus}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
      />
      <div ref={list} className="ui-options" id={`${id}list`} role={query ? 'listbox' : 'tree'} aria-label={props.label}>
        {shown.map(({ node, depth, children, path }, index) => (
          <div
            key={node.key}
            id={`${id}-${node.key}`}
            role={query ? 'option' : 'treeitem'}
            className={cx('ui-option', node === current?.node && 'is-at')}
            style={{ paddingInlineStart: 8 + depth * 18 }}
            aria-selected={node.key === value}
            aria-disabled={node.off ? true : undefined}
            aria-level={query ? undefined : depth + 1}
            aria-expanded={children ? open.has(node.key) : undefined}
            title={node.off}
            onPointerMove={() => setAt(index)}
            // the search field keeps the focus
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(node, children)}
          >
            {!query && (
              <i
                className={cx('ui-tree-fold', children > 0 && 'is-there', open.has(node.key) && 'is-open')}
                aria-hidden
                onClick={(event) => {
                  if (!children) return
                  event.stopPropagation()
                  fold(node.key, !open.has(node.key))
                }}
              />
            )}
            <span className="ui-clip">{node.label}</span>
            <small>{node.off ?? (query ? path : node.hint)}</small>
          </div>
        ))}
        {rows.length > shown.length && <p className="ui-tree-said">{words.more(rows.length - shown.length)}</p>}
        {rows.length === 0 && (
          <p className="ui-tree-said" role="status">
            {words.noMatch}。{words.noMatchHint}
          </p>
        )}
      </div>
    </div>
  )
}
