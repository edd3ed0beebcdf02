import { isCancellable } from '../offered.ts'
import { useHistory } from '../use-history.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { assignmentId: string | null; reason: string }
const initial: Value = { assignmentId: null, reason: '' }

export function CancelPart(props: FormProps) {
  const t = useOrderCopy()
  const parts = useHistory(props.order.id)?.assignments.filter(isCancellable) ?? []
  return (
    <VerbForm
      {...props} verb="cancelPart" initial={initial} input={({ assignmentId, reason }) => ({ assignmentId: assignmentId ?? '', reason })}
      gap={({ assignmentId, reason }) => (!parts.length && t('part.none')) || (!assignmentId && t('gap.part')) || (!reason.trim() && t('gap.reason'))}
    >
      {(form) => (
        <>
          <Choice form={form} name="assignmentId" of="part" label={t('co')} options={parts.map((part) => part.id)} names={Object.fromEntries(parts.map((part) => [part.id, part.unitName]))} required />
          <Words form={form} name="reason" of="reason" label={t('reason')} required />
        </>
      )}
    </VerbForm>
  )
}
