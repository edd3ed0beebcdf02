import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrderPage } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { usePerform } from '../../lib/perform.ts'
import { fromInput, localInput } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { Stale } from '../work-order/stale.tsx'
import { useHandleCopy } from './use-copy.ts'

/** Passing it on inside the house: to which section, until when, with what to say. */
export function SubAssign(props: { order: OrderPage; onDone: () => void; onClose: () => void }) {
  const { order, onDone, onClose } = props
  const t = useHandleCopy()
  const trpc = useTRPC()
  const { membership } = useMe()
  const command = usePerform('subAssign')
  const [unitId, setUnitId] = useState<number | null>(null)
  const [until, setUntil] = useState(order.clock ? localInput(order.clock.dueAt) : '')
  const [words, setWords] = useState('')
  const units = useQuery(trpc.directory.units.queryOptions({ tenantId: membership.tenantId }, { staleTime: 300_000 }))

  const all = units.data ?? []
  const inside = new Set<number>()
  const root = order.holderUnitId ?? membership.unitId
  // parents stand before their children only by chance, so look until nothing is added
  for (let size = -1; size !== inside.size;) {
    size = inside.size
    for (const unit of all) if (unit.parentId !== null && (unit.parentId === root || inside.has(unit.parentId))) inside.add(unit.id)
  }
  const nodes = all.filter(({ id, status }) => (root === null || inside.has(id)) && status === 'ACTIVE').map(({ id, name, parentId, initials }) => ({ key: String(id), label: name, parentKey: parentId !== null && inside.has(parentId) ? String(parentId) : undefined, also: initials ? [initials] : [] }))
  const chosen = all.find(({ id }) => id === unitId)
  const send = async () => {
    if (unitId === null || !(await command.run(order, { unitId, dueAt: fromInput(until) ?? undefined, words: words.trim() || null }))) return
    onClose()
    onDone()
  }
  return (
    <form className="handle-record ui-stack" aria-label={t('sub')} onSubmit={(event) => { event.preventDefault(); void send() }}>
      {units.isSuccess && nodes.length === 0 ? <p className="ui-hint">{t('subNone')}</p> : (
        <Field label={t('subUnit')} required>{(ids) => <TreeField {...ids} label={t('subUnit')} nodes={nodes} value={unitId === null ? undefined : String(unitId)} onPick={(node) => setUnitId(Number(node.key))} />}</Field>
      )}
      <Field label={t('subDue')} required>{({ id }) => <input id={id} type="datetime-local" className="ui-input" value={until} onChange={(event) => setUntil(event.target.value)} />}</Field>
      <Field label={t('subWords')}>{({ id }) => <input id={id} className="ui-input" value={words} onChange={(event) => setWords(event.target.value)} />}</Field>
      <Stale order={order} sent={command.sent} verbs={['subAssign']} busy={command.busy} onAgain={() => void send()} onDrop={onClose} />
      {command.error && !command.stale && <p role="alert" className="handle-error">{command.error}</p>}
      <div className="ui-row">
        <Button type="submit" busy={command.busy} off={chosen ? undefined : t('subUnit')}>{t('subSubmit', { unit: chosen?.name ?? '' })}</Button>
        <Button look="plain" onPress={onClose}>{t('cancelSub')}</Button>
      </div>
    </form>
  )
}
