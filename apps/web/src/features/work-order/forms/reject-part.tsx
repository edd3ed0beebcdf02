import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function RejectPart(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="rejectPart" initial={{ opinion: '' }} input={(value) => value} gap={({ opinion }) => !opinion.trim() && t('gap.opinion')} note={t('rejectPart.note')}>
      {(form) => <Words form={form} name="opinion" of="opinion" label={t('returnOpinion')} required autoFocus />}
    </VerbForm>
  )
}
