import { Button } from '@hotline/ui/button.tsx'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Outputs } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useOrderCopy } from './use-copy.ts'
import './form-kit.css'

/** Asks what for, in place; the opening is logged by the server. */
export function RevealForm(props: { orderId: string; onSeen: (seen: Outputs['workOrder']['reveal']) => void; onBack: () => void }) {
  const t = useOrderCopy()
  const id = useId()
  const [purpose, setPurpose] = useState('')
  const reveal = useMutation(useTRPC().workOrder.reveal.mutationOptions({ onSuccess: props.onSeen }))
  return (
    <form
      className="order-reveal"
      onSubmit={(event) => {
        event.preventDefault()
        reveal.mutate({ id: props.orderId, purpose })
      }}
    >
      <label className="ui-hidden" htmlFor={id}>{t('reveal.purpose')}</label>
      <input id={id} className="ui-input" autoFocus autoComplete="off" maxLength={200} placeholder={t('reveal.purpose')} value={purpose} onChange={(event) => setPurpose(event.target.value)} />
      <Button type="submit" size="s" busy={reveal.isPending} off={purpose.trim().length < 2 ? t('reveal.purpose') : undefined}>{t('reveal.show')}</Button>
      <Button look="plain" size="s" onPress={props.onBack}>{t('reveal.back')}</Button>
      <small className="ui-hint">{reveal.error ? whyOf(reveal.error) : t('reveal.hint')}</small>
    </form>
  )
}
