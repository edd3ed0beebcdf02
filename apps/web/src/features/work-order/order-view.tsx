import { Panel, Split } from '@hotline/ui/split.tsx'
import { useState } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { Course } from './course.tsx'
import { FORMS, type FormVerb } from './forms/registry.tsx'
import { offered } from './offered.ts'
import { Matter } from './matter.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderTop } from './order-top.tsx'
import { useOrderCopy } from './use-copy.ts'
import { VerbBar } from './verb-bar.tsx'
import { WaitingRequest } from './waiting-request.tsx'
import './order.css'

/** The whole order: what holds of it, what can be done, what was asked, what has happened. */
export function OrderView(props: { order: OrderPage; history: History }) {
  const { order, history } = props
  const t = useOrderCopy()
  const [open, setOpen] = useState<FormVerb | null>(null)
  // what somebody else has taken off the table closes with its button
  const verb = open && offered(order, history).includes(open) ? open : null
  const Form = verb && FORMS[verb].Form
  const close = () => setOpen(null)
  return (
    <article className="order-page" aria-label={order.title}>
      <OrderTop order={order} />
      <OrderFacts order={order} history={history} />
      <WaitingRequest order={order} history={history} open={verb} onOpen={setOpen} />
      <VerbBar order={order} history={history} open={verb} onOpen={setOpen} />
      {Form && <div className="order-act"><Form key={verb} order={order} onDone={close} onBack={close} /></div>}
      <Split tracks="372px minmax(0, 1fr)">
        <Panel label={t('matter')}><Matter order={order} history={history} /></Panel>
        <Panel label={t('course')}><Course order={order} history={history} /></Panel>
      </Split>
    </article>
  )
}
