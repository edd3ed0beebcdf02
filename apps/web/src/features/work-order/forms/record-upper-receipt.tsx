import { UPPER_ANSWERS, upperAnswerNames, type UpperAnswer } from '@hotline/domain/work-order/upper.ts'
import { Choice, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { answer: UpperAnswer | null; receiptNo: string; words: string }
const initial: Value = { answer: null, receiptNo: '', words: '' }

/** What the upper platform said of the result, where no interface tells it. */
export function RecordUpperReceipt(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="recordUpperReceipt" initial={initial} note={t('receipt.note')}
      input={({ answer, receiptNo, words }) => ({ answer: answer ?? 'ACCEPTED', receiptNo, words })}
      gap={({ answer, words }) => (!answer && t('gap.receipt')) || (answer === 'REFUSED' && !words.trim() && t('gap.reason'))}
    >
      {(form) => (
        <>
          <Choice form={form} name="answer" of="upper-answer" label={t('receipt.answer')} options={UPPER_ANSWERS} names={upperAnswerNames} required />
          <Words form={form} name="receiptNo" of="receipt-no" label={t('receipt.no')} hint={t('mayBeEmpty')} />
          <Words form={form} name="words" of="upper-reason" label={t('receipt.words')} required={form.value.answer === 'REFUSED'} />
        </>
      )}
    </VerbForm>
  )
}
