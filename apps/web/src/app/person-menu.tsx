import { Button } from '@hotline/ui/button.tsx'
import { PersonChip } from '@hotline/ui/person-chip.tsx'
import { Popup } from '@hotline/ui/popup.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { chooseScheme, SCHEMES, useScheme } from './scheme.ts'
import { useShellCopy } from './use-copy.ts'

/** One's own settings, and the way out. */
export function PersonMenu(props: { name: string; onSignOut: () => void }) {
  const t = useShellCopy()
  const scheme = useScheme()
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const navigate = useNavigate()
  return (
    <>
      <button ref={setAnchor} type="button" className="app-bar-button" aria-haspopup="dialog" aria-expanded={open} aria-label={t('person', { name: props.name })} onClick={() => setOpen(!open)}>
        <PersonChip name={props.name} />
      </button>
      {open && (
        <Popup anchor={anchor} onClose={close} label={t('person', { name: props.name })}>
          <div className="ui-pad ui-stack">
            <SegmentedKeys label={t('scheme')} size="s" value={scheme} onChange={chooseScheme} options={SCHEMES.map((value) => ({ value, label: t(`scheme.${value}`) }))} />
            <Button block look="plain" onPress={() => { close(); void navigate('/delegations') }}>{t('mine.delegations')}</Button>
            <Button block onPress={props.onSignOut}>{t('signOut')}</Button>
          </div>
        </Popup>
      )}
    </>
  )
}
