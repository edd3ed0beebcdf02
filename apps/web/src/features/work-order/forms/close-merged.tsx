import { DISSATISFACTION_REASONS, dissatisfactionNames, type DissatisfactionReason } from '@hotline/domain/callback/model.ts'
import { answersOf, AnswersFields, answersGap, NO_ANSWERS, type AnswersValue } from '../answers.tsx'
import { Choice, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { closeKindNames } from '../names.ts'
import { useOrderCopy } from '../use-copy.ts'

const KINDS = ['RATED', 'DECLINED', 'UNREACHABLE'] as const
type Value = AnswersValue & { kind: (typeof KINDS)[number] | null; reason: DissatisfactionReason | null }
const initial: Value = { ...NO_ANSWERS, kind: 'RATED', reason: null }

/** Each reporter of a merged matter says for himself how it was done; a low rating goes to the supervisor, and reopens nothing. */
export function CloseMerged(props: FormProps) {
  const t = useOrderCopy()
  const isLow = ({ resultRating }: Value) => resultRating !== null && Number(resultRating) < props.order.settings.lowestContent
  return (
    <VerbForm
      {...props} verb="closeMerged" initial={initial} note={t('closeMerged.note')}
      input={(value) => {
        if (value.kind === 'UNREACHABLE') return { kind: value.kind }
        return value.kind === 'DECLINED' ? { kind: 'DECLINED', words: value.words } : { kind: 'RATED', ...answersOf(value), reason: isLow(value) ? value.reason : null }
      }}
      gap={(value) => (!value.kind && t('gap.kind')) || (value.kind === 'RATED' && (answersGap(value, t) || (isLow(value) && !value.reason && t('gap.why'))))}
    >
      {(form) => (
        <>
          <Choice form={form} name="kind" label={t('close.kind')} options={KINDS} names={closeKindNames} required />
          {form.value.kind === 'RATED' && <AnswersFields form={form} />}
          {form.value.kind === 'RATED' && isLow(form.value) && <Choice form={form} name="reason" of="dissatisfaction-reason" label={t('why')} options={DISSATISFACTION_REASONS} names={dissatisfactionNames} required />}
          {form.value.kind !== 'UNREACHABLE' && <Words form={form} name="words" of="caller-words" label={t('callerWords')} />}
        </>
      )}
    </VerbForm>
  )
}
