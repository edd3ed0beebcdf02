import { unitGapNames } from '@hotline/domain/unit/profile.ts'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { FilterBar, ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Outputs } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useAdminCopy } from './use-copy.ts'

type Unit = Outputs['admin']['units'][number]
const keyOf = (unit: Unit) => String(unit.id)
const isLacking = (unit: Unit) => unit.active && unit.gaps.length > 0

/** 单位: who is appointed in each, and which can't take orders yet. */
export function UnitsTab() {
  const t = useAdminCopy()
  const units = useQuery(useTRPC().admin.units.queryOptions())
  const [params, setParams] = useSearchParams()
  const onlyLacking = params.get('lack') === '1'
  const all = units.data ?? []
  const lacking = all.filter(isLacking)
  const columns = useMemo((): Column<Unit>[] => {
    const none = <span className="ui-hint">{t('none1')}</span>
    return [
      { key: 'name', title: t('unit.name'), width: 'minmax(180px, 1.6fr)', render: (unit) => <span title={unit.name}>{unit.name}{unit.parentName && <span className="ui-hint"> {unit.parentName}</span>}</span> },
      { key: 'state', title: t('unit.state'), width: 'minmax(180px, 1.4fr)', render: (unit) => <UnitState unit={unit} /> },
      { key: 'leader', title: t('unit.leader'), render: (unit) => unit.leaders.join('、') || none },
      { key: 'liaisons', title: t('unit.liaisons'), width: 'minmax(140px, 1.2fr)', render: (unit) => unit.liaisons.join('、') || none },
      { key: 'phone', title: t('unit.phone'), width: 140, render: (unit) => unit.dutyPhone ?? none },
      { key: 'people', title: t('unit.people'), width: 64, align: 'end', render: (unit) => unit.people },
    ]
  }, [t])
  const toggle = (on: boolean) =>
    setParams((before) => new URLSearchParams([...[...before].filter(([name]) => name !== 'lack'), ...(on ? [['lack', '1']] : [])]), { replace: true })
  return (
    <>
      <FilterBar label={t('unitsFilters')} filters={[]} onChange={() => undefined} end={units.data && t('unitsMeta', { n: all.length, lacking: lacking.length })}>
        <ToggleChip on={onlyLacking} count={lacking.length} onChange={toggle}>{t('onlyLacking')}</ToggleChip>
      </FilterBar>
      <VirtualTable
        label={t('unitsLabel')} columns={columns} rows={onlyLacking ? lacking : all} rowKey={keyOf} loading={units.isPending} keepAs="admin:units"
        empty={onlyLacking ? <Empty title={t('lackEmpty')} hint={t('lackEmptyHint')} /> : <Empty title={t('unitsEmpty')} hint={t('unitsEmptyHint')} />}
        failed={units.error ? <Failed title={t('unitsFailed')} hint={whyOf(units.error)} retry={() => void units.refetch()} /> : undefined}
      />
    </>
  )
}

function UnitState(props: { unit: Unit }) {
  const t = useAdminCopy()
  const { unit } = props
  if (!unit.active) return <Tag>{t('inactive')}</Tag>
  if (!unit.gaps.length) return <span className="ui-muted">{t('valid')}</span>
  return <span className="adm-gaps">{unit.gaps.map((gap) => <Tag key={gap} tone="strong">{unitGapNames[gap]}</Tag>)}</span>
}
