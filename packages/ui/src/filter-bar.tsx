import { useCallback, useState, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { OptionList, type Option } from './option-list.tsx'
import { Popup } from './popup.tsx'
import { words } from './words.ts'
import './filter-bar.css'

export type Filter = {
  key: string
  label: string
  options: readonly Option[]
  /** Chosen values; none means "all". */
  value: readonly string[]
  multiple?: boolean
  /** Always drawn as in force: an order of sorting, for one. */
  steady?: boolean
}

/** Chips that say what is shown and open to change it. A chip in force is blue. */
export function FilterBar(props: {
  filters: readonly Filter[]
  onChange: (key: string, value: readonly string[]) => void
  label: string
  end?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="ui-filters" role="toolbar" aria-label={props.label}>
      {props.filters.map((filter) => (
        <FilterChip key={filter.key} filter={filter} onChange={(value) => props.onChange(filter.key, value)} />
      ))}
      {props.children}
      {props.end && <div className="ui-filters-end">{props.end}</div>}
    </div>
  )
}

function FilterChip(props: { filter: Filter; onChange: (value: readonly string[]) => void }) {
  const { filter, onChange } = props
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const names = filter.value.map((value) => filter.options.find((option) => option.value === value)?.label ?? value)
  const all = '\u0000all'
  const options = filter.steady ? filter.options : [{ value: all, label: words.all }, ...filter.options]

  const choose = (value: string) => {
    const next =
      value === all ? [] : !filter.multiple ? [value] : filter.value.includes(value) ? filter.value.filter((one) => one !== value) : [...filter.value, value]
    onChange(next)
    if (filter.multiple && value !== all) return
    close()
    anchor?.focus()
  }
  return (
    <>
      <button
        ref={setAnchor}
        type="button"
        className={cx('ui-filter', names.length > 0 && 'is-on')}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {filter.label} <b>{names.length > 2 ? `${names[0]} 等 ${names.length}` : names.join('、') || words.all}</b>
      </button>
      {open && (
        <Popup anchor={anchor} onClose={close}>
          <OptionList label={filter.label} options={options} chosen={names.length ? filter.value : [all]} onChoose={choose} multiple={filter.multiple} />
        </Popup>
      )}
    </>
  )
}

/** A chip that is on or off by itself: a kind of row to show, a reason to pick. */
export function ToggleChip(props: { children: ReactNode; count?: number; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" className={cx('ui-filter', props.on && 'is-on')} aria-pressed={props.on} onClick={() => props.onChange(!props.on)}>
      {props.children}
      {props.count !== undefined && <b>{props.count}</b>}
    </button>
  )
}
