import { TRACE_KINDS } from '@hotline/domain/trace/model.ts'
import { traceKindNames } from '@hotline/domain/trace/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { FilterBar, ToggleChip, type Filter } from '@hotline/ui/filter-bar.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import { readOrderNo } from '../../lib/format.ts'
import { useMe } from '../../lib/me.ts'
import { whenText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { usePages } from '../work-order/registers/use-pages.ts'
import { actText, shownText, type TraceRow } from '../work-order/trace-text.ts'
import { useTenants } from '../work-order/use-tenants.ts'
import { useLogFilters } from './log-filters.ts'
import { PeopleChips } from './people-chips.tsx'
import { useAuditCopy } from './use-copy.ts'

const keyOf = (row: TraceRow) => row.id

/** 查阅记录: newest first, of the own place or of one order; an order is named by its number and opens nowhere from here. */
export function LogTab() {
  const t = useAuditCopy()
  const { membership } = useMe()
  const tenants = useTenants()
  const { chosen, set, asked, any } = useLogFilters()
  const list = usePages<TraceRow>(useInfiniteQuery(useTRPC().trace.list.infiniteQueryOptions(asked, { getNextPageParam: (page) => page.next })))
  const columns = useMemo((): Column<TraceRow>[] => {
    const text = (key: 'at' | 'who' | 'place' | 'act' | 'shown', width: number | string, of: (row: TraceRow) => string): Column<TraceRow> => ({ key, title: t(`col.${key}`), width, render: (row) => <span className="ui-clip" title={of(row)}>{of(row)}</span> })
    return [
      text('at', 132, (row) => whenText(row.at)),
      text('who', 'minmax(120px, 1fr)', (row) => row.personName),
      text('place', 'minmax(100px, 1fr)', (row) => row.place),
      { key: 'no', title: t('col.no'), width: 196, render: (row) => (row.orderNo ? <span className="ui-code">{printedNo(row.orderNo)}</span> : <span className="ui-muted">{t('draft')}</span>) },
      text('act', 'minmax(160px, 1.6fr)', actText),
      text('shown', 'minmax(140px, 1.3fr)', shownText),
    ]
  }, [t])
  const look = (text: string, day: string) => {
    const no = readOrderNo(text)
    set({ no, q: no ? null : text, person: null, name: null, day })
  }
  const filters: Filter[] = [
    { key: 'kind', label: t('kind'), options: TRACE_KINDS.map((value) => ({ value, label: traceKindNames[value] })), value: chosen.kind ? [chosen.kind] : [] },
    ...(membership.tenantKind === 'PREFECTURE' ? [{ key: 'place', label: t('place'), options: tenants.map(({ id, name }) => ({ value: String(id), label: name })), value: [chosen.place ?? String(membership.tenantId)], steady: true }] : []),
  ]
  return (
    <Split tracks="minmax(0, 1fr)">
      <Panel label={t('tab.log')}>
        <form
          key={`${chosen.no}:${chosen.q}:${chosen.day}`} className="audit-search" role="search"
          onSubmit={(event) => {
            event.preventDefault()
            const typed = new FormData(event.currentTarget)
            look(String(typed.get('text') ?? '').trim(), String(typed.get('day') ?? ''))
          }}
        >
          <input name="text" type="search" className="ui-input" aria-label={t('search')} placeholder={t('search')} defaultValue={chosen.no ?? chosen.q ?? ''} maxLength={40} />
          <input name="day" type="date" className="ui-input" aria-label={t('day')} defaultValue={chosen.day ?? ''} disabled={Boolean(chosen.no)} />
          <Button type="submit">{t('find')}</Button>
          {any && <Button look="link" onPress={() => set({ no: null, q: null, person: null, name: null, day: null, kind: null, place: null })}>{t('clear')}</Button>}
        </form>
        {!chosen.no && (
          <FilterBar label={t('tab.log')} filters={filters} onChange={(key, [value]) => set({ [key]: value ?? null })}>
            {chosen.person && <ToggleChip on onChange={() => set({ person: null, name: null })}>{chosen.name ?? chosen.person}</ToggleChip>}
          </FilterBar>
        )}
        {chosen.q && !chosen.person && <PeopleChips text={chosen.q} tenantId={asked.tenantId} onPick={(person) => set({ person: person.personId, name: person.name, q: null })} />}
        <VirtualTable
          key={JSON.stringify(asked)} label={t('log.list')} columns={columns} {...list} rowKey={keyOf}
          empty={<Empty title={t(any ? 'log.emptyFound' : 'log.empty')} hint={t(any ? 'log.emptyFoundHint' : 'log.emptyHint')} />}
          failed={list.error ? <Failed title={t('log.failed')} hint={list.error} retry={list.onRetry} /> : undefined}
        />
      </Panel>
    </Split>
  )
}
