import { URGENCIES } from '@hotline/domain/work-order/model.ts'
import { urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useIntakeText } from './text.ts'
import { useSuggestion } from './use-suggestion.ts'
import { useWork } from './work.ts'

const LEVELS = URGENCIES.map((value, at) => ({ value, label: urgencyNames[value], digit: at + 1 }))

/** Urgency with the words that speak for it; the agent decides. */
export function UrgencyField() {
  const t = useIntakeText()
  const { form, patch } = useWork()
  const hint = useSuggestion(form.content).data?.urgency
  const words = hint?.words.map((entry) => `“${entry.word}”`).join('') ?? ''
  const line = hint?.words.find((entry) => entry.line)?.line
  const other = hint && words && hint.urgency !== form.urgency && !form.urgencyConfirmed
  return (
    <Field label={t('urgency')}>
      {() => (
        <div className="intake-urgency">
          <SegmentedKeys label={t('urgency')} options={LEVELS} value={form.urgency} onChange={(urgency) => patch({ urgency, urgencyConfirmed: true })} />
          {hint && words && (
            <span className="intake-aside" role="status">
              {line ? t('urgency.line', { words, line }) : t('urgency.hint', { words, level: urgencyNames[hint.urgency] })}
              {form.urgencyConfirmed && !line && `，${t('urgency.confirmed')}`}
            </span>
          )}
          {other && (
            <Button look="link" size="s" onPress={() => patch({ urgency: hint.urgency, urgencyConfirmed: true })}>
              {t('urgency.confirm', { level: urgencyNames[hint.urgency] })}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
