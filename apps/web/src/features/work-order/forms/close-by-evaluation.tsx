import { ratingNames, RATINGS } from '@hotline/domain/callback/model.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Words } from '../fields.tsx'
import { answersOf, AnswersFields, answersGap, NO_ANSWERS, type AnswersValue } from '../answers.tsx'
import { closeKindNames } from '../names.ts'
import { useOrderCopy } from '../use-copy.ts'

const KINDS = ['RATED', 'DECLINED', 'UNREACHABLE', 'NO_CALLBACK'] as const
type Value = AnswersValue & { kind: (typeof KINDS)[number] | null }
const initial: Value = { ...NO_ANSWERS, kind: 'RATED' }

export function CloseByEvaluation(props: FormProps) {
  const t = useOrderCopy()
  const { lowestContent: lowest } = props.order.settings
  const tooLow = ({ resultRating }: Value) => resultRating !== null && Number(resultRating) < lowest
  return (
    <VerbForm
      {...props} verb="closeByEvaluation" initial={initial}
      input={(value) => {
        if (value.kind === 'UNREACHABLE' || value.kind === 'NO_CALLBACK') return { kind: value.kind }
        return value.kind === 'DECLINED' ? { kind: 'DECLINED', words: value.words } : { kind: 'RATED', ...answersOf(value) }
      }}
      gap={(value) => (!value.kind && t('gap.kind')) || (value.kind === 'RATED' && (answersGap(value, t) || (tooLow(value) && t('rating.low', { rating: ratingNames[RATINGS.find((rating) => rating === lowest) ?? 3] }))))}
    >
      {(form) => (
        <>
          <Choice form={form} name="kind" label={t('close.kind')} options={KINDS} names={closeKindNames} required />
          {form.value.kind === 'RATED' && <AnswersFields form={form} />}
          {(form.value.kind === 'RATED' || form.value.kind === 'DECLINED') && <Words form={form} name="words" of="caller-words" label={t('callerWords')} />}
        </>
      )}
    </VerbForm>
  )
}
