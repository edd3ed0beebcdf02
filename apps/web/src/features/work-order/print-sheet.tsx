import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { useFocusBack } from '@hotline/ui/focus-back.ts'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useId, useState } from 'react'
import type { OrderPage } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { printPdf, savePdf } from '../../lib/pdf.ts'
import { useTRPCClient } from '../../lib/trpc.ts'
import { useOrderCopy } from './use-copy.ts'
import './form-kit.css'

export const PRINT_KEY = 'p'

/** Opens the question what for; the key only where no verb has it. */
export function PrintButton(props: { keys?: string; open: boolean; onPress: () => void }) {
  const t = useOrderCopy()
  useHotkeys({ [PRINT_KEY]: props.onPress }, { enabled: props.keys !== undefined })
  return <Button look="plain" size="s" keys={props.keys?.toUpperCase()} pressed={props.open} onPress={props.onPress}>{t('print')}</Button>
}

const PURPOSES = ['FILE', 'APPROVAL', 'SITE', 'MEETING'] as const
type Act = 'print' | 'save'

/** What the sheet is for, asked in place: it is printed at the foot of every page, and kept. The paper is the server's PDF. */
export function PrintSheet({ order, onClose }: { order: OrderPage; onClose: () => void }) {
  const t = useOrderCopy()
  useFocusBack()
  const client = useTRPCClient()
  const id = useId()
  const [chosen, setChosen] = useState<(typeof PURPOSES)[number]>('FILE')
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState<Act>()
  const [failed, setFailed] = useState<string>()
  const purpose = typed.trim() || t(`print.${chosen}`)
  const make = async (act: Act) => {
    if (busy) return
    setBusy(act)
    setFailed(undefined)
    try {
      const sheet = await client.print.orderSheet.mutate({ id: order.id, purpose })
      await (act === 'print' ? printPdf(sheet) : savePdf(sheet))
      onClose()
    } catch (error) {
      setFailed(whyOf(error))
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <form
      className="order-print" aria-label={t('print')}
      onSubmit={(event) => {
        event.preventDefault()
        void make('print')
      }}
      onKeyDown={onEscape(onClose)}
    >
      <label htmlFor={id}>{t('print.purpose')}</label>
      <SegmentedKeys label={t('print.purpose')} size="s" value={typed.trim() ? undefined : chosen} onChange={(next) => (setChosen(next), setTyped(''))} options={PURPOSES.map((value, at) => ({ value, label: t(`print.${value}`), digit: at + 1 }))} />
      <input id={id} className="ui-input" maxLength={60} autoFocus autoComplete="off" placeholder={t('print.other')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Button type="submit" size="s" busy={busy === 'print'} keys="Enter">{t('print.go')}</Button>
      <Button size="s" busy={busy === 'save'} onPress={() => void make('save')}>{t('print.save')}</Button>
      <Button size="s" look="plain" onPress={onClose}>{t('print.back')}</Button>
      <small className="ui-hint" role="status">{busy ? t('print.making') : t('print.hint')}</small>
      {failed && <p className="order-error" role="alert">{failed}</p>}
    </form>
  )
}
