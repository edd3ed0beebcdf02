import { Button } from '@hotline/ui/button.tsx'
import { Tabs } from '@hotline/ui/tabs.tsx'
import { useState } from 'react'
import { UnitChange, type ChangeKind } from './unit-change.tsx'
import { UnitForm } from './unit-form.tsx'
import type { Unit } from './unit-rows.ts'
import { useUnitsCopy } from './use-units-copy.ts'

const ACTS = [['EDIT', 'edit'], ['MOVE', 'move'], ['MERGE', 'merge'], ['CLOSE', 'shut']] as const
type Act = 'EDIT' | ChangeKind

/** One unit beside the tree (null: a new one): what is written about it, and the changes that others hang on. */
export function UnitPane(props: { unit: Unit | null; units: readonly Unit[]; onOpen: (unitId: number) => void; onClose: () => void }) {
  const { unit, units } = props
  const t = useUnitsCopy()
  const [act, setAct] = useState<Act>('EDIT')
  const [done, setDone] = useState<string>()
  const title = unit?.name ?? t('newTitle')
  const finished = (said: string) => {
    setDone(said)
    setAct('EDIT')
  }
  return (
    <aside className="adm-person" aria-label={title}>
      <div className="adm-person-head"><h2>{title}</h2><Button size="s" onPress={props.onClose}>{t('close')}</Button></div>
      {unit && unit.active && <div className="adm-acts"><Tabs size="s" label={title} items={ACTS.map(([key, word]) => ({ key, label: t(word) }))} current={act} onChange={(key) => setAct(ACTS.find(([each]) => each === key)?.[0] ?? 'EDIT')} /></div>}
      {done && <p className="adm-said" role="status">{done}</p>}
      {unit && !unit.active && <p className="adm-said">{unit.mergedInto ? t('closedInto', { name: unit.mergedInto.name }) : t('closed')}</p>}
      {(!unit || (unit.active && act === 'EDIT')) && <UnitForm key={`${unit?.id}:${unit?.version}`} unit={unit} units={units} onSaved={props.onOpen} />}
      {unit && unit.active && act !== 'EDIT' && <UnitChange key={`${act}:${unit.id}`} kind={act} unit={unit} units={units} onDone={finished} />}
    </aside>
  )
}
