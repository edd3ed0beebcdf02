import { useFocusBack } from '@hotline/ui/focus-back.ts'
import { Kbd } from '@hotline/ui/kbd.tsx'
import { useEffect, useRef, type ReactNode } from 'react'
import { DESK_PLACES, type Desk } from './desks.ts'
import { useShellCopy } from './use-copy.ts'

/** The keys that work everywhere. */
export function KeyHelp(props: { desks: readonly Desk[]; onClose: () => void; close: ReactNode }) {
  const t = useShellCopy()
  const dialog = useRef<HTMLDialogElement>(null)
  useFocusBack()
  useEffect(() => dialog.current?.showModal(), [])
  const rows = [
    ['/', t('keys.seek')], ['Ctrl+k', t('keys.palette')], ['?', t('keys.help')],
    ...props.desks.map((desk) => [`g ${DESK_PLACES[desk].letter}`, t('keys.go', { desk: t(`desk.${desk}`) })]),
  ]
  return (
    <dialog ref={dialog} className="app-keys" aria-label={t('keys.title')} onClose={props.onClose} onClick={(event) => event.target === dialog.current && props.onClose()}>
      <h2>{t('keys.title')}</h2>
      <dl>
        {rows.map(([keys = '', what]) => (
          <div key={keys}><dt><Kbd keys={keys} /></dt><dd>{what}</dd></div>
        ))}
      </dl>
      <p className="ui-hint">{t('keys.desk')}</p>
      {props.close}
    </dialog>
  )
}
