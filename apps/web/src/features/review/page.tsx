import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAddress } from '../../lib/address.ts'
import type { OrderRow } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useView } from '../../lib/use-view.ts'
import { RowClock } from '../work-order/handling/row-clock.tsx'
import { unitText } from '../work-order/handling/place-text.ts'
import { could } from '../work-order/handling/could.ts'
import { OrderSide } from './order-side.tsx'
import { useReviewCopy } from './use-copy.ts'
import './review.css'

const keyOf = (row: OrderRow) => row.id
const TABS = ['unit', 'centre'] as const

/** 审核: replies that wait for a signature, in the unit or at the centre. */
export default function ReviewPage() {
  const t = useReviewCopy()
  const trpc = useTRPC()
  const me = useMe()
  const [params, go] = useAddress()
  const own = could(me, 'acceptResult') ? 'centre' : 'unit'
  const tab = TABS.find((one) => one === params.get('tab')) ?? own
  const view = useView(`review.${tab}`)
  const counts = useQuery(trpc.workOrder.counts.queryOptions())
  const id = params.get('id') ?? view.rows[0]?.id
  const after = () => {
    const at = view.rows.findIndex((row) => row.id === id)
    go({ id: (view.rows[at + 1] ?? view.rows[at - 1])?.id ?? null })
  }
  const columns = useMemo((): Column<OrderRow>[] => [
    { key: 'title', title: t('col.title'), render: (row) => <span className="ui-clip" title={row.title}>{row.title}</span> },
    ...(tab === 'centre' ? [{ key: 'unit', title: t('col.unit'), width: 92, render: (row: OrderRow) => <span className="ui-muted ui-clip" title={row.leadUnitName ?? ''}>{unitText(row.leadUnitName, row.ownerName)}</span> }] : [{ key: 'type', title: t('col.type'), width: 48, render: (row: OrderRow) => row.requestType && requestTypeNames[row.requestType] }]),
    { key: 'due', title: t('col.due'), width: 128, render: (row) => row.clock && <RowClock clock={row.clock} /> },
  ], [t, tab])
  const tabs = TABS.filter((one) => one === own || one === tab || counts.data?.[`review.${one}`]).map((key) => ({ key, label: t(`tab.${key}`), count: counts.data?.[`review.${key}`] }))
  return (
    <>
      <DeskHead title={t('title')} tabs={tabs} tab={tab} onTab={(key) => go({ tab: key, id: null })} end={<span className="ui-keys-hint">{t('keys')}</span>} />
      <Split tracks="408px minmax(0, 1fr)" onPhone={params.get('id') ? 1 : 0}>
        <Panel label={t('listLabel')}>
          <VirtualTable
            key={tab} label={t('listLabel')} columns={columns} rows={view.rows} rowKey={keyOf} selectedKey={id} onSelect={(row) => go({ id: row.id })}
            hasMore={view.hasMore} onEndReached={view.onEndReached} loading={view.loading} onRetry={view.onRetry} keepAs={`review:${tab}`}
            empty={<Empty title={t(`empty.${tab}`)} hint={t(`emptyHint.${tab}`)} />}
            failed={view.error ? <Failed title={t('failed')} hint={view.error} retry={view.onRetry} /> : undefined}
          />
        </Panel>
        <Panel as="aside" label={t('title')}>{id ? <OrderSide key={id} id={id} onDone={after} /> : <Empty title={t('pick')} hint={t('pickHint')} />}</Panel>
      </Split>
    </>
  )
}
