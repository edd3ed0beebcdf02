import { Button } from '@hotline/ui/button.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useState } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { Course } from './course.tsx'
import { FORMS, hasForm, type FormVerb } from './forms/registry.tsx'
import { KeptWords } from './kept-words.tsx'
import { offered } from './offered.ts'
import { Matter } from './matter.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderTop } from './order-top.tsx'
import { PresenceSaid } from './presence.tsx'
import { SeenBy } from './seen-by.tsx'
import { PRINT_KEY, PrintButton, PrintSheet } from './print-sheet.tsx'
import { useOrderCopy } from './use-copy.ts'
import { Viewed } from './viewed.tsx'
import { VerbBar } from './verb-bar.tsx'
import { WaitingRequest } from './waiting-request.tsx'
import './order.css'

/** The whole order: what holds of it, what can be done, what was asked, what has happened. */
export function OrderView(props: { order: OrderPage; history: History }) {
  const { order, history } = props
  const t = useOrderCopy()
  const [open, setOpen] = useState<FormVerb | null>(null)
  const [printing, setPrinting] = useState(false)
  const [seen, setSeen] = useState(false)
  // what somebody else has taken off the table stays while something is typed in it: the form says so itself
  const Form = open && FORMS[open].Form
  const close = () => setOpen(null)
  // where a verb has the key, the button has none
  const keyed = offered(order, history).filter(hasForm).some((verb) => FORMS[verb].key === PRINT_KEY)
  const end = (
    <>
      {order.mayTrace && <Button look="plain" size="s" pressed={seen} onPress={() => setSeen(!seen)}>{t('seen')}</Button>}
      {order.orderNo && <PrintButton keys={keyed ? undefined : PRINT_KEY} open={printing} onPress={() => setPrinting(!printing)} />}
    </>
  )
  return (
    <Viewed>
      <article className="order-page" aria-label={order.title}>
        <OrderTop order={order} end={end} />
        {printing && <PrintSheet order={order} onClose={() => setPrinting(false)} />}
        {seen && <SeenBy orderId={order.id} onClose={() => setSeen(false)} />}
        <OrderFacts order={order} history={history} />
        <WaitingRequest order={order} history={history} open={open} onOpen={setOpen} />
        <VerbBar order={order} history={history} open={open} onOpen={setOpen} />
        {Form && <PresenceSaid value><div className="order-act"><Form key={open} order={order} onDone={close} onBack={close} /></div></PresenceSaid>}
        <KeptWords order={order} history={history} open={open} />
        <Split tracks="372px minmax(0, 1fr)">
          <Panel label={t('matter')}><Matter order={order} history={history} /></Panel>
          <Panel label={t('course')}><Course order={order} history={history} /></Panel>
        </Split>
      </article>
    </Viewed>
  )
}
