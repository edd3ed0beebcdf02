import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import './popup.css'

type Place = { insetInlineStart?: number; insetInlineEnd?: number; top?: number; bottom?: number; maxBlockSize: number; minInlineSize: number }

const placeAt = (anchor: HTMLElement, wanted: number): Place => {
  const box = anchor.getBoundingClientRect()
  const below = window.innerHeight - box.bottom - 12
  const down = below >= Math.min(wanted, 240) || below >= box.top
  const rtl = document.dir === 'rtl'
  const start = rtl ? window.innerWidth - box.right : box.left
  const room = window.innerWidth - start
  return {
    ...(room < 260 ? { insetInlineEnd: Math.max(8, rtl ? box.left : window.innerWidth - box.right) } : { insetInlineStart: start }),
    ...(down ? { top: box.bottom + 4 } : { bottom: window.innerHeight - box.top + 4 }),
    maxBlockSize: Math.max(160, (down ? below : box.top - 12)),
    minInlineSize: box.width,
  }
}

const BUTTON = 'button, a[href], input'

/**
 * A layer that floats beside its anchor and has the keys while it is open. Goes away on Escape, back to the anchor, on a
 * press elsewhere, and when focus leaves. `label` where what is inside has no name of its own.
 */
export function Popup(props: { anchor: HTMLElement | null; onClose: () => void; children: ReactNode; height?: number; label?: string }) {
  const { anchor, onClose, children, height = 320 } = props
  const layer = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place>()

  useLayoutEffect(() => {
    if (!anchor) return
    const put = () => setPlace(placeAt(anchor, height))
    put()
    window.addEventListener('resize', put)
    window.addEventListener('scroll', put, true)
    return () => {
      window.removeEventListener('resize', put)
      window.removeEventListener('scroll', put, true)
    }
  }, [anchor, height])

  useEffect(() => {
    // the layer stands at the end of the page: with Tab alone nobody gets there
    if (!layer.current?.contains(document.activeElement)) layer.current?.focus({ preventScroll: true })
  }, [])

  useEffect(() => {
    const away = (event: Event) => {
      const target = event.target
      if (target instanceof Node && !layer.current?.contains(target) && !anchor?.contains(target)) onClose()
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      onClose()
      const back = anchor?.matches(BUTTON) ? anchor : anchor?.querySelector<HTMLElement>(BUTTON)
      back?.focus()
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('focusin', away)
    document.addEventListener('keydown', escape, true)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('focusin', away)
      document.removeEventListener('keydown', escape, true)
    }
  }, [anchor, onClose])

  // unseen until placed, by opacity: what is hidden can't take the focus
  return createPortal(
    <div ref={layer} className="ui-popup" tabIndex={-1} role={props.label ? 'dialog' : undefined} aria-label={props.label} style={{ ...place, opacity: place ? undefined : 0 }}>
      {children}
    </div>,
    // inside a dialog the layer must stay in the dialog, or it would lie under it
    anchor?.closest('dialog') ?? document.body,
  )
}
