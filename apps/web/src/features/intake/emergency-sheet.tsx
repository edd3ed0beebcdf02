import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import type { IntakeForm } from './form.ts'
import { SheetFrame } from './sheet.tsx'
import { useIntakeText } from './text.ts'
import { serverNow } from '../../lib/now.ts'
import { timeText } from '../../lib/time.ts'
import { useWork } from './work.ts'

const LINES = (['110', '119', '120', '122'] as const).map((value, at) => ({ value, label: value, digit: at + 1 }))
const MODES = ['ONE_KEY', 'THREE_WAY', 'GUIDED'] as const
const OWNERS = ['LINE', 'HOTLINE'] as const

/** F6 紧急转接: connect first, write it down meanwhile (rule 3.3). Without telephony the number is shown to be dialled. */
export function EmergencySheet(props: { onSend: () => void; busy: boolean; error?: string }) {
  const t = useIntakeText()
  const now = serverNow
  const { form, patch, errorAt } = useWork()
  const { emergency } = form
  const set = (part: Partial<IntakeForm['emergency']>) => patch({ emergency: { ...emergency, ...part } })
  const begin = () => emergency.startedAt ?? now().toISOString()
  const off = !emergency.line ? t('emergency.line') : !form.content.trim() ? t('content.hint') : !emergency.outcome.trim() ? t('emergency.outcome-hint') : undefined
  const quick = emergency.line ? [t('outcome.connected', { line: emergency.line }), t('outcome.told', { line: emergency.line })] : []

  return (
    <SheetFrame title={t('emergency.title')} note={t('emergency.note')} send={t('emergency.send')} onSend={props.onSend} busy={props.busy} off={off} error={props.error}>
      <Field label={t('emergency.line')} required error={errorAt('line')}>
        {({ describedBy, invalid }) => <SegmentedKeys label={t('emergency.line')} options={LINES} value={emergency.line ?? undefined} onChange={(line) => set({ line })} stretch invalid={invalid} describedBy={describedBy} />}
      </Field>
      <Field label={t('emergency.mode')} error={errorAt('mode')}>
        {({ describedBy, invalid }) => <SegmentedKeys invalid={invalid} describedBy={describedBy} label={t('emergency.mode')} options={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))} value={emergency.mode} onChange={(mode) => set({ mode })} stretch />}
      </Field>
      {emergency.line && (
        <div className="intake-dial">
          <b>{t('emergency.dial', { line: emergency.line })}</b>
          {emergency.mode === 'GUIDED' ? (
            <p>{t('emergency.tell', { line: emergency.line })}</p>
          ) : (
            <Button
              onPress={() => {
                set({ startedAt: begin() })
                // A refused clipboard leaves the number to be read; nothing to undo.
                void navigator.clipboard.writeText(emergency.line ?? '').catch(() => undefined)
              }}
            >
              {t('emergency.copy')}
            </Button>
          )}
        </div>
      )}
      <Field label={t('emergency.started')} error={errorAt('times')}>
        {() => <Moment at={emergency.startedAt} label={`${t('emergency.started')} ${t('emergency.now')}`} onNow={() => set({ startedAt: now().toISOString() })} />}
      </Field>
      <Field label={t('emergency.answered')}>
        {() => <Moment at={emergency.answeredAt} label={`${t('emergency.answered')} ${t('emergency.now')}`} onNow={() => set({ startedAt: begin(), answeredAt: now().toISOString() })} />}
      </Field>
      {emergency.mode === 'THREE_WAY' && (
        <Field label={t('emergency.agreed')} required error={errorAt('agreedOwner')}>
          {({ describedBy, invalid }) => <SegmentedKeys invalid={invalid} describedBy={describedBy} label={t('emergency.agreed')} options={OWNERS.map((value) => ({ value, label: t(`agreed.${value}`) }))} value={emergency.agreedOwner ?? undefined} onChange={(agreedOwner) => set({ agreedOwner })} />}
        </Field>
      )}
      <Field label={t('emergency.outcome')} required error={errorAt('outcome')} hint={quick.map((text) => <Button key={text} look="link" size="s" onPress={() => set({ outcome: text })}>{text}</Button>)}>
        {({ id, describedBy, invalid }) => (
          <input id={id} className="ui-input" maxLength={200} placeholder={t('emergency.outcome-hint')} value={emergency.outcome} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => set({ outcome: event.target.value })} />
        )}
      </Field>
      <Field label={t('emergency.counterpart')}>
        {({ id }) => <input id={id} className="ui-input" maxLength={60} value={emergency.counterpartRef} onChange={(event) => set({ counterpartRef: event.target.value })} />}
      </Field>
    </SheetFrame>
  )
}

function Moment({ at, label, onNow }: { at: string | null; label: string; onNow: () => void }) {
  const t = useIntakeText()
  return (
    <div className="ui-row">
      {at && <b>{timeText(new Date(at))}</b>}
      <Button size="s" label={label} onPress={onNow}>{t('emergency.now')}</Button>
    </div>
  )
}
