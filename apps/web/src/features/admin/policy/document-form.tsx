import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useState } from 'react'
import type { DocumentLine } from './documents-part.tsx'
import { usePolicyActs } from './use-policy-acts.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

const NEW = { title: '', documentNo: '', issuingBody: '', issuedOn: '', effectiveFrom: '', effectiveTo: '', provisional: false, reviewOn: '', upper: '' }
type Wanted = typeof NEW
const wantedOf = (one: DocumentLine): Wanted => ({
  title: one.title, documentNo: one.documentNo ?? '', issuingBody: one.issuingBody, issuedOn: one.issuedOn ?? '', effectiveFrom: one.effectiveFrom ?? '', effectiveTo: one.effectiveTo ?? '',
  provisional: one.provisional, reviewOn: one.reviewOn ?? '', upper: one.upper.join('\n'),
})

/** Enters a rule document or changes an own one. */
export function DocumentForm(props: { document: DocumentLine | null; locked: boolean; onDone: (id: number | null) => void }) {
  const { document, locked } = props
  const t = usePolicyCopy()
  const acts = usePolicyActs()
  const [wanted, setWanted] = useState(document ? wantedOf(document) : NEW)
  const change = (next: Partial<Wanted>) => setWanted((before) => ({ ...before, ...next }))
  const ready = wanted.title.trim() && wanted.issuingBody.trim() && (!wanted.provisional || wanted.reviewOn)
  const save = () => {
    if (!ready || locked || acts.busy) return
    const { title, documentNo, issuingBody, provisional, upper, ...dates } = wanted
    acts.saveDocument.mutate({
      id: document?.id ?? null, revision: document?.revision ?? 0, title: title.trim(), documentNo: documentNo.trim() || null, issuingBody: issuingBody.trim(), provisional,
      issuedOn: dates.issuedOn || null, effectiveFrom: dates.effectiveFrom || null, effectiveTo: dates.effectiveTo || null, reviewOn: dates.reviewOn || null,
      upper: upper.split('\n').map((line) => line.trim()).filter(Boolean),
    }, { onSuccess: ({ id }) => props.onDone(id) })
  }
  useHotkeys({ 'Ctrl+Enter': save })
  const text = (key: 'title' | 'documentNo' | 'issuingBody', label: string, required = false) => (
    <Field label={label} required={required}>{({ id }) => <input id={id} className="ui-input" value={wanted[key]} maxLength={120} disabled={locked} onChange={(event) => change({ [key]: event.target.value })} />}</Field>
  )
  const date = (key: 'issuedOn' | 'effectiveFrom' | 'effectiveTo' | 'reviewOn', label: string, required = false) => (
    <Field label={label} required={required}>{({ id }) => <input id={id} type="date" className="ui-input" value={wanted[key]} disabled={locked} onChange={(event) => change({ [key]: event.target.value })} />}</Field>
  )
  return (
    <>
      <form className="ui-scroll ui-part ui-stack pol-document" onSubmit={(event) => event.preventDefault()}>
        <h2>{t(document ? 'docEdit' : 'docNew')}</h2>
        {text('title', t('docTitle'), true)}
        {text('documentNo', t('docNo'))}
        {text('issuingBody', t('docBody'), true)}
        <div className="pol-dates">{date('issuedOn', t('docIssued'))}{date('effectiveFrom', t('docFrom'))}{date('effectiveTo', t('docTo'))}</div>
        <label className="ui-check"><input type="checkbox" checked={wanted.provisional} disabled={locked} onChange={(event) => change({ provisional: event.target.checked })} />{t('docProvisional')}</label>
        {wanted.provisional && date('reviewOn', t('docReview'), true)}
        <Field label={t('docUpper')} hint={t('docUpperHint')}>{({ id, describedBy }) => <textarea id={id} className="ui-input" rows={3} aria-describedby={describedBy} value={wanted.upper} disabled={locked} onChange={(event) => change({ upper: event.target.value })} />}</Field>
      </form>
      <div className="ui-keys">
        {!locked && <Button look="primary" keys="Ctrl+Enter" busy={acts.saveDocument.isPending} off={ready ? undefined : t('docIncomplete')} onPress={save}>{t('docSave')}</Button>}
        <Button look="plain" onPress={() => props.onDone(null)}>{t('close')}</Button>
        {acts.failure && <span className="adm-error" role="alert">{acts.failure.sentence}</span>}
      </div>
    </>
  )
}
