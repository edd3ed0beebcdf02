import { ratingNames, RESOLVED_ANSWERS, resolvedNames } from '@hotline/domain/callback/model.ts'
import type { Say } from '../../lib/i18n.ts'
import type { orderCopy } from './copy.zh-CN.ts'
import { Choice } from './fields.tsx'
import type { Form } from './form-kit.tsx'
import { contactedNames } from './names.ts'
import { useOrderCopy } from './use-copy.ts'

const RATING_KEYS = ['5', '4', '3', '2', '1'] as const
type RatingKey = (typeof RATING_KEYS)[number]

/** The questions of the callback (rule 8.2). */
export type AnswersValue = { contacted: 'YES' | 'NO' | null; resolved: (typeof RESOLVED_ANSWERS)[number] | null; resultRating: RatingKey | null; processRating: RatingKey | null; words: string }
export const NO_ANSWERS: AnswersValue = { contacted: null, resolved: null, resultRating: null, processRating: null, words: '' }

export const answersOf = ({ contacted, resolved, resultRating, processRating, words }: AnswersValue) => ({
  channel: 'PHONE' as const, contacted, resolved, resultRating: Number(resultRating), processRating: processRating === null ? null : Number(processRating), words: words.trim() || null,
})

export const answersGap = ({ contacted, resolved, resultRating, processRating }: AnswersValue, t: Say<keyof typeof orderCopy>): string | false =>
  (!contacted && t('gap.contacted')) || (!resolved && t('gap.resolved')) || (!resultRating && t('gap.resultRating')) || (!processRating && t('gap.processRating'))

/** Asked in this order. */
export function AnswersFields<T extends AnswersValue>(props: { form: Form<T> }) {
  const t = useOrderCopy()
  // safe: these fields are among those of any form that holds answers
  const form = props.form as unknown as Form<AnswersValue>
  return (
    <>
      <Choice form={form} name="contacted" label={t('contacted')} options={['YES', 'NO'] as const} names={contactedNames} required />
      <Choice form={form} name="resolved" label={t('resolved')} options={RESOLVED_ANSWERS} names={resolvedNames} required />
      <Choice form={form} name="resultRating" of="result-rating" label={t('resultRating')} options={RATING_KEYS} names={ratingNames} required />
      <Choice form={form} name="processRating" of="process-rating" label={t('processRating')} options={RATING_KEYS} names={ratingNames} required />
    </>
  )
}
