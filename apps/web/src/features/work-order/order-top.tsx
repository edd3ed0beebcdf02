import { requestTypeNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import type { ReactNode } from 'react'
import type { OrderPage } from '../../lib/api.ts'
import { OrderNo } from './order-no.tsx'
import { Presence } from './presence.tsx'
import { useOrderCopy } from './use-copy.ts'

/** Number, title, and what the order is, as outlined words. */
export function OrderTop(props: { order: OrderPage; end?: ReactNode }) {
  const { order } = props
  const t = useOrderCopy()
  const flags = [
    order.isDesignated && t('flag.designated'), order.redoCount > 0 && t('flag.redo', { n: order.redoCount }), order.urgeCount > 0 && t('flag.urged', { n: order.urgeCount }),
    order.extensionCount > 0 && t('flag.extended', { n: order.extensionCount }), order.repeatCount > 0 && t('flag.merged', { n: order.repeatCount }), order.isRepeat && t('flag.repeat'), order.isSupervised && t('flag.supervised'), order.isEscalated && t('flag.escalated'),
    order.isConfidential && t('flag.confidential'), order.isSensitive && t('flag.sensitive'), order.isEnterprise && t('flag.enterprise'),
  ].filter((flag) => flag !== false)
  return (
    <DeskHead start={<OrderNo value={order.orderNo} copy />} title={order.title} end={<><Presence orderId={order.id} />{props.end}</>}>
      <span className="order-tags">
        <Tag tone="strong">{statusNames[order.status]}</Tag>
        {order.requestType && <Tag>{requestTypeNames[order.requestType]}</Tag>}
        <Tag>{urgencyNames[order.urgency]}</Tag>
        {flags.map((flag) => <Tag key={flag}>{flag}</Tag>)}
      </span>
    </DeskHead>
  )
}
