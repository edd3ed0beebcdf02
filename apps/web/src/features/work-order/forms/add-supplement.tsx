import { Choice, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Files } from '../pickers.tsx'
import { useHistory } from '../use-history.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = { text: string; attachmentIds: string[]; questionId: string | null }
const initial: Value = { text: '', attachmentIds: [], questionId: null }
const NONE = ''

/** What the caller adds; where somebody has asked him, it may be the answer. */
export function AddSupplement(props: FormProps) {
  const t = useOrderCopy()
  const asked = useHistory(props.order.id)?.questions.filter((question) => !question.answeredAt) ?? []
  const names = { [NONE]: t('supplement.noQuestion'), ...Object.fromEntries(asked.map(({ id, questions }) => [id, questions])) }
  return (
    <VerbForm
      {...props} verb="addSupplement" initial={initial} note={t('supplement.note')} gap={({ text }) => !text.trim() && t('gap.supplement')}
      input={({ questionId, ...value }) => ({ ...value, ...(questionId && asked.some(({ id }) => id === questionId) ? { questionId } : {}) })}
    >
      {(form) => (
        <>
          {asked.length > 0 && <Choice form={form} name="questionId" label={t('supplement.answers')} options={[...asked.map(({ id }) => id), NONE]} names={names} />}
          <Words form={form} name="text" of="supplement" label={t('supplement')} rows={3} required autoFocus />
          <Files orderId={props.order.id} form={form} name="attachmentIds" label={t('evidenceFiles')} />
        </>
      )}
    </VerbForm>
  )
}
