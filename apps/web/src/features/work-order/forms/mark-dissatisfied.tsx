import { DISSATISFACTION_REASONS, dissatisfactionNames, INEFFECTIVE_CODES, ineffectiveNames, type DissatisfactionReason, type IneffectiveCode } from '@hotline/domain/callback/model.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Words } from '../fields.tsx'
import { Pick } from '../pickers.tsx'
import { answersOf, AnswersFields, answersGap, NO_ANSWERS, type AnswersValue } from '../answers.tsx'
import { effectiveNames } from '../names.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = AnswersValue & { reason: DissatisfactionReason | null; effective: 'YES' | 'NO' | null; code: IneffectiveCode | null }
const initial: Value = { ...NO_ANSWERS, reason: null, effective: null, code: null }
const codes = INEFFECTIVE_CODES.map((code) => ({ key: code, label: ineffectiveNames[code] }))

export function MarkDissatisfied(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="markDissatisfied" initial={initial} note={t('dissatisfied.note')}
      // the gap has made sure of reason and effect
      input={(value) => ({ ...answersOf(value), channel: 'PHONE', reason: value.reason ?? 'OTHER', words: value.words, proposedEffective: value.effective === 'YES', ineffectiveCode: value.effective === 'NO' ? value.code : null })}
      gap={(value) => answersGap(value, t) || (!value.reason && t('gap.why')) || (!value.words.trim() && t('gap.callerWords')) || (!value.effective && t('gap.effective')) || (value.effective === 'NO' && !value.code && t('gap.ineffective'))}
    >
      {(form) => (
        <>
          <AnswersFields form={form} />
          <Choice form={form} name="reason" of="dissatisfaction-reason" label={t('why')} options={DISSATISFACTION_REASONS} names={dissatisfactionNames} required />
          <Words form={form} name="words" of="caller-words" label={t('callerWords')} required />
          <Choice form={form} name="effective" of="effective" label={t('effective')} options={['YES', 'NO'] as const} names={effectiveNames} required />
          {form.value.effective === 'NO' && <Pick label={t('ineffective')} required nodes={codes} value={form.value.code} onPick={(key) => form.set({ code: INEFFECTIVE_CODES.find((code) => code === key) ?? null })} />}
        </>
      )}
    </VerbForm>
  )
}
