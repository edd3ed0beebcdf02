import { channelNames, requestTypeNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import { useState } from 'react'
import { Link } from 'react-router'
import { OrderClock } from '../order-clock.tsx'
import { OrderNo } from '../order-no.tsx'
import { percentText } from '../../../lib/format.ts'
import { whenText } from '../../../lib/time.ts'
import type { OrderPage, OrderRow } from '../../../lib/api.ts'
import { Presence } from '../presence.tsx'
import { OwnNo } from './own-no.tsx'
import { placeLine } from './place-text.ts'
import { useSideText } from './text.ts'
import './side.css'

/** The order as far as it decides who should have it: the caller's words first, larger than what is said about them. */
export function OrderBrief({ order, alike = [], above, onMerge }: { order: OrderPage; alike?: readonly Likely[]; /** The level above has one of the same caller and matter. */ above?: boolean; onMerge?: () => void }) {
  const t = useSideText()
  const place = placeLine(order) || order.areaNote
  return (
    <div className="side-brief">
      <div className="ui-row">
        <OrderNo value={order.orderNo} copy size="m" />
        {order.requestType && <Tag>{requestTypeNames[order.requestType]}</Tag>}
        <Tag tone={order.urgency === 'NORMAL' ? 'plain' : 'strong'}>{urgencyNames[order.urgency]}</Tag>
        <span className="ui-hint ui-end">{t('came', { at: whenText(order.acceptedAt), channel: channelNames[order.channel] })}</span>
      </div>
      <h2>{order.title}</h2>
      <Presence orderId={order.id} />
      <p className="ui-said">{order.content}</p>
      <dl className="ui-facts">
        {order.demand && (<><dt>{t('demand')}</dt><dd>{order.demand}</dd></>)}
        <dt>{t('place')}</dt>
        <dd>{place || t('no-place')}</dd>
        <dt>{t('category')}</dt>
        <dd>{order.categoryPath}</dd>
      </dl>
      <div className="ui-row side-small">
        {alike.length > 0 && <Alike rows={alike} onMerge={onMerge} />}
        {above && <Tag tone="dashed">{t('above')}</Tag>}
        <Link className="ui-end" to={`/orders/${order.orderNo ?? order.id}`}>{t('open')}</Link>
      </div>
    </div>
  )
}

type Likely = OrderRow & { reasons?: readonly string[]; score?: number }

function Alike({ rows, onMerge }: { rows: readonly Likely[]; onMerge?: () => void }) {
  const t = useSideText()
  const [open, setOpen] = useState(false)
  const press = onMerge ?? (() => setOpen(!open))
  useHotkeys({ m: press })
  const [likeliest] = rows
  return (
    <div className="side-alike">
      <div className="ui-row">
        <Tag tone="dashed">{t('alike', { n: rows.length })}</Tag>
        {likeliest?.reasons && <span className="ui-muted ui-clip">{[likeliest.score !== undefined && percentText(likeliest.score), ...likeliest.reasons].filter(Boolean).join('，')}</span>}
        <span className="ui-end"><Button look="link" size="s" keys="M" onPress={press}>{t(onMerge ? 'alike.merge' : open ? 'alike.fold' : 'alike.compare')}</Button></span>
      </div>
      {open && (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <OwnNo row={row} />
              <Link className="ui-clip" to={`/orders/${row.orderNo ?? row.id}`}>{row.title}</Link>
              <span className="ui-muted">{row.holderName}</span>
              {row.clock && <OrderClock clock={row.clock} width={36} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
