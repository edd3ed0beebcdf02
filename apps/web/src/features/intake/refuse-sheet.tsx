import { REFUSAL_CODES, REFUSALS, type RefusalCode } from '@hotline/domain/intake/refusals.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import type { IntakeForm } from './form.ts'
import { dutiesDone, REFUSAL_DUTIES } from './refusal-duties.ts'
import { SheetFrame } from './sheet.tsx'
import { useIntakeText } from './text.ts'
import { useWork } from './work.ts'

/** F4 不予受理: the four duties as a checklist; it can't be sent while one is open (rule 3.2). */
export function RefuseSheet(props: { onSend: () => void; busy: boolean; error?: string }) {
  const t = useIntakeText()
  const { form, patch, errorAt, openSheet } = useWork()
  const { refusal } = form
  const done = dutiesDone(form)
  const open = REFUSAL_DUTIES.filter((duty) => !done[duty])
  const set = (part: Partial<IntakeForm['refusal']>) => patch({ refusal: { ...refusal, ...part } })
  const choose = (reasonCode: RefusalCode) => set({ reasonCode, ...proposedFor(reasonCode, refusal) })

  return (
    <SheetFrame
      title={t('reject.title')} note={t('reject.note')} send={t('reject.send')} onSend={props.onSend} busy={props.busy} error={props.error}
      off={refusal.reasonCode === 'NA01' ? t('reject.emergency') : open.length ? t('reject.off', { duties: open.map((duty) => t(`duty.${duty}`).split('：')[0]).join('、') }) : undefined}
    >
      <ul className="intake-duties" aria-label={t('reject.note')}>
        {REFUSAL_DUTIES.map((duty) => (
          <li key={duty}>
            <input type="checkbox" checked={done[duty]} readOnly tabIndex={-1} aria-label={t(`duty.${duty}`)} aria-disabled />
            <span aria-hidden>{t(`duty.${duty}`)}</span>
          </li>
        ))}
      </ul>
      <Field label={t('reject.reason')} required error={errorAt('reasonCode')} hint={refusal.reasonCode && REFUSALS[refusal.reasonCode].needsShiftLead ? t('reject.lead') : undefined}>
        {({ id, describedBy, invalid }) => (
          <select id={id} className="ui-input" value={refusal.reasonCode ?? ''} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => isRefusal(event.target.value) && choose(event.target.value)}>
            <option value="" disabled />
            {REFUSAL_CODES.map((code) => <option key={code} value={code}>{`${code} ${REFUSALS[code].name}`}</option>)}
          </select>
        )}
      </Field>
      {refusal.reasonCode === 'NA01' && <Button keys="F6" onPress={() => openSheet('emergency')}>{t('bar.emergency')}</Button>}
      {refusal.reasonCode === 'NA09' && <Written name="existingOrderNo" label={t('reject.existing')} rows={1} />}
      <Written name="basisText" label={t('reject.basis')} rows={2} />
      <Written name="explanation" label={t('reject.explanation')} placeholder={t('reject.explanation-hint')} rows={3} />
      <Written name="guidance" label={t('reject.guidance')} rows={2} />
    </SheetFrame>
  )
}

function Written({ name, label, placeholder, rows }: { name: 'basisText' | 'explanation' | 'guidance' | 'existingOrderNo'; label: string; placeholder?: string; rows: number }) {
  const { form, patch, errorAt } = useWork()
  return (
    <Field label={label} required error={errorAt(name)}>
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id} className="ui-input intake-note" rows={rows} placeholder={placeholder} value={form.refusal[name]} aria-describedby={describedBy} aria-invalid={invalid || undefined}
          onChange={(event) => patch({ refusal: { ...form.refusal, [name]: event.target.value } })}
        />
      )}
    </Field>
  )
}

const codes: readonly string[] = REFUSAL_CODES
const isRefusal = (value: string): value is RefusalCode => codes.includes(value)

/** The rule book's basis and way out for a reason; what the agent has worded himself is left alone. */
function proposedFor(code: RefusalCode, { reasonCode, basisText, guidance }: IntakeForm['refusal']) {
  const before = reasonCode ? REFUSALS[reasonCode] : { basis: '', guidance: '' }
  return {
    basisText: basisText === before.basis ? REFUSALS[code].basis : basisText,
    guidance: guidance === before.guidance ? REFUSALS[code].guidance : guidance,
  }
}
