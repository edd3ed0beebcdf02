import { useId, useRef, useState, type ReactNode } from 'react'
import { cx } from './cx.ts'
import './file-drop.css'

/** Takes one file: dropped here, or chosen with the mouse or the keyboard. The same file may be given twice in a row (it was mended meanwhile). */
export function FileDrop(props: { label: string; accept: string; onFile: (file: File) => void; hint?: ReactNode; busy?: boolean; off?: string }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const still = Boolean(props.busy) || Boolean(props.off)
  const take = (file: File | undefined) => {
    if (file && !still) props.onFile(file)
    if (input.current) input.current.value = ''
  }
  return (
    <div
      className={cx('ui-drop', over && 'is-over', still && 'is-still')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!still)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <input ref={input} id={id} type="file" className="ui-hidden" accept={props.accept} disabled={still} title={props.off} aria-describedby={`${id}-hint`} onChange={(event) => take(event.target.files?.[0])} />
      <label htmlFor={id}>{props.label}</label>
      <span id={`${id}-hint`} className="ui-hint">{props.off ?? props.hint}</span>
    </div>
  )
}
