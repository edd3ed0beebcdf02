import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { words } from './words.ts'
import './undo.css'

export type Undoable = {
  /** What is about to happen, as a finished act: "已签收". */
  label: string
  /** Makes it so. Called once: after the wait, at the next act, or when the page goes away. */
  commit: () => void
  /** Puts the screen back. */
  undo?: () => void
}

const waitSeconds = 5
const Context = createContext<((act: Undoable) => void) | undefined>(undefined)

/** Announces an act that becomes real after five seconds unless it is taken back. */
export const useUndo = (): ((act: Undoable) => void) => {
  const announce = use(Context)
  if (!announce) throw new Error('useUndo needs an UndoProvider above it')
  return announce
}

/** Holds the act that can still be taken back, and shows it at the bottom of the screen. */
export function UndoProvider(props: { children: ReactNode }) {
  const [act, setAct] = useState<Undoable>()
  const pending = useRef<Undoable>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const settle = useCallback((how: 'commit' | 'undo') => {
    clearTimeout(timer.current)
    const settled = pending.current
    pending.current = undefined
    setAct(undefined)
    settled?.[how]?.()
  }, [])
  const announce = useCallback(
    (next: Undoable) => {
      settle('commit')
      pending.current = next
      setAct(next)
      timer.current = setTimeout(() => settle('commit'), waitSeconds * 1000)
    },
    [settle],
  )
  useEffect(() => {
    // who leaves has meant it
    const leave = () => settle('commit')
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [settle])

  return (
    <Context value={announce}>
      {props.children}
      <div className="ui-undo-place" role="status">
        {act && (
          <div className="ui-undo" key={act.label}>
            <span>{act.label}</span>
            <span className="ui-hidden">{words.secondsLeft(waitSeconds)}</span>
            <Button look="plain" onPress={() => settle('undo')}>
              {words.undo}
            </Button>
            <i aria-hidden style={{ animationDuration: `${waitSeconds}s` }} />
          </div>
        )}
      </div>
    </Context>
  )
}
