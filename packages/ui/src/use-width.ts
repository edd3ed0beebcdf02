import { useLayoutEffect, useRef, useState } from 'react'

/** The element's width in px, followed live; `guess` until it is known. */
export const useWidth = (guess: number) => {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(guess)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => setWidth(element.clientWidth || guess)
    read()
    const watch = new ResizeObserver(read)
    watch.observe(element)
    return () => watch.disconnect()
  }, [guess])
  return { ref, width }
}
