import { Button } from '@hotline/ui/button.tsx'
import { callerTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { useState } from 'react'
import type { OrderPage, Outputs } from '../../lib/api.ts'
import { phoneText } from '../../lib/format.ts'
import { RevealForm } from './reveal-form.tsx'
import { useOrderCopy } from './use-copy.ts'

/** The caller, masked; opened here for one look, after saying what for. */
export function CallerName(props: { order: Pick<OrderPage, 'id' | 'caller'> }) {
  const { id, caller } = props.order
  const t = useOrderCopy()
  const [asking, setAsking] = useState(false)
  const [seen, setSeen] = useState<Outputs['workOrder']['reveal']>()
  if (caller.view === 'HIDDEN') return <p className="ui-hint">{t('caller.hidden')}</p>
  const gender = caller.gender ? t(`gender.${caller.gender}`) : null
  const name = seen?.name ?? caller.name ?? (caller.type in callerTypeNames ? callerTypeNames[caller.type as keyof typeof callerTypeNames] : '') // safe: `in` has just told
  const phone = seen?.phone ?? caller.phone
  return (
    <div>
      <div className="ui-row is-wrap">
        <span className="ui-muted">{t('caller')}</span>
        <b>{caller.enterpriseName ?? name}</b>
        {gender && <span>{gender}</span>}
        {phone && <span className="ui-num">{phoneText(phone)}</span>}
        {seen?.contactPhone && <span className="ui-num">{t('caller.contact', { phone: phoneText(seen.contactPhone) })}</span>}
        {caller.mayReveal && !seen && <span className="ui-end"><Button look="link" size="s" onPress={() => setAsking(!asking)}>{t('reveal')}</Button></span>}
      </div>
      {asking && !seen && <RevealForm orderId={id} onSeen={setSeen} onBack={() => setAsking(false)} />}
    </div>
  )
}
