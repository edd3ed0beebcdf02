import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { useId, useState } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { saveFile, uploadFile } from '../../lib/files.ts'
import { sizeText } from '../../lib/format.ts'
import { whenText } from '../../lib/time.ts'
import { useReload } from './use-reload.ts'
import { useOrderCopy } from './use-copy.ts'

/** Verbs whose holders may add a file, as the server has it. */
const ADDERS: readonly OrderPage['verbs'][number][] = ['addRecord', 'submitPart', 'register', 'addSupplement']
const KINDS = 'image/jpeg,image/png,image/webp,application/pdf,audio/wav,audio/mpeg,video/mp4'

/** The order's files: fetched by name, added in place. */
export function Attachments(props: { order: OrderPage; files: History['attachments'] }) {
  const { order, files } = props
  const t = useOrderCopy()
  const id = useId()
  const reload = useReload()
  const [state, setState] = useState<{ busy?: string; failed?: string }>({})
  const mayAdd = ADDERS.some((verb) => order.verbs.includes(verb))

  const add = async (chosen: FileList | null) => {
    for (const file of chosen ?? []) {
      setState({ busy: file.name })
      try {
        await uploadFile(order.id, file)
        setState({})
      } catch (error) {
        setState({ failed: t('files.failed', { name: file.name, why: whyOf(error) }) })
        break
      }
    }
    await reload()
  }
  const save = (file: { id: string; name: string }) =>
    saveFile(file).then(
      () => setState({}),
      (error: unknown) => setState({ failed: t('files.saveFailed', { name: file.name, why: whyOf(error) }) }),
    )
  const end = mayAdd && (
    <>
      <input id={id} className="ui-hidden" type="file" multiple accept={KINDS} onChange={(event) => void add(event.target.files).then(() => (event.target.value = ''))} />
      <label htmlFor={id} className="order-add">{t('files.add')}</label>
    </>
  )
  return (
    <section className="ui-part" aria-label={t('files')}>
      <SectionTitle note={files.length ? t('files.count', { n: files.length }) : t('files.none')} end={end}>{t('files')}</SectionTitle>
      <ul className="order-files">
        {files.map((file) => (
          <li key={file.id}>
            <button type="button" aria-label={t('files.save', { name: file.name })} onClick={() => void save(file)}>{file.name}</button>
            <span className="ui-hint">{sizeText(file.size)} · {file.uploaderName} {whenText(file.createdAt)}</span>
          </li>
        ))}
      </ul>
      {state.busy && <p className="ui-hint" role="status">{t('files.adding', { name: state.busy })}</p>}
      {state.failed && <p className="order-error" role="alert">{state.failed}</p>}
    </section>
  )
}
