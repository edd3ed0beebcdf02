import { useEffect, useRef, type ReactNode } from 'react'
import './watermark.css'

const SVG = 'http://www.w3.org/2000/svg'
const WATCHED = { attributes: true, childList: true, subtree: true, characterData: true }

/**
 * Who looks, over what they look at: a photograph of the screen names its maker. It lets the pointer and a selection
 * through, is read to nobody, and stands in the text's own colour, so that it suits either scheme. Taken out of the
 * document or altered there, it comes back. Leave `text` empty and there is none.
 */
export function Watermark(props: { text: string; children: ReactNode }) {
  const { text, children } = props
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = host.current
    if (!place || !text) return
    let mark = drawn(text)
    const ownWork = new MutationObserver(() => renew())
    const around = new MutationObserver(() => (mark.parentNode === place ? undefined : renew()))
    const renew = () => {
      ownWork.disconnect()
      around.disconnect()
      mark.remove()
      mark = drawn(text)
      place.append(mark)
      ownWork.observe(mark, WATCHED)
      around.observe(place, { childList: true })
    }
    renew()
    return () => {
      ownWork.disconnect()
      around.disconnect()
      mark.remove()
    }
  }, [text])
  return <div ref={host} className="ui-marked">{children}</div>
}

const TILE = { width: 340, height: 190 }

// Drawn beside React: what it doesn't know it can't miss, and nobody removes it through a state.
function drawn(text: string): SVGSVGElement {
  const made = <Name extends keyof SVGElementTagNameMap>(name: Name, set: Record<string, string>) => {
    const element = document.createElementNS(SVG, name)
    for (const [key, value] of Object.entries(set)) element.setAttribute(key, value)
    return element
  }
  const id = `mark-${crypto.getRandomValues(new Uint32Array(1))[0]}`
  const svg = made('svg', { class: 'ui-watermark', 'aria-hidden': 'true', width: '100%', height: '100%' })
  const pattern = made('pattern', { id, width: String(TILE.width), height: String(TILE.height), patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-18)' })
  for (const [x, y] of [[0, 40], [TILE.width / 2, 40 + TILE.height / 2]]) {
    const line = made('text', { x: String(x), y: String(y), 'font-size': '14', fill: 'currentColor' })
    line.textContent = text
    pattern.append(line)
  }
  svg.append(pattern, made('rect', { width: '100%', height: '100%', fill: `url(#${id})` }))
  return svg
}
