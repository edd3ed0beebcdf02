import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function RefuseTransfer(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="refuseTransfer" initial={{ basis: '', clause: '', evidence: '' }} input={(value) => value} note={t('refuse.note')}
      gap={({ basis, clause, evidence }) => (!basis.trim() && t('gap.basis')) || (!clause.trim() && !evidence.trim() && t('gap.clauseOrEvidence'))}
    >
      {(form) => (
        <>
          <Words form={form} name="basis" of="basis" label={t('basis')} required autoFocus />
          <Words form={form} name="clause" of="clause" label={t('clause')} hint={t('clause.hint')} rows={1} />
          <Words form={form} name="evidence" of="evidence" label={t('evidence')} rows={1} />
        </>
      )}
    </VerbForm>
  )
}
