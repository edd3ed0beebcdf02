import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { byCallOnly } from './answerable.ts'
import { SheetFrame } from './sheet.tsx'
import { useIntakeText } from './text.ts'
import { useWork } from './work.ts'

/** F2 直接答复: what is told to the caller, and the knowledge it rests on (or why there was none). */
export function AnswerSheet(props: { onSend: () => void; busy: boolean; error?: string }) {
  const t = useIntakeText()
  const { form, patch, errorAt } = useWork()
  const gap = !form.answer.trim() || (!form.cited.length && !form.noKbReason.trim())
  return (
    <SheetFrame
      title={t('answer.title')} send={t('answer.send')} onSend={props.onSend} busy={props.busy} error={props.error}
      off={gap ? t(form.answer.trim() ? 'answer.no-kb-hint' : 'answer.off') : undefined}
    >
      <Field label={t('answer.text')} required error={errorAt('answer')}>
        {({ id, describedBy, invalid }) => (
          <textarea id={id} className="ui-input intake-note" rows={8} placeholder={t('answer.text-hint')} value={form.answer} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => patch({ answer: event.target.value })} />
        )}
      </Field>
      {form.cited.length > 0 ? (
        <Field label={t('answer.cited')} error={errorAt('citation')}>
          {() => (
            <ul className="intake-cited">
              {form.cited.map((entry) => (
                <li key={entry.id}>
                  <span className="ui-clip">{entry.title}</span>
                  <Button look="link" size="s" label={`${t('answer.uncite')} ${entry.title}`} onPress={() => patch({ cited: form.cited.filter((each) => each.id !== entry.id) })}>{t('answer.uncite')}</Button>
                </li>
              ))}
            </ul>
          )}
        </Field>
      ) : (
        <Field label={t('answer.no-kb')} required error={errorAt('citation')}>
          {({ id, describedBy, invalid }) => (
            <textarea id={id} className="ui-input intake-note" rows={2} placeholder={t('answer.no-kb-hint')} maxLength={200} value={form.noKbReason} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => patch({ noKbReason: event.target.value })} />
          )}
        </Field>
      )}
      {byCallOnly(form.requestType) && (
        <label className="ui-check">
          <input type="checkbox" checked={form.byThreeWayCall} onChange={(event) => patch({ byThreeWayCall: event.target.checked })} />
          {t('answer.three-way')}
        </label>
      )}
    </SheetFrame>
  )
}
