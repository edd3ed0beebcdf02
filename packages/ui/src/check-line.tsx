import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import './check-line.css'

/**
 * One line of a list of conditions: whether it holds, the figure, and under it what is missing and the way there.
 * The state is a shape and a word, never a colour alone.
 */
export function CheckLine(props: { state: 'met' | 'unmet' | 'aside'; stateWord: string; title: string; figure?: ReactNode; children?: ReactNode }) {
  return (
    <li className={cx('ui-need', `is-${props.state}`)}>
      <i aria-hidden />
      <b>{props.title} <span className="ui-hidden">{props.stateWord}</span></b>
      <span className="ui-need-figure">{props.figure}</span>
      {props.children && <div>{props.children}</div>}
    </li>
  )
}

export function CheckList(props: { label: string; children: ReactNode }) {
  return <ul className="ui-needs" aria-label={props.label}>{props.children}</ul>
}
