import { RESOLUTIONS, type Resolution } from '@hotline/domain/work-order/model.ts'
import { resolutionNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { fromInput } from '../../../lib/time.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Line, Words } from '../fields.tsx'
import { Files } from '../pickers.tsx'
import { ReplyChecks } from '../reply-checks.tsx'
import { useOrderCopy } from '../use-copy.ts'

export type ReplyValue = { reply: string; resolution: Resolution | null; legalBasis: string; plannedUntil: string; contactPhone: string; attachmentIds: string[] }
const initial: ReplyValue = { reply: '', resolution: null, legalBasis: '', plannedUntil: '', contactPhone: '', attachmentIds: [] }

export function SubmitReply(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="submitReply" initial={initial}
      // the gap has made sure of the resolution
      input={({ resolution, plannedUntil, ...value }) => ({ ...value, resolution: resolution ?? 'EXPLAINED', plannedUntil: resolution === 'PLANNED' ? fromInput(plannedUntil) : null })}
      gap={({ reply, resolution }) => (!reply.trim() && t('gap.reply')) || (!resolution && t('gap.resolution'))}
    >
      {(form) => (
        <>
          <Words form={form} name="reply" of="reply" templates="REPLY" label={t('reply')} hint={t('reply.hint')} rows={5} required autoFocus />
          <Choice form={form} name="resolution" of="resolution" label={t('resolution')} options={RESOLUTIONS} names={resolutionNames} required />
          {(form.value.resolution === 'UNREASONABLE' || form.value.resolution === 'NOT_IN_REMIT') && <Words form={form} name="legalBasis" of="legal-basis" label={t('legalBasis')} rows={1} required />}
          {form.value.resolution === 'PLANNED' && <Line form={form} name="plannedUntil" of="planned" label={t('plannedUntil')} type="date" required />}
          <Line form={form} name="contactPhone" label={t('contactPhone')} hint={t('contactPhone.hint')} type="tel" required />
          <Files orderId={props.order.id} form={form} name="attachmentIds" label={t('evidenceFiles')} />
          <ReplyChecks order={props.order} value={form.value} />
        </>
      )}
    </VerbForm>
  )
}
