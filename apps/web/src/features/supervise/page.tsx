import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { VirtualTable } from '@hotline/ui/virtual-table.tsx'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { OrderRow } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { HeldReport } from '../work-order/held/held-report.tsx'
import { FilingRegister } from '../work-order/registers/filing-register.tsx'
import { opens } from '../work-order/registers/opens.ts'
import { OutboundRegister } from '../work-order/registers/outbound-register.tsx'
import { PrecedentRegister } from '../work-order/registers/precedent-register.tsx'
import { useTRPC } from '../../lib/trpc.ts'
import { useView } from '../../lib/use-view.ts'
import type { BatchVerb } from '../work-order/batch/batch-forms.tsx'
import { useBatch } from '../work-order/batch/use-batch.tsx'
import { requestColumns, suspendedColumns } from './columns.tsx'
import { useSuperviseCopy } from './use-copy.ts'

const TABS = ['requests', 'extensions', 'suspended'] as const
const REGISTERS = ['custody', 'filing', 'precedent', 'outbound'] as const
/** What can be done to many orders of a list at once; no longer pursuing one is decided one by one. */
const TOGETHER: Record<(typeof TABS)[number], readonly BatchVerb[]> = { requests: [], extensions: ['approveExtension', 'rejectExtension', 'urge'], suspended: ['urge'] }
const keyOf = (row: OrderRow) => row.id

/** 督办: what units ask for and this centre's supervisors and director decide, and what stands still and is looked at monthly. The decision is made on the order's page. */
export default function SupervisePage() {
  const t = useSuperviseCopy()
  const navigate = useNavigate()
  const counts = useQuery(useTRPC().workOrder.counts.queryOptions()).data
  const [params, setParams] = useSearchParams()
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'requests'
  const list = useView(`supervise.${tab}`)
  const [selected, setSelected] = useState<string>()
  const columns = useMemo(() => (tab === 'suspended' ? suspendedColumns(t) : requestColumns(t, tab === 'requests')), [t, tab])
  const me = useMe()
  // rulings are read where orders are dispatched, by whoever has that desk
  const registers = REGISTERS.filter((one) => opens(me, one) && !(one === 'precedent' && me.desks.includes('dispatch')))
  const register = registers.find((one) => one === params.get('tab'))
  const batch = useBatch(`supervise.${tab}`, TOGETHER[tab])
  return (
    <>
      <DeskHead
        title={t('title')} tab={register ?? tab} tabs={[...TABS.map((key) => ({ key, label: t(`tab.${key}`), count: counts?.[`supervise.${key}`] })), ...registers.map((key) => ({ key, label: t(`tab.${key}`) }))]}
        onTab={(key) => setParams(key === 'requests' ? {} : { tab: key }, { replace: true })} end={!register && <span className="ui-keys-hint">{t(batch.rows.onPick ? 'keys.pick' : 'keys')}</span>}
      />
      {register === 'outbound' ? <Split tracks="minmax(0, 1fr)"><Panel label={t('tab.outbound')}><OutboundRegister /></Panel></Split> : register === 'custody' ? <HeldReport /> : register === 'filing' ? <FilingRegister /> : register === 'precedent' ? <PrecedentRegister /> : <Split tracks={batch.work ? 'minmax(0, 1fr) 440px' : 'minmax(0, 1fr)'}>
        <Panel label={t(`tab.${tab}`)}>
          <VirtualTable
            key={tab} label={t(`tab.${tab}`)} columns={columns} {...batch.rows} rows={list.rows} rowKey={keyOf} selectedKey={selected} onSelect={(row) => setSelected(row.id)}
            onOpen={(row) => row.orderNo && void navigate(`/orders/${row.orderNo}`)} keepAs={`supervise:${tab}`}
            hasMore={list.hasMore} onEndReached={list.onEndReached} loading={list.loading} onRetry={list.onRetry}
            empty={<Empty title={t(`empty.${tab}`)} hint={t(`emptyHint.${tab}`)} />}
            failed={list.error ? <Failed title={t('failed')} hint={list.error} retry={list.onRetry} /> : undefined}
          />
          {batch.bar}
        </Panel>
        {batch.work && <Panel as="aside" label={t('together')}>{batch.work}</Panel>}
      </Split>}
    </>
  )
}
