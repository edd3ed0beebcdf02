import { INEFFECTIVE_CODES, ineffectiveNames, type IneffectiveCode } from '@hotline/domain/callback/model.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { Files, Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { code: IneffectiveCode | null; evidence: string; attachmentIds: string[] }
const initial: Value = { code: null, evidence: '', attachmentIds: [] }
const codes = INEFFECTIVE_CODES.map((code) => ({ key: code, label: ineffectiveNames[code] }))

export function AcceptDespite(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="acceptDespite" initial={initial} note={t('despite.note')}
      // the gap has made sure of the ground
      input={({ code, evidence, attachmentIds }) => ({ code: code ?? 'I1', evidence, attachmentIds })}
      gap={({ code, evidence }) => (!code && t('gap.ineffective')) || (!evidence.trim() && t('gap.evidence'))}
    >
      {(form) => (
        <>
          <Pick label={t('ineffective')} required nodes={codes} value={form.value.code} onPick={(key) => form.set({ code: INEFFECTIVE_CODES.find((code) => code === key) ?? null })} />
          <Words form={form} name="evidence" of="ineffective-evidence" label={t('evidence')} required />
          <Files orderId={props.order.id} form={form} name="attachmentIds" label={t('evidenceFiles')} />
        </>
      )}
    </VerbForm>
  )
}
