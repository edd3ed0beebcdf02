import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function SubmitPart(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="submitPart" initial={{ opinion: '', evidence: '' }} input={(value) => value} gap={({ opinion }) => !opinion.trim() && t('gap.opinion')} note={t('part.note')}>
      {(form) => (
        <>
          <Words form={form} name="opinion" of="part-opinion" label={t('part.opinion')} rows={4} required autoFocus />
          <Words form={form} name="evidence" of="evidence" label={t('evidence')} rows={1} />
        </>
      )}
    </VerbForm>
  )
}
