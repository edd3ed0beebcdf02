import type { ReactNode } from 'react'
import { Tabs, type TabItem } from './tabs.tsx'
import './desk-head.css'

/** The line on top of a desk: what it is, its views with counts, one line of figures, and a slot at the end. */
export function DeskHead(props: {
  title: ReactNode
  /** Before the title: a code. */
  start?: ReactNode
  tabs?: readonly TabItem[]
  tab?: string
  onTab?: (key: string) => void
  meta?: ReactNode
  end?: ReactNode
  children?: ReactNode
}) {
  const { title, tabs, tab, onTab } = props
  return (
    <header className="ui-desk-head">
      {props.start}
      <h1>{title}</h1>
      {tabs && onTab && (
        <Tabs items={tabs} current={tab ?? ''} onChange={onTab} label={typeof title === 'string' ? title : ''} />
      )}
      {props.children}
      {props.meta && <span className="ui-desk-meta">{props.meta}</span>}
      {props.end && <div className="ui-desk-end">{props.end}</div>}
    </header>
  )
}
