import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { useFocusBack } from '@hotline/ui/focus-back.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { whyOf } from '../../lib/errors.ts'
import { whenText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { usePages } from './registers/use-pages.ts'
import { actText, shownText, type TraceRow } from './trace-text.ts'
import { useOrderCopy } from './use-copy.ts'

/** 谁看过这件工单: person, place, when, what was open, and what for; newest first. */
export function SeenBy({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const t = useOrderCopy()
  useFocusBack()
  const list = useInfiniteQuery(useTRPC().trace.ofOrder.infiniteQueryOptions({ id: orderId }, { getNextPageParam: (page) => page.next, staleTime: 0 }))
  const { rows, hasMore, onEndReached, onRetry } = usePages<TraceRow>(list)
  return (
    <section className="order-seen" aria-label={t('seen')} onKeyDown={onEscape(onClose)}>
      <SectionTitle note={t('seen.note')} end={<Button look="plain" size="s" onPress={onClose}>{t('seen.close')}</Button>}>{t('seen')}</SectionTitle>
      {list.isPending && <Loading rows={3} label={t('seen.loading')} />}
      {list.isError && <Failed title={t('seen.failed')} hint={whyOf(list.error)} retry={onRetry} />}
      {list.data && rows.length === 0 && <Empty title={t('seen.empty')} />}
      {rows.length > 0 && (
        <table className="order-seen-rows">
          <thead><tr>{(['when', 'who', 'place', 'act', 'shown'] as const).map((key) => <th key={key} scope="col">{t(`seen.${key}`)}</th>)}</tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="ui-num">{whenText(row.at)}</td><th scope="row">{row.personName}</th><td>{row.place}</td><td>{actText(row)}</td><td>{shownText(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasMore && <Button look="plain" size="s" busy={list.isFetchingNextPage} onPress={onEndReached}>{t('seen.more')}</Button>}
    </section>
  )
}
