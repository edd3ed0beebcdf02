import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useState, type ComponentType } from 'react'
import type { OrderPage } from '../../../lib/api.ts'
import type { FormProps } from '../form-kit.tsx'
import { useSideText } from './text.ts'
import './side.css'

/** A verb a desk offers at the foot of its right side: its form and its key there. */
export type Offer = { verb: OrderVerb; Form: ComponentType<FormProps>; key: string }

/** What may be done with the chosen order here: one button each, the form of the pressed one under them. The server has said which. */
export function SideVerbs(props: { order: OrderPage; offers: readonly Offer[]; /** Opens this one at once. */ first?: OrderVerb; onDone: (said: string) => void }) {
  const { order, onDone } = props
  const t = useSideText()
  const offers = props.offers.filter(({ verb }) => order.verbs.includes(verb))
  const [chosen, setChosen] = useState<OrderVerb | null>(props.first ?? null)
  const open = offers.find(({ verb }) => verb === chosen)
  const toggle = (verb: OrderVerb) => setChosen(open?.verb === verb ? null : verb)
  useHotkeys(Object.fromEntries(offers.map(({ verb, key }) => [key, () => toggle(verb)])))
  if (!offers.length) return <p className="ui-pad ui-hint">{t('not-yours')}</p>
  return (
    <div className="order-side">
      <div className="side-offers" role="toolbar" aria-label={t('acts')}>
        {offers.map(({ verb, key }, at) => (
          <Button key={verb} look={!open && at === 0 ? 'primary' : 'outline'} size="s" keys={key.toUpperCase()} pressed={open?.verb === verb} onPress={() => toggle(verb)}>{verbNames[verb]}</Button>
        ))}
      </div>
      {open && (
        <div className="side-scroll">
          <open.Form key={`${open.verb}:${order.id}`} order={order} onDone={() => onDone(t('done', { verb: verbNames[open.verb], title: order.title }))} onBack={() => setChosen(null)} />
        </div>
      )}
    </div>
  )
}
