import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Tick, Words } from '../fields.tsx'
import { useOpenRequest } from '../beside/use-open-request.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = { opinion: string; basisSound: boolean; questions: string }
const initial: Value = { opinion: '', basisSound: false, questions: '' }

/** Missing facts are fetched from the caller instead: the unit keeps the order. */
export function ApproveReturn(props: FormProps) {
  const t = useOrderCopy()
  const asksCaller = useOpenRequest(props.order.id, 'RETURN', 'LATE_RETURN')?.ground === 'INFO_INSUFFICIENT'
  return (
    <VerbForm
      {...props} verb="approveReturn" initial={initial} note={t(asksCaller ? 'approveReturn.info' : 'approveReturn.note')} gap={({ opinion }) => !opinion.trim() && t('gap.opinion')}
      input={({ opinion, basisSound, questions }) => (asksCaller ? { opinion, questions } : { opinion, basisSound })}
    >
      {(form) => (
        <>
          <Words form={form} name="opinion" of="opinion" label={t('reviewOpinion')} required autoFocus />
          {asksCaller ? (
            <Words form={form} name="questions" of="questions" label={t('approveReturn.questions')} hint={t('approveReturn.questionsHint')} />
          ) : (
            <Tick form={form} name="basisSound" label={t('approveReturn.sound')} />
          )}
        </>
      )}
    </VerbForm>
  )
}
