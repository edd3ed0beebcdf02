import { defectNames, REPLY_DEFECTS, type ReplyDefect } from '@hotline/domain/work-order/reply-checklist.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Ticks, Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { defects: ReplyDefect[]; opinion: string }
const initial: Value = { defects: [], opinion: '' }

export function SendBack(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="sendBack" initial={initial} input={(value) => value} gap={({ defects, opinion }) => (!defects.length && t('gap.defects')) || (!opinion.trim() && t('gap.opinion'))} note={t('sendBack.note')}>
      {(form) => (
        <>
          <Ticks form={form} name="defects" of="defects" label={t('defects')} options={REPLY_DEFECTS} names={defectNames} required />
          <Words form={form} name="opinion" of="opinion" label={t('returnOpinion')} required />
        </>
      )}
    </VerbForm>
  )
}
