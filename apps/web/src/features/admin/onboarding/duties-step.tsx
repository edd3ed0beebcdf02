import { Empty } from '@hotline/ui/faces.tsx'
import { Tabs } from '@hotline/ui/tabs.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTRPC } from '../../../lib/trpc.ts'
import { RoleBar } from './role-bar.tsx'
import type { Coverage, View } from './shapes.ts'
import { StepFace } from './step-face.tsx'
import { StepHead } from './step-head.tsx'
import { useOnboardingCopy } from './use-copy.ts'

type Role = Coverage['roles'][number]
type Gap = Coverage['gaps'][number]
const keyOf = (role: Role) => role.role
const gapKey = (gap: Gap) => gap.categoryCode

/** 职责: which unit stands for each role that the prefecture's catalogue names, and what nobody would handle yet. */
export function DutiesStep({ view }: { view: View }) {
  const t = useOnboardingCopy()
  const coverage = useQuery(useTRPC().onboarding.coverage.queryOptions({ id: view.id }, { enabled: view.countyId !== null }))
  return (
    <>
      <StepHead view={view} step="duties" note={t('duties.hint')} />
      {view.countyId === null ? <Empty title={t('duties.unfounded')} hint={t('import.notFounded')} /> : <StepFace asked={coverage}>{(data) => <Report view={view} coverage={data} />}</StepFace>}
    </>
  )
}

function Report({ view, coverage }: { view: View; coverage: Coverage }) {
  const t = useOnboardingCopy()
  const [part, setPart] = useState<'roles' | 'gaps'>('roles')
  const [chosen, setChosen] = useState<string>()
  const roles = useMemo(() => [...coverage.roles].sort((a, b) => Number(a.units.length > 0) - Number(b.units.length > 0)), [coverage.roles])
  const open = coverage.gaps.length > 0
  const roleColumns = useMemo((): Column<Role>[] => [
    { key: 'name', title: t('duties.role'), width: 'minmax(130px, 1fr)', render: (role) => role.name },
    { key: 'units', title: t('duties.units'), width: 'minmax(160px, 1.6fr)', render: (role) => (role.units.length ? role.units.map(({ name }) => name).join('、') : open ? <b>{t('duties.nobody')}</b> : <span className="ui-muted">{t('duties.elsewhere')}</span>) },
    { key: 'categories', title: t('duties.categories'), width: 88, align: 'end', render: (role) => role.categories },
  ], [t, open])
  const gapColumns = useMemo((): Column<Gap>[] => [
    { key: 'path', title: t('duties.category'), width: 'minmax(180px, 1.2fr)', render: (gap) => <span title={gap.path}>{gap.path}</span> },
    { key: 'why', title: t('duties.why'), width: 'minmax(180px, 1.4fr)', render: (gap) => <span title={gap.why}>{gap.why}</span> },
  ], [t])
  const role = roles.find((each) => each.role === chosen)
  return (
    <>
      <div className="onb-bar ui-row">
        <Tabs size="s" label={t('duties.parts')} items={[{ key: 'roles', label: t('duties.roles'), count: roles.length }, { key: 'gaps', label: t('duties.gaps'), count: coverage.gaps.length }]} current={part} onChange={(key) => setPart(key === 'gaps' ? 'gaps' : 'roles')} />
        <span className="ui-muted ui-end">{t('duties.covered', { covered: coverage.covered, total: coverage.total })}</span>
      </div>
      {part === 'roles' && <VirtualTable label={t('duties.roles')} columns={roleColumns} rows={roles} rowKey={keyOf} selectedKey={chosen} onSelect={(each) => setChosen(each.role)} empty={<Empty title={t('duties.noRoles')} hint={t('duties.noRolesHint')} />} />}
      {part === 'gaps' && <VirtualTable label={t('duties.gaps')} columns={gapColumns} rows={coverage.gaps} rowKey={gapKey} empty={<Empty title={t('duties.noGaps')} hint={t('duties.noGapsHint')} />} />}
      {part === 'roles' && role && <RoleBar key={role.role} view={view} role={role} />}
    </>
  )
}
