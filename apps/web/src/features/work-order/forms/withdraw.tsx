import { Choice, Line, Tick, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { useBesideCopy } from '../beside/use-copy.ts'
import { useOrderCopy } from '../use-copy.ts'

const IDENTITIES = ['SAME_PHONE', 'QUERY_CODE'] as const
type Value = { identity: (typeof IDENTITIES)[number] | null; phone: string; code: string; reason: string; publicInterest: boolean }
const initial: Value = { identity: null, phone: '', code: '', reason: '', publicInterest: false }

/** Whoever asks has shown that he is the caller: the same number, or the code only he got. */
export function Withdraw(props: FormProps) {
  const t = useOrderCopy()
  const say = useBesideCopy()
  return (
    <VerbForm
      {...props} verb="withdraw" initial={initial} note={t('withdraw.note')}
      input={({ identity, phone, code, reason, publicInterest }) => (identity === 'SAME_PHONE' ? { identity, phone, reason, publicInterest } : { identity: 'QUERY_CODE', code, reason, publicInterest })}
      gap={({ identity, phone, code, reason }) =>
        (!identity && t('gap.identity')) || (identity === 'SAME_PHONE' && !phone.trim() && t('gap.phone')) || (identity === 'QUERY_CODE' && code.trim().length !== CODE_DIGITS && t('gap.code')) || (!reason.trim() && t('gap.reason'))
      }
    >
      {(form) => (
        <>
          <Choice form={form} name="identity" of="identity" label={t('withdraw.identity')} options={IDENTITIES} names={{ SAME_PHONE: say('identity.SAME_PHONE'), QUERY_CODE: say('identity.QUERY_CODE') }} required />
          {form.value.identity === 'SAME_PHONE' && <Line form={form} name="phone" of="phone" label={t('withdraw.phone')} hint={t('withdraw.phoneHint')} type="tel" required />}
          {form.value.identity === 'QUERY_CODE' && <Line form={form} name="code" of="query-code" label={t('withdraw.code')} hint={t('withdraw.codeHint')} required />}
          <Words form={form} name="reason" of="withdraw-reason" label={t('withdraw.reason')} rows={1} required />
          <Tick form={form} name="publicInterest" label={t('withdraw.public')} />
        </>
      )}
    </VerbForm>
  )
}

/** As the code goes out in the text message. */
const CODE_DIGITS = 6
