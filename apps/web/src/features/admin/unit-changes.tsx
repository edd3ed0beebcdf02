import { unitChangeNames } from '@hotline/domain/unit/change.ts'
import { sentence } from '@hotline/domain/work-order/phrases/errors.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Outputs } from '../../lib/api.ts'
import { failureOf, whyOf } from '../../lib/errors.ts'
import { serverNow } from '../../lib/now.ts'
import { whenText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useUnitsCopy } from './use-units-copy.ts'

type Change = Outputs['unit']['changes'][number]

/** What was changed of the tree, the latest first: who, why, by what document; and the way back. */
export function UnitChanges(props: { mayUndo: boolean; onClose: () => void }) {
  const t = useUnitsCopy()
  const changes = useQuery(useTRPC().unit.changes.queryOptions())
  return (
    <aside className="adm-person" aria-label={t('changes')}>
      <div className="adm-person-head"><h2>{t('changes')}</h2><Button size="s" onPress={props.onClose}>{t('close')}</Button></div>
      {changes.isPending && <Loading rows={6} label={t('loading')} />}
      {changes.error && <Failed title={t('changesFailed')} hint={whyOf(changes.error)} retry={() => void changes.refetch()} />}
      {changes.data?.length === 0 && <Empty title={t('changesEmpty')} hint={t('changesEmptyHint')} />}
      <ul className="adm-changes">{changes.data?.map((change) => <ChangeLine key={change.id} change={change} mayUndo={props.mayUndo} />)}</ul>
    </aside>
  )
}

function ChangeLine(props: { change: Change; mayUndo: boolean }) {
  const { change } = props
  const t = useUnitsCopy()
  const now = serverNow()
  const [asked, setAsked] = useState(false)
  const open = !change.undoneAt && change.undoUntil !== null && change.undoUntil > now
  return (
    <li>
      <b>{unitChangeNames[change.kind]} {change.unitName}{change.targetName && ` → ${change.targetName}`}</b>
      <span>{change.reason}{change.document && `（${change.document}）`}</span>
      <span className="ui-hint">{t('by', { name: change.changedByName, at: whenText(change.changedAt) })}</span>
      {change.undoneAt && <span>{t('undone', { name: change.undoneByName ?? '', reason: change.undoReason ?? '' })}</span>}
      {open && props.mayUndo && !asked && <span><Button size="s" onPress={() => setAsked(true)}>{t('undo')}</Button> <span className="ui-hint">{t('undoUntil', { at: whenText(change.undoUntil ?? now) })}</span></span>}
      {open && asked && <Undo id={change.id} onClose={() => setAsked(false)} />}
    </li>
  )
}

/** What stands against the undo is said before anybody writes a reason. */
function Undo(props: { id: string; onClose: () => void }) {
  const t = useUnitsCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [reason, setReason] = useState('')
  const preview = useQuery(trpc.unit.undoPreview.queryOptions({ id: props.id }, { staleTime: 0 }))
  const undo = useMutation(trpc.unit.undo.mutationOptions({
    onSuccess: async () => {
      await Promise.all([trpc.admin.units, trpc.admin.people, trpc.unit, trpc.directory.units].map((each) => cache.invalidateQueries(each.pathFilter())))
    },
    onError: () => void preview.refetch(),
  }))
  if (preview.isPending) return <Loading rows={2} label={t('previewing')} />
  if (preview.error) return <Failed title={t('previewFailed')} hint={whyOf(preview.error)} retry={() => void preview.refetch()} />
  const { reasons, orders, people } = preview.data
  if (reasons.length) return <p className="adm-error" role="alert">{t('undoNot')}{reasons.map(({ code, params }) => sentence(code, params)).join('')}</p>
  return (
    <form
      className="adm-undo"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) undo.mutate({ id: props.id, reason })
      }}
    >
      {orders + people > 0 && <p>{t('undoWill', { orders, people })}</p>}
      <Field label={t('undoReason')} required>{({ id }) => <input id={id} className="ui-input" maxLength={500} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />}</Field>
      <span><Button type="submit" size="s" look="primary" busy={undo.isPending} off={reason.trim() ? undefined : t('reasonFirst')}>{t('undoSure')}</Button> <Button size="s" look="link" onPress={props.onClose}>{t('close')}</Button></span>
      {undo.error && <span className="adm-error" role="alert">{failureOf(undo.error).sentence}</span>}
    </form>
  )
}
