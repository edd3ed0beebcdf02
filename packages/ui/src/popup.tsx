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

/** A layer that floats beside its anchor. Goes away on Escape, on a press elsewhere, and when focus leaves. */
export function Popup(props: { anchor: HTMLElement | null; onClose: () => void; children: ReactNode; height?: number }) {
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
    const away = (event: Event) => {
      const target = event.target
      if (target instanceof Node && !layer.current?.contains(target) && !anchor?.contains(target)) onClose()
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      onClose()
      anchor?.focus()
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
    <div ref={layer} className="ui-popup" style={{ ...place, opacity: place ? undefined : 0 }}>
      {children}
    </div>,
    // inside a dialog the layer must stay in the dialog, or it would lie under it
    anchor?.closest('dialog') ?? document.body,
  )
}
