import { FAILED_OUTCOMES, outcomeNames } from '@hotline/domain/callback/model.ts'
import { serverNow } from '../../../lib/now.ts'
import { fromInput, localInput } from '../../../lib/time.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Line } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { outcome: (typeof FAILED_OUTCOMES)[number] | null; nextAt: string }
const initial: Value = { outcome: null, nextAt: '' }

export function LogCallback(props: FormProps) {
  const t = useOrderCopy()
  const hours = props.order.settings.callingHours.map((span) => span.join('–')).join('、')
  return (
    <VerbForm
      {...props} verb="logCallback" initial={initial}
      // the gap has made sure of the outcome
      input={({ outcome, nextAt }) => ({ outcome: outcome ?? 'NO_ANSWER', nextAt: fromInput(nextAt) })}
      gap={({ outcome, nextAt }) => (!outcome && t('gap.outcome')) || (outcome === 'RESCHEDULED' && !fromInput(nextAt) && t('gap.next'))}
    >
      {(form) => (
        <>
          <Choice form={form} name="outcome" of="callback-outcome" label={t('callback.outcome')} options={FAILED_OUTCOMES} names={outcomeNames} required />
          <Line form={form} name="nextAt" of="next-callback" label={t('callback.next')} hint={t('callback.hours', { hours })} type="datetime-local" min={localInput(serverNow())} />
        </>
      )}
    </VerbForm>
  )
}
