import { NOTICE_CODES, noticeTexts, type NoticeCode } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { Notice } from '../lib/api.ts'
import { whyOf } from '../lib/errors.ts'
import { useMe } from '../lib/me.ts'
import { whenText } from '../lib/time.ts'
import { useTRPC } from '../lib/trpc.ts'
import { filingsAt } from '../features/work-order/registers/opens.ts'
import { useShellCopy } from './use-copy.ts'

/** Told of a filing beside the orders. */
const FILED: ReadonlySet<string> = new Set(['FILING_OBJECTED', 'FILING_ANSWERED'] satisfies NoticeCode[])

/** Newest first; opening one reads it and goes to its order, or to the register it tells of. */
export function NoticeList(props: { onClose: () => void }) {
  const t = useShellCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const me = useMe()
  const list = useInfiniteQuery(trpc.notice.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }))
  const read = useMutation(trpc.notice.read.mutationOptions({ onSettled: () => cache.invalidateQueries({ queryKey: trpc.notice.pathKey() }) }))
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const open = ({ id, orderNo, code, readAt }: Notice) => {
    if (!readAt) read.mutate({ ids: [id] })
    const to = orderNo ? `/orders/${orderNo}` : FILED.has(code) ? filingsAt(me) : null
    if (!to) return
    props.onClose()
    void navigate(to)
  }
  return (
    <section className="app-notices" aria-label={t('notices.title')}>
      <header className="ui-row">
        <h2>{t('notices.title')}</h2>
        {rows.some((row) => !row.readAt) && <span className="ui-end"><Button size="s" look="plain" busy={read.isPending} onPress={() => read.mutate({})}>{t('notices.readAll')}</Button></span>}
      </header>
      {list.isPending && <Loading rows={3} />}
      {list.isError && <Failed title={t('notices.failed')} hint={whyOf(list.error)} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <Empty title={t('notices.empty')} hint={t('notices.emptyHint')} />}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={row.readAt ? undefined : 'is-new'} onClick={() => open(row)}>
              <span>{noticeText(row)}</span>
              <time>{whenText(row.at)}</time>
            </button>
          </li>
        ))}
      </ul>
      {list.hasNextPage && <Button block look="plain" busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>{t('notices.more')}</Button>}
    </section>
  )
}

function noticeText({ code, params }: Notice): string {
  const known = NOTICE_CODES.find((each) => each === code)
  return known ? noticeTexts[known].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '') : (params.title ?? '')
}
