import './handling.css'
import { useEffect, useId, useRef, useState } from 'react'
import type { History } from '../../../lib/api.ts'
import { fetchFile, uploadFile } from '../../../lib/files.ts'
import { whyOf } from '../../../lib/errors.ts'
import { dayText, isToday, timeText } from '../../../lib/time.ts'
import { useHandlingCopy } from './use-copy.ts'

type File_ = History['attachments'][number]

/** Photos and papers of an order; `onAdded` tells that one more arrived. Without it they are only looked at. */
export function Photos(props: { orderId: string; files: readonly File_[]; onAdded?: () => void; taken?: ReadonlySet<string>; onTake?: (id: string, taken: boolean) => void; empty?: string }) {
  const { orderId, files, onAdded, taken, onTake } = props
  const t = useHandlingCopy()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)

  const send = async (chosen: FileList | null) => {
    setFailed(null)
    for (const file of chosen ?? []) {
      setBusy(file.name)
      try {
        await uploadFile(orderId, file)
        onAdded?.()
      } catch (error) {
        setFailed(t('fileFailed', { name: file.name, why: whyOf(error) }))
      }
    }
    setBusy(null)
    if (input.current) input.current.value = ''
  }
  if (!files.length && !onAdded) return <p className="ui-hint">{props.empty ?? t('noFiles')}</p>
  return (
    <div className="handle-photos" role="group" aria-label={t('files')}>
      {files.map((file) => (
        <figure key={file.id}>
          <Thumb file={file} />
          <figcaption>
            {onTake ? (
              <label className="ui-check">
                <input type="checkbox" checked={taken?.has(file.id) ?? false} onChange={(event) => onTake(file.id, event.target.checked)} />
                <span className="ui-clip" title={file.name}>{isToday(file.createdAt) ? timeText(file.createdAt) : dayText(file.createdAt)}</span>
              </label>
            ) : (
              <span className="ui-clip" title={file.name}>{file.name}</span>
            )}
          </figcaption>
        </figure>
      ))}
      {onAdded && (
        <figure>
          <input ref={input} id={id} className="ui-hidden" type="file" multiple accept="image/*,application/pdf,video/mp4,audio/*" aria-label={t('addFile')} onChange={(event) => void send(event.target.files)} />
          <label htmlFor={id} className="handle-photo is-add" aria-hidden>＋</label>
          <figcaption><span role="status">{busy ? t('uploading', { name: busy }) : t('addFileShort')}</span></figcaption>
        </figure>
      )}
      {failed && <p role="alert" className="handle-photo-failed">{failed}</p>}
    </div>
  )
}

/** A picture is shown small and opened by a press; anything else by its kind. */
function Thumb(props: { file: File_ }) {
  const { file } = props
  const t = useHandlingCopy()
  const isPicture = file.mime.startsWith('image/')
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!isPicture) return
    let made: string | null = null
    let gone = false
    fetchFile(file.id).then(
      (blob) => {
        if (gone) return
        made = URL.createObjectURL(blob)
        setUrl(made)
      },
      // without the small picture its name still opens it
      () => undefined,
    )
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [file.id, isPicture])
  const open = async () => {
    const href = URL.createObjectURL(await fetchFile(file.id))
    window.open(href, '_blank', 'noopener')
    setTimeout(() => URL.revokeObjectURL(href), 60_000)
  }
  return (
    <button type="button" className="handle-photo" aria-label={t('openFile', { name: file.name })} onClick={() => void open().catch(() => undefined)}>
      {url ? <img src={url} alt="" /> : <span>{file.name.split('.').at(-1)?.toUpperCase()}</span>}
    </button>
  )
}
