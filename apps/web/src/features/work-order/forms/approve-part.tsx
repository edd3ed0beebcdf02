import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function ApprovePart(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="approvePart" initial={{ opinion: '' }} input={(value) => value} note={t('approvePart.note')}>
      {(form) => <Words form={form} name="opinion" of="opinion" label={t('approveOpinion')} hint={t('mayBeEmpty')} />}
    </VerbForm>
  )
}
