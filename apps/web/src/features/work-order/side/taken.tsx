import { eventNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Loading } from '@hotline/ui/faces.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTRPC } from '../../../lib/trpc.ts'
import { OrderBrief } from './order-brief.tsx'
import { useSideText } from './text.ts'

/** The chosen order has left the queue by somebody else's hand: says whose, and waits until one goes on. */
export function Taken({ id, version, onGoOn }: { id: string; version: number; onGoOn: () => void }) {
  const t = useSideText()
  const found = useQuery(useTRPC().workOrder.get.queryOptions({ id }, { refetchOnMount: 'always' }))
  const act = found.data?.history.events.findLast((event) => event.version > version)
  // not taken: other filters, or pushed beyond what the list has read
  const unchanged = found.isSuccess && !found.isFetching && !act
  useEffect(() => {
    if (unchanged) onGoOn()
  }, [unchanged, onGoOn])
  useHotkeys({ Enter: onGoOn })
  if (found.isFetching && !act) return <Loading rows={8} label={t('loading')} />
  return (
    <>
      <div className="ui-scroll">{found.data && <OrderBrief order={found.data.order} />}</div>
      <div className="ui-keys">
        <b role="status">{act ? t('taken', { who: act.actorName, what: eventNames[act.type] }) : t('taken.away')}</b>
        <span className="ui-end"><Button look="primary" keys="Enter" onPress={onGoOn}>{t('taken.next')}</Button></span>
      </div>
    </>
  )
}
