import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function AcceptResult(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="acceptResult" initial={{ opinion: '' }} input={(value) => value} note={t('acceptResult.note')}>
      {(form) => <Words form={form} name="opinion" of="opinion" label={t('reviewOpinion')} hint={t('mayBeEmpty')} />}
    </VerbForm>
  )
}
