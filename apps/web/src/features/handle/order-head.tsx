import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { useMedia } from '@hotline/ui/media.ts'
import { Steps } from '@hotline/ui/steps.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import type { History, OrderPage } from '../../lib/api.ts'
import { dateKey, whenText } from '../../lib/time.ts'
import { placeText } from '../work-order/handling/place-text.ts'
import { OrderClock } from '../work-order/order-clock.tsx'
import { OrderNo } from '../work-order/order-no.tsx'
import { Owed } from '../work-order/owed.tsx'
import { handleSteps, type HandleStep } from './steps.ts'
import { useHandleCopy } from './use-copy.ts'

/** What it is, how long is left, how far it is. */
export function OrderHead(props: { order: OrderPage; history: History }) {
  const { order, history } = props
  const t = useHandleCopy()
  // beside the list the desk's own heading stands above it
  const Title = useMedia('(min-width: 900px)') ? 'h2' : 'h1'
  const word = ({ name, at, count }: HandleStep) => (count > 1 ? t('step.times', { name: t(`step.${name}`), n: count }) : [t(`step.${name}`), at && shortDay(at)].filter(Boolean).join(' '))
  return (
    <header className="handle-head">
      <div className="ui-row">
        {order.orderNo && <OrderNo value={order.orderNo} />}
        {order.requestType && <Tag>{requestTypeNames[order.requestType]}</Tag>}
        <span className="ui-hint ui-end">{order.clock && t('due', { when: whenText(order.clock.dueAt) })}</span>
      </div>
      <Title>{order.title}</Title>
      <p className="ui-muted">
        {placeText(order)}
        {order.demand && <span>{t('wants', { demand: order.demand })}</span>}
        {order.clock && <OrderClock clock={order.clock} />}
        <Owed order={order} history={history} />
      </p>
      <Steps label={t('steps')} steps={handleSteps(order, history).map((step) => ({ key: step.name, state: step.state, label: word(step) }))} />
    </header>
  )
}

/** 2-27: five steps stand side by side on a phone. */
const shortDay = (at: Date): string => dateKey(at).slice(5).replace(/^0/, '').replace('-0', '-')
