import { DISSATISFACTION_REASONS, dissatisfactionNames, ratingNames, RESOLVED_ANSWERS, resolvedNames, type DissatisfactionReason } from '@hotline/domain/callback/model.ts'
import { Choice, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { useOrderCopy } from '../use-copy.ts'

/** Only what is no longer content brings a closed order back. */
const LOW = ['2', '1'] as const
type Value = { reason: DissatisfactionReason | null; words: string; resultRating: (typeof LOW)[number] | null; resolved: (typeof RESOLVED_ANSWERS)[number] | null }
const initial: Value = { reason: null, words: '', resultRating: null, resolved: null }

export function LateDissatisfaction(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="lateDissatisfaction" initial={initial} note={t('lateDissatisfaction.note')}
      // the gap has made sure of the reason
      input={({ reason, resultRating, ...value }) => ({ ...value, reason: reason ?? 'OTHER', resultRating: Number(resultRating) })}
      gap={({ reason, words, resultRating }) => (!resultRating && t('gap.resultRating')) || (!reason && t('gap.why')) || (!words.trim() && t('gap.callerWords'))}
    >
      {(form) => (
        <>
          <Choice form={form} name="resultRating" of="result-rating" label={t('resultRating')} options={LOW} names={ratingNames} required />
          <Choice form={form} name="reason" of="dissatisfaction-reason" label={t('why')} options={DISSATISFACTION_REASONS} names={dissatisfactionNames} required />
          <Choice form={form} name="resolved" label={t('resolved')} options={RESOLVED_ANSWERS} names={resolvedNames} />
          <Words form={form} name="words" of="caller-words" label={t('callerWords')} required />
        </>
      )}
    </VerbForm>
  )
}
