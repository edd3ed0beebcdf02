import { INEFFECTIVE_CODES, ineffectiveNames, type IneffectiveCode } from '@hotline/domain/callback/model.ts'
import { Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Files, Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { code: IneffectiveCode | null; statement: string; attachmentIds: string[] }
const initial: Value = { code: null, statement: '', attachmentIds: [] }
const codes = INEFFECTIVE_CODES.map((code) => ({ key: code, label: ineffectiveNames[code] }))

export function SignStatement(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="signStatement" initial={initial} note={t('statement.note')}
      // the gap has made sure of the ground
      input={({ code, statement, attachmentIds }) => ({ code: code ?? 'I1', statement, attachmentIds })}
      gap={({ code, statement }) => (!code && t('gap.ineffective')) || (!statement.trim() && t('gap.words'))}
    >
      {(form) => (
        <>
          <Pick label={t('ineffective')} required nodes={codes} value={form.value.code} onPick={(key) => form.set({ code: INEFFECTIVE_CODES.find((code) => code === key) ?? null })} />
          <Words form={form} name="statement" of="statement" label={t('statement')} hint={t('statement.hint')} required />
          <Files orderId={props.order.id} form={form} name="attachmentIds" label={t('evidenceFiles')} />
        </>
      )}
    </VerbForm>
  )
}
