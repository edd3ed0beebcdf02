import { requestTypeNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { useQuery } from '@tanstack/react-query'
import type { OrderPage } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { placeText } from '../work-order/handling/place-text.ts'
import { Photos } from '../work-order/handling/photos.tsx'
import { Records } from '../work-order/handling/records.tsx'
import { OrderClock } from '../work-order/order-clock.tsx'
import { Viewed } from '../work-order/viewed.tsx'
import { OrderNo } from '../work-order/order-no.tsx'
import { ChecksView, ReplySide, storedChecks } from './reply-side.tsx'
import { useReviewCopy } from './use-copy.ts'
import { Verdict } from './verdict.tsx'

/** The request beside the reply, then what speaks for it, then the verdict. */
export function OrderSide(props: { id: string; onDone: () => void }) {
  const t = useReviewCopy()
  const trpc = useTRPC()
  const query = useQuery(trpc.workOrder.get.queryOptions({ id: props.id }))
  if (query.isPending) return <Loading rows={10} />
  if (query.isError) return <Failed title={t('orderFailed')} hint={whyOf(query.error)} retry={() => void query.refetch()} />
  const { order, history } = query.data
  const parts = history.assignments.filter(({ role, opinion }) => role !== 'LEAD' && opinion)
  return (
    <Viewed>
      <OrderTop order={order} />
      <div className="ui-scroll" role="region" aria-label={t('reading')} tabIndex={0}>
        <div className="rv-pair">
          <section className="rv-side" aria-label={t('request')}>
            <SectionTitle>{t('request')}</SectionTitle>
            <p className="ui-said">{order.content}</p>
            <dl className="ui-facts">
              {order.demand && <><dt>{t('demand')}</dt><dd>{order.demand}</dd></>}
              <dt>{t('place')}</dt><dd>{placeText(order)}</dd>
            </dl>
          </section>
          <ReplySide order={order} history={history} />
        </div>
        <div className="rv-pair">
          <ChecksView checks={storedChecks(order, history)} />
          <div>
            <section className="ui-part" aria-label={t('evidence')}><SectionTitle>{t('evidence')}</SectionTitle><Photos orderId={order.id} files={history.attachments} empty={t('noEvidence')} /></section>
            <section className="ui-part"><SectionTitle>{t('records')}</SectionTitle><Records records={history.records} empty={t('noRecords')} /></section>
            {parts.length > 0 && <section className="ui-part"><SectionTitle>{t('parts')}</SectionTitle>{parts.map((part) => <p key={part.id}><b>{part.unitName}</b> {part.opinion}</p>)}</section>}
          </div>
        </div>
      </div>
      <Verdict key={order.id} order={order} onDone={props.onDone} onReload={() => void query.refetch()} />
    </Viewed>
  )
}

function OrderTop(props: { order: OrderPage }) {
  const { order } = props
  const t = useReviewCopy()
  return (
    <header className="rv-top">
      <div className="ui-row is-wrap">
        <OrderNo value={order.orderNo} link />
        {order.requestType && <Tag>{requestTypeNames[order.requestType]}</Tag>}
        <Tag>{urgencyNames[order.urgency]}</Tag>
        {order.redoCount > 0 && <Tag tone="strong">{t('redo', { n: order.redoCount })}</Tag>}
        {order.reworkCount > 0 && <Tag tone="dashed">{t('rework', { n: order.reworkCount })}</Tag>}
        <span className="ui-end">{order.clock && <OrderClock clock={order.clock} />}</span>
      </div>
      <h2>{order.title}</h2>
    </header>
  )
}
