import { PRECEDENT_STATUSES, precedentStatusNames } from '@hotline/domain/precedent/model.ts'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { FilterBar, ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useAddress } from '../../../lib/address.ts'
import type { Outputs } from '../../../lib/api.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { PrecedentSide } from './precedent-side.tsx'
import { useRegistersCopy } from './use-copy.ts'
import { usePages } from './use-pages.ts'

export type PrecedentRow = Outputs['precedent']['list']['rows'][number]
const SHOWN = ['all', ...PRECEDENT_STATUSES] as const
const keyOf = (row: PrecedentRow) => row.id

/** The names of categories and areas by their codes. */
export function usePlaceNames() {
  const trpc = useTRPC()
  const categories = useQuery(trpc.directory.categories.queryOptions(undefined, { staleTime: Infinity })).data
  const tenants = useQuery(trpc.directory.tenants.queryOptions(undefined, { staleTime: 300_000 })).data
  return useMemo(() => ({
    category: (code: string) => categories?.find((one) => one.code === code)?.name ?? code,
    area: (code: string) => tenants?.find((one) => one.areaCode === code)?.name ?? code,
  }), [categories, tenants])
}

/** 先例: rulings that were proposed as entries of the dispatch catalogue; a second person adopts them or doesn't. */
export function PrecedentRegister() {
  const t = useRegistersCopy()
  const names = usePlaceNames()
  const [params, change] = useAddress()
  const only = SHOWN.find((one) => one === params.get('only')) ?? 'all'
  const [chosen, setChosen] = useState<string>()
  const list = usePages<PrecedentRow>(useInfiniteQuery(useTRPC().precedent.list.infiniteQueryOptions({ status: only === 'all' ? undefined : only }, { getNextPageParam: (page) => page.next })))
  const columns = useMemo((): Column<PrecedentRow>[] => {
    const text = (key: string, title: string, width: number | string, of: (row: PrecedentRow) => string): Column<PrecedentRow> => ({ key, title, width, render: (row) => <span title={of(row)}>{of(row)}</span> })
    return [
      text('category', t('precedent.category'), 'minmax(140px, 1fr)', (row) => names.category(row.categoryCode)),
      text('area', t('precedent.area'), 96, (row) => names.area(row.areaCode)),
      text('unit', t('precedent.unit'), 'minmax(140px, 1fr)', (row) => row.leadUnitName),
      text('by', t('precedent.by'), 110, (row) => row.proposedByName),
      text('at', t('precedent.at'), 108, (row) => whenText(row.proposedAt)),
      text('state', t('precedent.state'), 80, (row) => precedentStatusNames[row.status]),
    ]
  }, [t, names])
  const row = list.rows.find(({ id }) => id === chosen)
  const show = (key: string) => change({ only: key === 'all' ? null : key })
  return (
    <Split tracks="minmax(0, 1fr) 420px">
      <Panel label={t('precedent.list')}>
        <FilterBar label={t('precedent.state')} filters={[]} onChange={() => undefined}>
          {SHOWN.map((key) => <ToggleChip key={key} on={only === key} onChange={() => show(key)}>{key === 'all' ? t('precedent.all') : precedentStatusNames[key]}</ToggleChip>)}
        </FilterBar>
        <VirtualTable
          key={only} label={t('precedent.list')} columns={columns} {...list} rowKey={keyOf} selectedKey={chosen} onSelect={(each) => setChosen(each.id)} keepAs={`precedent:${only}`}
          empty={only === 'all' ? <Empty title={t('precedent.empty')} hint={t('precedent.emptyHint')} /> : <Empty title={t('precedent.emptyOnly')} />}
          failed={list.error ? <Failed title={t('precedent.failed')} hint={list.error} retry={list.onRetry} /> : undefined}
        />
      </Panel>
      <Panel as="aside" label={t('precedent')}>
        {row ? <PrecedentSide key={row.id} row={row} names={names} /> : <Empty title={t('precedent.pick')} hint={t('precedent.pickHint')} />}
      </Panel>
    </Split>
  )
}
