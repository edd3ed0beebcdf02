import { unitGapNames } from '@hotline/domain/unit/profile.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { FilterBar, ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useAddress } from '../../lib/address.ts'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { UnitChanges } from './unit-changes.tsx'
import { UnitContacts } from './unit-contacts.tsx'
import { UnitPane } from './unit-pane.tsx'
import { unitLines, type Unit, type UnitLine } from './unit-rows.ts'
import { useAdminCopy } from './use-copy.ts'
import { useUnitsCopy } from './use-units-copy.ts'
import './people.css'
import './units.css'

const keyOf = ({ unit }: UnitLine) => String(unit.id)
const isLacking = (unit: Unit) => unit.active && unit.gaps.length > 0
const flat = (unit: Unit): UnitLine => ({ unit, depth: 0, children: 0, open: true })

/** 单位: the tree, who is appointed in each, which can't take orders yet; beside it one unit, the changes, or what waits to be filed. */
export function UnitsTab() {
  const t = useAdminCopy()
  const tu = useUnitsCopy()
  const trpc = useTRPC()
  const units = useQuery(trpc.admin.units.queryOptions())
  const maySave = useQuery(trpc.admin.actions.queryOptions()).data?.includes('saveUnits') ?? false
  const waiting = useQuery(trpc.unit.contacts.queryOptions()).data?.length ?? 0
  const [params, change] = useAddress()
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set())
  const onlyLacking = params.get('lack') === '1'
  const beside = params.get('unit')
  const all = useMemo(() => units.data ?? [], [units.data])
  const lacking = all.filter(isLacking)
  const lines = useMemo(() => (onlyLacking ? all.filter(isLacking).map(flat) : unitLines(all, folded)), [all, folded, onlyLacking])
  const open = (value: string | null) => change({ unit: value })
  const fold = (key: string, close: boolean) => setFolded((before) => new Set(close ? [...before, key] : [...before].filter((each) => each !== key)))
  const chosen = lines.find((line) => keyOf(line) === beside)
  // On the chosen line: ← folds it or goes up, → unfolds it.
  useHotkeys({
    ArrowLeft: () => (chosen && chosen.children > 0 && chosen.open ? fold(keyOf(chosen), true) : chosen?.unit.parentId ? open(String(chosen.unit.parentId)) : false),
    ArrowRight: () => (chosen && chosen.children > 0 && !chosen.open ? fold(keyOf(chosen), false) : false),
  })
  const columns = useMemo((): Column<UnitLine>[] => {
    const none = <span className="ui-hint">{t('none1')}</span>
    return [
      { key: 'name', title: t('unit.name'), width: 'minmax(200px, 1.8fr)', render: (line) => <UnitName line={line} onFold={fold} /> },
      { key: 'state', title: t('unit.state'), width: 'minmax(140px, 1.2fr)', render: ({ unit }) => <UnitState unit={unit} /> },
      { key: 'leader', title: t('unit.leader'), render: ({ unit }) => unit.leaders.join('、') || none },
      { key: 'liaisons', title: t('unit.liaisons'), width: 'minmax(120px, 1.1fr)', render: ({ unit }) => unit.liaisons.join('、') || none },
      { key: 'phone', title: t('unit.phone'), width: 130, render: ({ unit }) => unit.dutyPhone ?? none },
      { key: 'people', title: t('unit.people'), width: 56, align: 'end', render: ({ unit }) => unit.people },
    ]
  }, [t])
  const one = all.find(({ id }) => String(id) === beside) ?? null
  const hasPane = beside === 'changes' || beside === 'contacts' || (maySave && (beside === 'new' || one !== null))
  return (
    <div className={hasPane ? 'adm-people is-open' : 'adm-people'}>
      <div>
        <FilterBar label={t('unitsFilters')} filters={[]} onChange={() => undefined} end={units.data && t('unitsMeta', { n: all.length, lacking: lacking.length })}>
          <ToggleChip on={onlyLacking} count={lacking.length} onChange={(on) => change({ lack: on ? '1' : null })}>{t('onlyLacking')}</ToggleChip>
          <Button size="s" onPress={() => open('changes')}>{tu('changes')}</Button>
          <Button size="s" onPress={() => open('contacts')}>{tu('contacts', { n: waiting })}</Button>
          {maySave && <Button size="s" onPress={() => open('new')}>{tu('add')}</Button>}
        </FilterBar>
        <VirtualTable
          label={t('unitsLabel')} columns={columns} rows={lines} rowKey={keyOf} loading={units.isPending} keepAs="admin:units" selectedKey={beside ?? undefined} onSelect={maySave ? (line) => open(keyOf(line)) : undefined}
          empty={onlyLacking ? <Empty title={t('lackEmpty')} hint={t('lackEmptyHint')} /> : <Empty title={t('unitsEmpty')} hint={t('unitsEmptyHint')} />}
          failed={units.error ? <Failed title={t('unitsFailed')} hint={whyOf(units.error)} retry={() => void units.refetch()} /> : undefined}
        />
      </div>
      {beside === 'changes' && <UnitChanges mayUndo={maySave} onClose={() => open(null)} />}
      {beside === 'contacts' && <UnitContacts maySave={maySave} onClose={() => open(null)} />}
      {maySave && (beside === 'new' || one) && <UnitPane key={beside} unit={one} units={all} onOpen={(unitId) => open(String(unitId))} onClose={() => open(null)} />}
    </div>
  )
}

function UnitName(props: { line: UnitLine; onFold: (key: string, close: boolean) => void }) {
  const { unit, depth, children, open } = props.line
  const tu = useUnitsCopy()
  return (
    <span className="adm-unit" style={{ paddingInlineStart: depth * 18 }} title={unit.name}>
      {children > 0
        ? <button type="button" className={open ? 'adm-fold is-open' : 'adm-fold'} tabIndex={-1} aria-expanded={open} aria-label={`${tu(open ? 'fold' : 'unfold')} ${unit.name}`} onClick={(event) => { event.stopPropagation(); props.onFold(String(unit.id), open) }} />
        : <i className="adm-fold-none" />}
      <span className="ui-clip">{unit.name}</span>
    </span>
  )
}

function UnitState(props: { unit: Unit }) {
  const t = useAdminCopy()
  const tu = useUnitsCopy()
  const { unit } = props
  if (!unit.active) return <Tag>{unit.mergedInto ? tu('closedInto', { name: unit.mergedInto.name }) : t('inactive')}</Tag>
  if (!unit.gaps.length) return <span className="ui-muted">{t('valid')}</span>
  return <span className="adm-gaps">{unit.gaps.map((gap) => <Tag key={gap} tone="strong">{unitGapNames[gap]}</Tag>)}</span>
}
