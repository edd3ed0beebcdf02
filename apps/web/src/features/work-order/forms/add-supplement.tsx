import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { Files } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { text: string; attachmentIds: string[] }
const initial: Value = { text: '', attachmentIds: [] }

export function AddSupplement(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="addSupplement" initial={initial} input={(value) => value} gap={({ text }) => !text.trim() && t('gap.supplement')} note={t('supplement.note')}>
      {(form) => (
        <>
          <Words form={form} name="text" of="supplement" label={t('supplement')} rows={3} required autoFocus />
          <Files orderId={props.order.id} form={form} name="attachmentIds" label={t('evidenceFiles')} />
        </>
      )}
    </VerbForm>
  )
}
