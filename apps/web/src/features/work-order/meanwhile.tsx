import type { OrderPage } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { News, newsSince } from './news.tsx'
import { useHistory } from './use-history.ts'
import { useOrderCopy } from './use-copy.ts'

/** What others did to the order since this form was opened: the screen has followed them, the words typed stay. */
export function Meanwhile({ order, since }: { order: OrderPage; since: number }) {
  const t = useOrderCopy()
  const me = useMe()
  const history = useHistory(order.id)
  if (order.version <= since) return null
  const events = newsSince(history?.events ?? [], since).filter(({ actorName }) => actorName !== me.person.name)
  return events.length ? <div className="order-meanwhile" role="status"><b>{t('stale.meanwhile')}</b><News events={events} said={history && { records: history.records, replyText: order.replyText }} /></div> : null
}
