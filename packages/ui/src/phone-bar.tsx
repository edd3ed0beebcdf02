import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import './phone-bar.css'

export type PhoneAct = { label: string; sub?: string; onPress: () => void; off?: string; busy?: boolean }

/** The bar under the thumb: the next missing step, big, and at most one act beside it. */
export function PhoneBar(props: { main?: PhoneAct; beside?: PhoneAct; children?: ReactNode }) {
  return (
    <footer className="ui-phone-bar">
      {props.main && <PhoneButton act={props.main} main />}
      {props.beside && <PhoneButton act={props.beside} />}
      {props.children}
    </footer>
  )
}

function PhoneButton(props: { act: PhoneAct; main?: boolean }) {
  const { act, main } = props
  const still = Boolean(act.off) || Boolean(act.busy)
  return (
    <button
      type="button"
      className={cx('ui-phone-act', main && !act.off && 'is-main', act.off && 'is-off')}
      aria-disabled={still || undefined}
      aria-busy={act.busy || undefined}
      onClick={() => !still && act.onPress()}
    >
      <span>{act.label}</span>
      {(act.off ?? act.sub) && <small>{act.off ?? act.sub}</small>}
    </button>
  )
}
