import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function UnitReject(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="unitReject" initial={{ opinion: '' }} input={(value) => value} gap={({ opinion }) => !opinion.trim() && t('gap.opinion')} note={t('unitReject.note')}>
      {(form) => <Words form={form} name="opinion" of="opinion" label={t('returnOpinion')} required autoFocus />}
    </VerbForm>
  )
}
