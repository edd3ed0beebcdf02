import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function CancelTransfer(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="cancelTransfer" initial={{ reason: '' }} input={({ reason }) => ({ reason })} gap={({ reason }) => !reason.trim() && t('gap.reason')} note={t('cancelTransfer.note')}>
      {(form) => <Words form={form} name="reason" of="reason" label={t('reason')} required autoFocus />}
    </VerbForm>
  )
}
