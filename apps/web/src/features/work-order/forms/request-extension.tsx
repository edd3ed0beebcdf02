import { Loading } from '@hotline/ui/faces.tsx'
import { extensionUnit } from '@hotline/domain/work-order/extending.ts'
import { serverNow } from '../../../lib/now.ts'
import { fromInput, localInput } from '../../../lib/time.ts'
import { ExtensionPreview } from '../extension-preview.tsx'
import { Line, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { useHistory } from '../use-history.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = { amount: string; reason: string; stageReport: string; plan: string; toldAt: string }
const initial: Value = { amount: '', reason: '', stageReport: '', plan: '', toldAt: '' }

export function RequestExtension(props: FormProps) {
  const { order } = props
  const t = useOrderCopy()
  const history = useHistory(order.id)
  if (!history) return <Loading rows={2} />
  const limit = history.assignments.find((part) => part.id === order.leadAssignmentId)?.limit
  const unit = limit ? extensionUnit(limit) : 'WORKING_DAY'
  return (
    <VerbForm
      {...props} verb="requestExtension" initial={initial} note={t('extension.note')}
      // the gap has made sure of both
      input={({ amount, toldAt, ...value }) => ({ ...value, amount: Number(amount), callerToldAt: fromInput(toldAt) ?? serverNow() })}
      gap={({ amount, reason, stageReport, plan, toldAt }) =>
        (!(Number(amount) > 0) && t('gap.amount')) || (!reason.trim() && t('gap.reason')) || (!stageReport.trim() && t('gap.stage')) || (!plan.trim() && t('gap.plan')) || (!fromInput(toldAt) && t('gap.told'))
      }
    >
      {(form) => (
        <>
          <Line form={form} name="amount" of="extension-amount" label={t(`extension.amount.${unit}`)} type="number" min="1" required hint={<ExtensionPreview order={order} unit={unit} amount={Number(form.value.amount)} />} />
          <Words form={form} name="reason" of="extension-reason" templates="EXTENSION" label={t('extension.reason')} required />
          <Words form={form} name="stageReport" of="stage-report" label={t('extension.stage')} hint={t('extension.stageHint')} required />
          <Words form={form} name="plan" of="plan" label={t('extension.plan')} hint={t('extension.planHint')} rows={1} required />
          <Line form={form} name="toldAt" of="caller-told" label={t('extension.told')} hint={t('extension.toldHint')} type="datetime-local" max={localInput(serverNow())} required />
        </>
      )}
    </VerbForm>
  )
}
