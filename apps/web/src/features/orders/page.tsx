import { urgesUnasked } from '@hotline/domain/access/rules.ts'
import { REQUEST_TYPES, URGENCIES } from '@hotline/domain/work-order/model.ts'
import { requestTypeNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { STATUSES, statusNames } from '@hotline/domain/work-order/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { FilterBar } from '@hotline/ui/filter-bar.tsx'
import { useMedia } from '@hotline/ui/media.ts'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { VirtualList } from '@hotline/ui/virtual-list.tsx'
import { VirtualTable } from '@hotline/ui/virtual-table.tsx'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { useAddress } from '../../lib/address.ts'
import type { OrderRow } from '../../lib/api.ts'
import { useFilters, type FilterName } from '../../lib/filters.ts'
import { useMe } from '../../lib/me.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useView } from '../../lib/use-view.ts'
import type { BatchVerb } from '../work-order/batch/batch-forms.tsx'
import { useBatch } from '../work-order/batch/use-batch.tsx'
import { useNoWidth } from '../work-order/side/own-no.tsx'
import { HeldReport } from '../work-order/held/held-report.tsx'
import { FilingRegister } from '../work-order/registers/filing-register.tsx'
import { opens } from '../work-order/registers/opens.ts'
import { orderColumns } from './columns.tsx'
import { PhoneOrder } from './phone-order.tsx'
import { SearchField, useSearched } from './search-field.tsx'
import { useOrdersCopy } from './use-copy.ts'
import './orders.css'

const keyOf = (row: OrderRow) => row.id
const TABS = ['all', 'shared'] as const
const REGISTERS = ['filing', 'custody'] as const
const TOGETHER: readonly BatchVerb[] = ['urge', 'acceptResult', 'approveExtension', 'rejectExtension', 'recallDispatch']
// a caller urges one order, not many: who only takes calls has nothing to urge together
const FOR_CALLERS = TOGETHER.filter((verb) => verb !== 'urge')
// what was never registered is in neither list
const SHOWN = STATUSES.filter((status) => status !== 'DRAFT' && status !== 'DISCARDED')

/** 工单: everything this level has, and what it takes part in elsewhere. */
export default function OrdersPage() {
  const t = useOrdersCopy()
  const trpc = useTRPC()
  const navigate = useNavigate()
  const me = useMe()
  const { membership } = me
  const [params, change] = useAddress()
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'all'
  const { filters, set, clear, any } = useFilters()
  const { searched, search } = useSearched()
  const view = useView(`orders.${tab}`, filters, { search: searched })
  const tenants = useQuery(trpc.directory.tenants.queryOptions(undefined, { staleTime: 300_000 })).data ?? []
  // who has the supervision desk reads the registers there
  const registers = REGISTERS.filter((one) => opens(me, one) && !me.desks.includes('supervise'))
  const register = registers.find((one) => one === params.get('tab'))
  const [selected, setSelected] = useState<string>()
  // several tenants' orders stand side by side here, so each says whose it is
  const mixed = membership.tenantKind === 'PREFECTURE' || tab === 'shared'
  const noWidth = useNoWidth(view.rows)
  const columns = useMemo(() => orderColumns(t, { mixed, noWidth }), [t, mixed, noWidth])
  const onPhone = useMedia('(max-width: 720px)')
  const batch = useBatch(`orders.${tab}`, urgesUnasked(membership.duties) ? TOGETHER : FOR_CALLERS)
  const work = !onPhone && batch.work
  const open = (row: OrderRow) => row.orderNo && void navigate(`/orders/${row.orderNo}`)
  const below = tenants.filter((tenant) => tenant.prefectureId === tenants.find(({ id }) => id === membership.tenantId)?.prefectureId && tenant.kind !== 'PROVINCE' && tenant.kind !== 'NATION')

  const showTab = (key: string) => change({ tab: key === 'all' ? null : key })

  const empty = searched ? <Empty title={t('emptySearch', { text: searched })} hint={t('emptySearchHint')} action={<Button onPress={() => search('')}>{t('clearSearch')}</Button>} />
    : any ? <Empty title={t('emptyFiltered')} hint={t('emptyFilteredHint')} action={<Button onPress={clear}>{t('clearFilters')}</Button>} />
    : <Empty title={t(`empty.${tab}`)} hint={t(`emptyHint.${tab}`)} />
  const list = {
    label: t('listLabel'), rows: view.rows, rowKey: keyOf, onOpen: open, keepAs: `orders:${tab}`, hasMore: view.hasMore, onEndReached: view.onEndReached, loading: view.loading, onRetry: view.onRetry,
    empty, failed: view.error ? <Failed title={t('failed')} hint={view.error} retry={view.onRetry} /> : undefined,
  }

  return (
    <>
      <DeskHead
        title={t('title')} tabs={[...TABS, ...registers].map((key) => ({ key, label: t(`tab.${key}`) }))} tab={register ?? tab}
        onTab={showTab}
        end={!register && <><SearchField /><span className="ui-keys-hint">{t('newest')} · {t(batch.rows.onPick ? 'keys.pick' : 'keys')}</span></>}
      />
      {register === 'filing' ? <FilingRegister /> : register === 'custody' ? <HeldReport /> : <Split tracks={work ? 'minmax(0, 1fr) 440px' : 'minmax(0, 1fr)'}>
      <Panel label={t('title')}>
        <FilterBar
          label={t('filters')}
          onChange={(key, value) => set(key as FilterName, value) /* safe: the keys are those given just below */}
          filters={[
            { key: 'status', label: t('status'), multiple: true, value: filters.status ?? [], options: SHOWN.map((value) => ({ value, label: statusNames[value] })) },
            { key: 'requestType', label: t('type'), multiple: true, value: filters.requestType ?? [], options: REQUEST_TYPES.map((value) => ({ value, label: requestTypeNames[value] })) },
            { key: 'urgency', label: t('urgency'), multiple: true, value: filters.urgency ?? [], options: URGENCIES.map((value) => ({ value, label: urgencyNames[value] })) },
            { key: 'areaCode', label: t('area'), multiple: true, value: filters.areaCode ?? [], options: below.filter(({ kind }) => kind !== 'PREFECTURE').map(({ areaCode, name }) => ({ value: areaCode, label: name })) },
            ...(mixed ? [{ key: 'tenantId', label: t('owner'), multiple: true, value: (filters.tenantId ?? []).map(String), options: below.map(({ id, name }) => ({ value: String(id), label: name })) }] : []),
          ]}
        >
          {any && <Button look="link" size="s" onPress={clear}>{t('clearFilters')}</Button>}
        </FilterBar>
        {onPhone ? (
          <VirtualList key={tab} rowSize={60} renderRow={(row) => <PhoneOrder row={row} mixed={mixed} />} onSelect={open} {...list} />
        ) : (
          <VirtualTable key={tab} columns={columns} {...batch.rows} selectedKey={selected} onSelect={(row) => setSelected(row.id)} {...list} />
        )}
        {!onPhone && batch.bar}
      </Panel>
      {work && <Panel as="aside" label={t('together')}>{work}</Panel>}
      </Split>}
    </>
  )
}
