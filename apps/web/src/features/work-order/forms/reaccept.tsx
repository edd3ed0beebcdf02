import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function Reaccept(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="reaccept" initial={{ reason: '' }} input={(value) => value} gap={({ reason }) => !reason.trim() && t('gap.reason')} note={t('reaccept.note')}>
      {(form) => <Words form={form} name="reason" of="reaccept-reason" label={t('reason')} required autoFocus />}
    </VerbForm>
  )
}
