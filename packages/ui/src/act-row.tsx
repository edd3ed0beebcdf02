import { useState, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { words } from './words.ts'
import './act-row.css'

/** One act in a history: when, what, who → whom, what was said; more of it folds open. */
export function ActRow(props: {
  time: string
  act: string
  who?: ReactNode
  whom?: ReactNode
  text?: ReactNode
  /** Said by the machine, not by a person: paler. */
  quiet?: boolean
  /** What a press unfolds. */
  more?: ReactNode
  /** Lit together with the mark of the same act elsewhere. */
  active?: boolean
  onHover?: (inside: boolean) => void
}) {
  const { more, quiet, active, onHover } = props
  const [open, setOpen] = useState(false)
  return (
    <li
      className={cx('ui-act', quiet && 'is-quiet', active && 'is-active')}
      onPointerEnter={() => onHover?.(true)}
      onPointerLeave={() => onHover?.(false)}
    >
      <time>{props.time}</time>
      <b>{props.act}</b>
      <span className="ui-act-who">
        {props.who}
        {props.whom && (
          <>
            <i aria-hidden> → </i>
            {props.whom}
          </>
        )}
      </span>
      <span className="ui-act-text">
        {props.text}
        {more && (
          <button type="button" className="ui-act-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.foldRest : words.showRest}
          </button>
        )}
      </span>
      {open && <div className="ui-act-more">{more}</div>}
    </li>
  )
}

/** Older acts folded into one line that says what they were. */
export function ActFold(props: { time: string; text: string; label: string; onOpen: () => void }) {
  return (
    <li className="ui-act is-fold">
      <time>{props.time}</time>
      <span className="ui-act-text">{props.text}</span>
      <button type="button" className="ui-act-fold" onClick={props.onOpen}>
        {props.label}
      </button>
    </li>
  )
}
