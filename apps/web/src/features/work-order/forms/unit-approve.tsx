import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function UnitApprove(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="unitApprove" initial={{ opinion: '' }} input={(value) => value} note={t('unitApprove.note')}>
      {(form) => <Words form={form} name="opinion" of="opinion" label={t('approveOpinion')} hint={t('mayBeEmpty')} />}
    </VerbForm>
  )
}
