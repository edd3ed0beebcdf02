import { FILING_KINDS, type FilingKind } from '@hotline/domain/work-order/beside.ts'
import { filingNames } from '@hotline/domain/work-order/filing.ts'
import { Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { kind: FilingKind | null; subject: string }
const initial: Value = { kind: null, subject: '' }
const nodes = FILING_KINDS.map((key) => ({ key, label: filingNames[key] }))

export function FileUp(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="fileUp" initial={initial} note={t('fileUp.note')}
      // the gap has made sure of the kind
      input={({ kind, subject }) => ({ kind: kind ?? 'SENSITIVE', subject })} gap={({ kind, subject }) => (!kind && t('gap.filingKind')) || (!subject.trim() && t('gap.filingSubject'))}
    >
      {(form) => (
        <>
          <Pick label={t('fileUp.kind')} required nodes={nodes} value={form.value.kind} onPick={(key) => form.set({ kind: FILING_KINDS.find((kind) => kind === key) ?? null })} />
          <Words form={form} name="subject" of="filing-subject" label={t('fileUp.subject')} hint={t('fileUp.subjectHint')} rows={1} required />
        </>
      )}
    </VerbForm>
  )
}
