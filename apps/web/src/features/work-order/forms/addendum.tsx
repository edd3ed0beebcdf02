import { Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Files } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { reason: string; text: string; attachmentIds: string[] }
const initial: Value = { reason: '', text: '', attachmentIds: [] }

export function Addendum(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="addendum" initial={initial} note={t('addendum.note')} input={(value) => value} gap={({ reason, text }) => (!reason.trim() && t('gap.reason')) || (!text.trim() && t('gap.addendum'))}>
      {(form) => (
        <>
          <Words form={form} name="reason" of="addendum-reason" label={t('reason')} rows={1} required autoFocus />
          <Words form={form} name="text" of="addendum" label={t('addendum.text')} rows={4} required />
          <Files orderId={props.order.id} form={form} name="attachmentIds" label={t('evidenceFiles')} />
        </>
      )}
    </VerbForm>
  )
}
