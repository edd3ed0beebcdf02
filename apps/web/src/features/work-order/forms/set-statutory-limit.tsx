import { limitText } from '@hotline/domain/deadline/phrases.zh-CN.ts'
import { Choice, Line, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { StatutoryPreview } from '../statutory-preview.tsx'
import { useOrderCopy } from '../use-copy.ts'

const UNITS = ['CALENDAR_DAY', 'WORKING_DAY'] as const
const ACTS = ['BACK', 'SET'] as const
type Value = { act: (typeof ACTS)[number] | null; unit: (typeof UNITS)[number] | null; amount: string; clause: string; callerTold: string; reason: string }

/** What the statute gives and where it says so, with both dates before they are saved; a mistaken one is taken back here too. How many days and how long a clause, the server says: the centre sets it. */
export function SetStatutoryLimit(props: FormProps) {
  const { order } = props
  const t = useOrderCopy()
  const held = order.statutoryLimit
  const initial: Value = { act: held ? null : 'SET', unit: 'CALENDAR_DAY', amount: '', clause: '', callerTold: '', reason: '' }
  return (
    <VerbForm
      {...props} verb="setStatutoryLimit" initial={initial} note={held ? t('statutory.held', { limit: limitText(held.limit), clause: held.clause }) : t('statutory.note')}
      input={({ act, unit, amount, clause, callerTold, reason }) =>
        act === 'BACK' ? { limit: null, reason } : { limit: { unit: unit ?? 'CALENDAR_DAY', amount: Number(amount) }, clause, callerTold }
      }
      gap={({ act, amount, clause, callerTold, reason }) =>
        act === null ? t('gap.statutoryAct')
        : act === 'BACK' ? !reason.trim() && t('gap.reason')
        : (!isAmount(amount) && t('gap.statutoryAmount')) || (!clause.trim() && t('gap.statutoryClause')) || (!callerTold.trim() && t('gap.statutoryTold'))
      }
    >
      {(form) => (
        <>
          {held && <Choice form={form} name="act" label={t('statutory.act')} options={ACTS} names={{ BACK: t('statutory.back'), SET: t('statutory.longer') }} required />}
          {form.value.act === 'SET' && (
            <>
              <Choice form={form} name="unit" of="statutory-unit" label={t('statutory.unit')} options={UNITS} names={{ CALENDAR_DAY: t('statutory.CALENDAR_DAY'), WORKING_DAY: t('statutory.WORKING_DAY') }} required />
              <Line
                form={form} name="amount" of="statutory-amount" label={t('statutory.amount')} type="number" min="1" required
                hint={isAmount(form.value.amount) && form.value.unit && <StatutoryPreview order={order} limit={{ unit: form.value.unit, amount: Number(form.value.amount) }} />}
              />
              <Words form={form} name="clause" of="statutory-clause" label={t('statutory.clause')} hint={t('statutory.clauseHint')} required />
              <Words form={form} name="callerTold" of="statutory-told" label={t('statutory.told')} hint={t('statutory.toldHint')} rows={1} required />
            </>
          )}
          {form.value.act === 'BACK' && <Words form={form} name="reason" of="statutory-reason" label={t('reason')} hint={<StatutoryPreview order={order} limit={null} />} required />}
        </>
      )}
    </VerbForm>
  )
}

const isAmount = (text: string): boolean => Number.isSafeInteger(Number(text)) && Number(text) > 0
