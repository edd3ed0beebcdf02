import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { Field } from '@hotline/ui/field.tsx'
import { useFocusBack } from '@hotline/ui/focus-back.ts'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import type { Draft } from '@hotline/ui/use-draft.ts'
import { useQuery } from '@tanstack/react-query'
import type { OrderPage } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { usePerform } from '../../lib/perform.ts'
import { fromInput, localInput } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { Stale } from '../work-order/stale.tsx'
import { WithDraft } from '../work-order/with-draft.tsx'
import { useHandleCopy } from './use-copy.ts'

type Props = { order: OrderPage; onDone: () => void; onClose: () => void }
type SubForm = { unitId: number | null; until: string; words: string }

/** Passing it on inside the house: to which section, until when, with what to say. */
export function SubAssign(props: Props) {
  const { id, clock } = props.order
  const initial: SubForm = { unitId: null, until: clock ? localInput(clock.dueAt) : '', words: '' }
  return <WithDraft draftKey={`subAssign:${id}`} initial={initial}>{(draft) => <Form {...props} draft={draft} />}</WithDraft>
}

function Form(props: Props & { draft: Draft<SubForm> }) {
  const { order, draft, onDone, onClose } = props
  const { unitId, until, words } = draft.value
  const set = (patch: Partial<SubForm>) => draft.set((before) => ({ ...before, ...patch }))
  useFocusBack()
  const t = useHandleCopy()
  const trpc = useTRPC()
  const { membership } = useMe()
  const command = usePerform('subAssign')
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
    draft.clear()
    onClose()
    onDone()
  }
  return (
    <form className="handle-record ui-stack" aria-label={t('sub')} onSubmit={(event) => { event.preventDefault(); void send() }} onKeyDown={onEscape(onClose)}>
      {units.isSuccess && nodes.length === 0 ? <p className="ui-hint">{t('subNone')}</p> : (
        <Field label={t('subUnit')} required>{(ids) => <TreeField {...ids} label={t('subUnit')} nodes={nodes} value={unitId === null ? undefined : String(unitId)} onPick={(node) => set({ unitId: Number(node.key) })} />}</Field>
      )}
      <Field label={t('subDue')} required>{({ id }) => <input id={id} type="datetime-local" className="ui-input" value={until} onChange={(event) => set({ until: event.target.value })} />}</Field>
      <Field label={t('subWords')}>{({ id }) => <input id={id} className="ui-input" value={words} onChange={(event) => set({ words: event.target.value })} />}</Field>
      <Stale order={order} sent={command.sent} verbs={['subAssign']} busy={command.busy} onAgain={() => void send()} onDrop={() => (draft.clear(), onClose())} />
      {command.error && !command.stale && <p role="alert" className="handle-error">{command.error}</p>}
      <div className="ui-row">
        <Button type="submit" busy={command.busy} off={chosen ? undefined : t('subUnit')}>{t('subSubmit', { unit: chosen?.name ?? '' })}</Button>
        <Button look="plain" onPress={onClose}>{t('cancelSub')}</Button>
      </div>
    </form>
  )
}
