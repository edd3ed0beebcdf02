import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { FilterBar, ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useAddress } from '../../../lib/address.ts'
import type { Outputs } from '../../../lib/api.ts'
import { whyOf } from '../../../lib/errors.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useRegistersCopy } from './use-copy.ts'
import { usePages } from './use-pages.ts'
import './registers.css'

type Row = Outputs['outbound']['list']['rows'][number]
const STATUSES = ['QUEUED', 'FAILED', 'SENT', 'DONE'] as const satisfies readonly Row['status'][]
const keyOf = (row: Row) => row.id

/** 短信队列: what leaves the house as text or call, where it stands, and what a person settles by hand. Numbers are masked by the server. */
export function OutboundRegister() {
  const t = useRegistersCopy()
  const trpc = useTRPC()
  const [params, change] = useAddress()
  const status = STATUSES.find((one) => one === params.get('only')) ?? 'QUEUED'
  const gateway = useQuery(trpc.outbound.gateway.queryOptions())
  const list = usePages<Row>(useInfiniteQuery(trpc.outbound.list.infiniteQueryOptions({ status }, { getNextPageParam: (page) => page.next })))
  const columns = useMemo((): Column<Row>[] => [
    { key: 'when', title: t('outbound.when'), width: 108, render: (row) => whenText(row.sentAt ?? row.createdAt) },
    { key: 'how', title: t('outbound.how'), width: 52, render: (row) => t(`outbound.${row.channel}`) },
    { key: 'to', title: t('outbound.to'), width: 116, render: (row) => (row.toCaller ? t('outbound.caller') : <span title={row.to ?? ''}>{row.to}</span>) },
    { key: 'phone', title: t('outbound.phone'), width: 112, render: (row) => row.phone ?? <span className="ui-hint">—</span> },
    { key: 'body', title: t('outbound.body'), width: 'minmax(200px, 1fr)', render: (row) => (row.body ? <span title={row.body}>{row.body}</span> : <span className="ui-hint">{t('outbound.hidden')}</span>) },
    { key: 'order', title: t('outbound.order'), width: 190, render: (row) => row.orderNo && <Link className="ui-code" to={`/orders/${row.orderNo}`} tabIndex={-1}>{printedNo(row.orderNo)}</Link> },
    { key: 'state', title: t('outbound.state'), width: 108, render: (row) => <span title={row.problem ?? ''}>{row.attempts > 0 && t('outbound.tries', { n: row.attempts })} {row.problem}</span> },
    ...(status === 'QUEUED' || status === 'FAILED' ? [{ key: 'acts', title: t('outbound.acts'), width: 156, render: (row: Row) => <Acts row={row} /> }] : []),
  ], [t, status])
  const show = (key: string) => change({ only: key })
  return (
    <>
      {gateway.data?.connected === false && <p className="reg-note" role="note">{t('outbound.no-gateway')}</p>}
      <FilterBar label={t('outbound.show')} filters={[]} onChange={() => undefined}>
        {STATUSES.map((key) => <ToggleChip key={key} on={status === key} onChange={() => show(key)}>{t(`outbound.${key}`)}</ToggleChip>)}
      </FilterBar>
      <VirtualTable
        key={status} label={t('outbound.list')} columns={columns} {...list} rowKey={keyOf} keepAs={`outbound:${status}`}
        empty={<Empty title={t(`outbound.none.${status}`)} hint={t('outbound.hint')} />}
        failed={list.error ? <Failed title={t('outbound.failed')} hint={list.error} retry={list.onRetry} /> : undefined}
      />
    </>
  )
}

function Acts({ row }: { row: Row }) {
  const t = useRegistersCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const after = { onSettled: () => cache.invalidateQueries({ queryKey: trpc.outbound.pathKey() }) }
  const done = useMutation(trpc.outbound.done.mutationOptions(after))
  const retry = useMutation(trpc.outbound.retry.mutationOptions(after))
  const failed = done.error ?? retry.error
  const word = t(row.channel === 'CALL' ? 'outbound.called' : 'outbound.sent')
  return (
    <span className="ui-row reg-acts">
      <Button size="s" busy={done.isPending} label={`${word} ${row.body ?? ''}`} title={failed ? whyOf(failed) : undefined} onPress={() => done.mutate({ id: row.id })}>{word}</Button>
      {row.status === 'FAILED' && <Button size="s" busy={retry.isPending} label={`${t('outbound.retry')} ${row.body ?? ''}`} onPress={() => retry.mutate({ id: row.id })}>{t('outbound.retry')}</Button>}
      {failed && <span className="ui-hidden" role="alert">{whyOf(failed)}</span>}
    </span>
  )
}
