import { resolutionNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Button } from '@hotline/ui/button.tsx'
import { useState } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { dayText } from '../../lib/time.ts'
import { Photos } from '../work-order/handling/photos.tsx'
import { useCallbackCopy } from './use-copy.ts'

/** What the unit answered, whether in time, with its photos. */
export function UnitReply(props: { order: OrderPage; history: History }) {
  const { order, history } = props
  const t = useCallbackCopy()
  const [open, setOpen] = useState(false)
  const count = history.attachments.length
  const late = Boolean(order.repliedAt && order.dueAt && order.repliedAt > order.dueAt)
  const note = [order.leadUnitName, order.repliedAt && dayText(order.repliedAt), order.repliedAt && t(late ? 'late' : 'onTime'), order.resolution && resolutionNames[order.resolution]].filter(Boolean).join(' ')
  return (
    <section className="ui-part" aria-label={t('reply')}>
      <SectionTitle note={note} end={count > 0 && <Button look="link" size="s" onPress={() => setOpen(!open)}>{t('showPhotos', { n: count })}</Button>}>{t('reply')}</SectionTitle>
      <p className="cb-reply">{order.replyText ?? t('noReply')}</p>
      {open && <Photos orderId={order.id} files={history.attachments} />}
    </section>
  )
}
