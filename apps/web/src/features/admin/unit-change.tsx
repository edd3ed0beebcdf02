import type { UnitMove } from '@hotline/domain/unit/change.ts'
import { sentence } from '@hotline/domain/work-order/phrases/errors.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Outputs } from '../../lib/api.ts'
import { failureOf, whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { targetNodes, type Unit } from './unit-rows.ts'
import { useUnitsCopy } from './use-units-copy.ts'

const TOP = 'top'
const COUNTS = ['openOrders', 'leads', 'requests', 'opinions', 'people', 'children', 'rules', 'precedents'] as const
export type ChangeKind = UnitMove['kind']

/** Moving, merging or closing one unit: choose, look at what it brings, say why, confirm. */
export function UnitChange(props: { kind: ChangeKind; unit: Unit; units: readonly Unit[]; onDone: (said: string) => void }) {
  const { kind, unit, units } = props
  const t = useUnitsCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [picked, setPicked] = useState<string>()
  const [id] = useState(() => crypto.randomUUID())
  const [reason, setReason] = useState('')
  const [document, setDocument] = useState('')
  const move = moveOf(kind, unit.id, picked)
  const preview = useQuery(trpc.unit.preview.queryOptions(move ?? { kind: 'CLOSE', unitId: unit.id }, { enabled: move !== null, staleTime: 0 }))
  const change = useMutation(trpc.unit.change.mutationOptions({
    onSuccess: async ({ orders }) => {
      await Promise.all([trpc.admin.units, trpc.admin.people, trpc.unit, trpc.directory.units].map((each) => cache.invalidateQueries(each.pathFilter())))
      props.onDone(t(`done.${kind}`, { n: orders }))
    },
    // What was previewed is no longer so: look again before anybody confirms.
    onError: () => void preview.refetch(),
  }))
  const off = !move ? t('pickFirst') : !preview.data ? t('previewing') : preview.data.problems.length ? t('blocked') : reason.trim() ? undefined : t('reasonFirst')
  const submit = () => {
    if (off || !move || !preview.data || change.isPending) return
    change.mutate({ id, move, unitVersion: preview.data.unit.version, targetVersion: preview.data.target?.version ?? null, reason, document: document || null })
  }
  useHotkeys({ 'Ctrl+Enter': submit })
  const also = kind === 'MOVE' && unit.parentId !== null ? [{ key: TOP, label: t('top') }] : []
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {kind !== 'CLOSE' && (
          <Field label={t(kind === 'MOVE' ? 'movedUnder' : 'mergedInto')} required>
            {({ id: field }) => <TreeField id={field} label={t(kind === 'MOVE' ? 'movedUnder' : 'mergedInto')} nodes={targetNodes(units, unit.id, also)} value={picked} placeholder={t('pick')} onPick={({ key }) => setPicked(key)} />}
          </Field>
        )}
        {move && preview.isPending && <Loading rows={4} label={t('previewing')} />}
        {move && preview.error && <Failed title={t('previewFailed')} hint={whyOf(preview.error)} retry={() => void preview.refetch()} />}
        {move && preview.data && <Preview kind={kind} preview={preview.data} top={t('top')} />}
        <Field label={t('reason')} required>{({ id: field }) => <textarea id={field} className="ui-input" rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}</Field>
        <Field label={t('document')} hint={t('documentHint')}>{({ id: field, describedBy }) => <input id={field} className="ui-input" maxLength={200} value={document} aria-describedby={describedBy} onChange={(event) => setDocument(event.target.value)} />}</Field>
      </form>
      <div className="ui-keys">
        <Button look="primary" keys="Ctrl+Enter" busy={change.isPending} off={off} onPress={submit}>{t(`do.${kind}`)}</Button>
        {change.error ? <span className="adm-error" role="alert">{failureOf(change.error).sentence}</span> : <span className="ui-hint">{off ?? (preview.data && t('undoable', { days: preview.data.undoDays }))}</span>}
      </div>
    </>
  )
}

function moveOf(kind: ChangeKind, unitId: number, picked: string | undefined): UnitMove | null {
  if (kind === 'CLOSE') return { kind, unitId, targetId: null }
  if (picked === undefined) return null
  if (kind === 'MOVE') return { kind, unitId, targetId: picked === TOP ? null : Number(picked) }
  return { kind, unitId, targetId: Number(picked) }
}

function Preview(props: { kind: ChangeKind; preview: Outputs['unit']['preview']; top: string }) {
  const { kind, preview } = props
  const t = useUnitsCopy()
  const said = (list: readonly { code: string; params: Record<string, unknown> }[]) => list.map(({ code, params }) => <li key={code}>{sentence(code, params)}</li>)
  return (
    <div className="adm-preview" role="status">
      <h3>{t('counts')}</h3>
      <dl>{COUNTS.filter((name) => preview.counts[name] > 0 || name === 'openOrders' || name === 'people').map((name) => <div key={name}><dt>{t(`n.${name}`)}</dt><dd>{preview.counts[name]}</dd></div>)}</dl>
      <p>{t(`what.${kind}`, { unit: preview.unit.name, target: preview.target?.name ?? props.top })}</p>
      {preview.problems.length > 0 && <><h3 className="adm-error">{t('problems')}</h3><ul>{said(preview.problems)}</ul></>}
      {preview.warnings.length > 0 && <><h3>{t('warnings')}</h3><ul>{said(preview.warnings)}</ul></>}
    </div>
  )
}
