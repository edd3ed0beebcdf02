import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function RecallDispatch(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="recallDispatch" initial={{ reason: '' }} input={({ reason }) => ({ reason })} gap={({ reason }) => !reason.trim() && t('gap.reason')} note={t('recall.note')}>
      {(form) => <Words form={form} name="reason" of="reason" label={t('reason')} required autoFocus />}
    </VerbForm>
  )
}
