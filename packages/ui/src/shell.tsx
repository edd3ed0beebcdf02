import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { words } from './words.ts'
import './shell.css'

export type DeskLink = { key: string; label: string; href: string; count?: number; current?: boolean; keys?: string }
export type RenderLink = (link: { href: string; className: string; children: ReactNode; current: boolean; title?: string }) => ReactNode

const plainLink: RenderLink = ({ href, className, children, current, title }) => (
  <a href={href} className={className} aria-current={current ? 'page' : undefined} title={title}>
    {children}
  </a>
)

/**
 * Bar on top, desks at the side (a tab bar at the bottom on phones), the desk itself. It knows no
 * router: `renderLink` draws each link.
 */
export function Shell(props: {
  brand: ReactNode
  place?: ReactNode
  seek?: ReactNode
  end?: ReactNode
  desks: readonly DeskLink[]
  renderLink?: RenderLink
  foot?: ReactNode
  /** A line over everything: offline, someone else's session. */
  notice?: ReactNode
  children: ReactNode
}) {
  const { desks, renderLink = plainLink } = props
  return (
    <div className="ui-shell">
      <a className="ui-shell-skip" href="#desk">
        {words.skipToContent}
      </a>
      <header className="ui-bar">
        <span className="ui-brand">{props.brand}</span>
        {props.place}
        {props.seek}
        {props.end && <div className="ui-bar-end">{props.end}</div>}
      </header>
      {desks.length > 0 && (
        <nav className="ui-desks" aria-label={words.desks}>
          <ul>
            {desks.map((desk) => (
              <li key={desk.key}>
                {renderLink({
                  href: desk.href,
                  current: Boolean(desk.current),
                  title: desk.keys,
                  className: cx('ui-desk-link', desk.current && 'is-on'),
                  children: (
                    <>
                      {desk.label}
                      {desk.count ? <b>{desk.count > 999 ? '999+' : desk.count}</b> : null}
                    </>
                  ),
                })}
              </li>
            ))}
          </ul>
          {props.foot && <div className="ui-desks-foot">{props.foot}</div>}
        </nav>
      )}
      <main id="desk" className={cx('ui-desk', desks.length === 0 && 'is-alone')} tabIndex={-1}>
        {props.notice && (
          <div className="ui-notice" role="status">
            {props.notice}
          </div>
        )}
        {props.children}
      </main>
    </div>
  )
}
