import { filingNames } from '@hotline/domain/work-order/filing.ts'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { FilterBar, ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useAddress } from '../../../lib/address.ts'
import { useMe } from '../../../lib/me.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { OrderNo } from '../order-no.tsx'
import { FilingSide } from './filing-side.tsx'
import { stateOf, type FilingRow } from './filing-state.ts'
import { useRegistersCopy } from './use-copy.ts'
import { usePages } from './use-pages.ts'

const SHOWN = ['all', 'OPEN', 'OBJECTED'] as const
const keyOf = (row: FilingRow) => row.id

/** 备案台账: what the counties filed to this prefecture, or what this county filed itself; an objection is written beside it. */
export function FilingRegister() {
  const t = useRegistersCopy()
  const { membership } = useMe()
  const all = membership.tenantKind === 'PREFECTURE'
  const [params, change] = useAddress()
  const only = SHOWN.find((one) => one === params.get('only')) ?? 'all'
  const [chosen, setChosen] = useState<string>()
  const list = usePages<FilingRow>(useInfiniteQuery(useTRPC().filing.list.infiniteQueryOptions({ only: only === 'all' ? undefined : only }, { getNextPageParam: (page) => page.next })))
  const columns = useMemo((): Column<FilingRow>[] => {
    const text = (key: string, title: string, width: number | string, of: (row: FilingRow) => string): Column<FilingRow> => ({ key, title, width, render: (row) => <span className="ui-two-lines" title={of(row)}>{of(row)}</span> })
    return [
      ...(all ? [text('county', t('filing.county'), 84, (row) => row.tenantName)] : []),
      { key: 'kind', title: t('filing.kind'), width: 136, render: (row) => <>{filingNames[row.kind]}<br /><small className="ui-hint">{whenText(row.filedAt)}</small></> },
      text('subject', t('filing.subject'), 'minmax(200px, 1fr)', (row) => row.subject),
      { key: 'order', title: t('filing.about'), width: 180, render: (row) => (row.orderId ? <OrderNo value={row.orderNo} link /> : row.policyVersionId === null ? '—' : <Link to={`/filings/${row.id}`}>{t('filing.version')}</Link>) },
      text('state', t('filing.state'), 224, (row) => (row.objectedAt ? t(row.answeredAt ? 'filing.ANSWERED' : 'filing.OBJECTED') : stateOf(row, t))),
    ]
  }, [t, all])
  const row = list.rows.find(({ id }) => id === chosen)
  const show = (key: string) => change({ only: key === 'all' ? null : key })
  return (
    <Split tracks="minmax(0, 1fr) 320px">
      <Panel label={t('filing.list')}>
        <FilterBar label={t('filing.show')} filters={[]} onChange={() => undefined}>
          {SHOWN.map((key) => <ToggleChip key={key} on={only === key} onChange={() => show(key)}>{t(`filing.${key}`)}</ToggleChip>)}
        </FilterBar>
        <VirtualTable
          tall
          key={only} label={t('filing.list')} columns={columns} {...list} rowKey={keyOf} selectedKey={chosen} onSelect={(each) => setChosen(each.id)} keepAs={`filing:${only}`}
          empty={only === 'all' ? <Empty title={t('filing.empty')} hint={t(all ? 'filing.emptyHint.all' : 'filing.emptyHint.own')} /> : <Empty title={t('filing.emptyOnly')} />}
          failed={list.error ? <Failed title={t('filing.failed')} hint={list.error} retry={list.onRetry} /> : undefined}
        />
      </Panel>
      <Panel as="aside" label={t('filing')}>
        {row ? <FilingSide key={row.id} row={row} /> : <Empty title={t('filing.pick')} hint={t('filing.pickHint')} />}
      </Panel>
    </Split>
  )
}
