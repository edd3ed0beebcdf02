import { REVEAL_PURPOSES, type RevealPurpose } from '@hotline/domain/trace/model.ts'
import { revealPurposeNames } from '@hotline/domain/trace/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { useFocusBack } from '@hotline/ui/focus-back.ts'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { Outputs } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useOrderCopy } from './use-copy.ts'
import './form-kit.css'

/** Asks what for, in place: one of a few, with words where none fits. The opening is kept by the server. */
export function RevealForm(props: { orderId: string; onSeen: (seen: Outputs['workOrder']['reveal']) => void; onBack: () => void }) {
  const t = useOrderCopy()
  useFocusBack()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [purpose, setPurpose] = useState<RevealPurpose>()
  const [words, setWords] = useState('')
  const reveal = useMutation(useTRPC().workOrder.reveal.mutationOptions({ onSuccess: props.onSeen }))
  // the keys go on where the button was pressed
  useEffect(() => form.current?.querySelector<HTMLElement>('[role="radio"]')?.focus(), [])
  const off = !purpose ? t('reveal.purpose') : purpose === 'OTHER' && words.trim().length < 2 ? t('reveal.words') : undefined
  return (
    <form
      ref={form}
      className="order-reveal"
      aria-label={t('reveal')}
      onSubmit={(event) => {
        event.preventDefault()
        if (purpose && !off) reveal.mutate({ id: props.orderId, purpose, words })
      }}
      onKeyDown={onEscape(props.onBack)}
    >
      <SegmentedKeys label={t('reveal.purpose')} size="s" value={purpose} onChange={setPurpose} options={REVEAL_PURPOSES.map((value, at) => ({ value, label: revealPurposeNames[value], digit: at + 1 }))} />
      <label className="ui-hidden" htmlFor={id}>{t('reveal.words')}</label>
      <input id={id} className="ui-input" autoComplete="off" maxLength={200} placeholder={t(purpose === 'OTHER' ? 'reveal.words' : 'reveal.more')} value={words} onChange={(event) => setWords(event.target.value)} />
      <Button type="submit" size="s" busy={reveal.isPending} off={off}>{t('reveal.show')}</Button>
      <Button look="plain" size="s" onPress={props.onBack}>{t('reveal.back')}</Button>
      <small className="ui-hint" role={reveal.error ? 'alert' : undefined}>{reveal.error ? whyOf(reveal.error) : t('reveal.hint')}</small>
    </form>
  )
}
