import { CONTACT_MODES, RECORD_KINDS } from '@hotline/domain/work-order/transitions/add-record.ts'
import { serverNow } from '../../../lib/now.ts'
import { fromInput, localInput } from '../../../lib/time.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Line, Words } from '../fields.tsx'
import { contactModeNames, recordKindNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { reachedNames } from '../names.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = { kind: (typeof RECORD_KINDS)[number] | null; mode: (typeof CONTACT_MODES)[number] | null; reached: 'YES' | 'NO' | null; at: string; content: string }
const initial: Value = { kind: 'CONTACT', mode: 'PHONE', reached: null, at: '', content: '' }

export function AddRecord(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="addRecord" initial={initial}
      input={({ kind, mode, reached, at, content }) => ({
        kind: kind ?? 'PROGRESS', content, at: fromInput(at) ?? undefined, mode: kind === 'CONTACT' ? mode : null, reached: kind === 'CONTACT' && reached ? reached === 'YES' : null,
      })}
      gap={({ kind, mode, reached, content }) => (!kind && t('gap.kind')) || (kind === 'CONTACT' && !mode && t('gap.mode')) || (kind === 'CONTACT' && !reached && t('gap.reached')) || (!content.trim() && t('gap.record'))}
    >
      {(form) => (
        <>
          <Choice form={form} name="kind" of="record-kind" label={t('record.kind')} options={RECORD_KINDS} names={recordKindNames} required />
          {form.value.kind === 'CONTACT' && (
            <>
              <Choice form={form} name="mode" label={t('record.mode')} options={CONTACT_MODES} names={contactModeNames} required />
              <Choice form={form} name="reached" of="contact" label={t('record.reached')} options={['YES', 'NO'] as const} names={reachedNames} required />
            </>
          )}
          <Words form={form} name="content" of="record" label={t('record.content')} hint={t('record.hint')} rows={3} required />
          <Line form={form} name="at" of="time" label={t('record.at')} hint={t('record.atHint')} type="datetime-local" max={localInput(serverNow())} />
        </>
      )}
    </VerbForm>
  )
}
