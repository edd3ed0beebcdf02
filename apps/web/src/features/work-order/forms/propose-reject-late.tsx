import { REFUSAL_CODES, REFUSALS, type RefusalCode } from '@hotline/domain/intake/refusals.ts'
import { readOrderNo } from '../../../lib/format.ts'
import { serverNow } from '../../../lib/now.ts'
import { fromInput, localInput } from '../../../lib/time.ts'
import { Line, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { reasonCode: RefusalCode | null; basisText: string; explanation: string; guidance: string; toldAt: string; existingOrderNo: string }
const initial: Value = { reasonCode: null, basisText: '', explanation: '', guidance: '', toldAt: '', existingOrderNo: '' }
const nodes = REFUSAL_CODES.map((key) => ({ key, label: `${key} ${REFUSALS[key].name}` }))
/** The same matter already stands: its number goes with the refusal. */
const SAME = 'NA09'

export function ProposeRejectLate(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="proposeRejectLate" initial={initial} note={t('rejectLate.note')}
      // the gap has made sure of reason and time
      input={({ reasonCode, toldAt, existingOrderNo, ...value }) => ({ ...value, reasonCode: reasonCode ?? 'NA99', callerToldAt: fromInput(toldAt) ?? serverNow(), existingOrderNo: reasonCode === SAME ? readOrderNo(existingOrderNo) : null })}
      gap={({ reasonCode, basisText, explanation, guidance, toldAt, existingOrderNo }) =>
        (!reasonCode && t('gap.refusal')) || (reasonCode === SAME && !readOrderNo(existingOrderNo) && t('gap.existing')) || (!basisText.trim() && t('gap.basis')) || (!explanation.trim() && t('gap.explanation')) ||
        (!guidance.trim() && t('gap.guidance')) || (!fromInput(toldAt) && t('gap.told'))
      }
    >
      {(form) => {
        // what the agent has worded himself is left alone
        const choose = (reasonCode: RefusalCode) => {
          const before = form.value.reasonCode ? REFUSALS[form.value.reasonCode] : { basis: '', guidance: '' }
          form.set({
            reasonCode, basisText: form.value.basisText === before.basis ? REFUSALS[reasonCode].basis : form.value.basisText,
            guidance: form.value.guidance === before.guidance ? REFUSALS[reasonCode].guidance : form.value.guidance,
          })
        }
        return (
          <>
            <Pick label={t('rejectLate.reason')} required nodes={nodes} value={form.value.reasonCode} onPick={(key) => { const code = REFUSAL_CODES.find((each) => each === key); if (code) choose(code) }} />
            {form.value.reasonCode === SAME && <Line form={form} name="existingOrderNo" of="order-no" label={t('rejectLate.existing')} required />}
            <Words form={form} name="basisText" of="refusal-basis" label={t('basis')} rows={1} required />
            <Words form={form} name="explanation" of="refusal-explanation" label={t('rejectLate.explanation')} hint={t('rejectLate.explanationHint')} required />
            <Words form={form} name="guidance" of="refusal-guidance" label={t('rejectLate.guidance')} rows={1} required />
            <Line form={form} name="toldAt" of="recontact" label={t('rejectLate.told')} hint={t('rejectLate.toldHint')} type="datetime-local" max={localInput(serverNow())} required />
          </>
        )
      }}
    </VerbForm>
  )
}
