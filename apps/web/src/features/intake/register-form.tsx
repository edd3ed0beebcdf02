import { REQUEST_TYPES } from '@hotline/domain/work-order/model.ts'
import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useEffect, useRef } from 'react'
import { CategoryField } from './category-field.tsx'
import { FlagsField } from './flags-field.tsx'
import { titleOf } from './form.ts'
import { PersonField } from './person-field.tsx'
import { PlaceField } from './place-field.tsx'
import { useIntakeText } from './text.ts'
import { UrgencyField } from './urgency-field.tsx'
import { useWork } from './work.ts'

const TYPES = REQUEST_TYPES.map((value, at) => ({ value, label: requestTypeNames[value], digit: at + 1 }))

/** What the caller says, in the order in which it is said. The focus rests in 内容. */
export function RegisterForm() {
  const t = useIntakeText()
  const { form, patch, errorAt, sheet } = useWork()
  const content = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    // Back from a sheet, and at the start: the next keystroke belongs to what the caller says.
    if (sheet === 'knowledge') content.current?.focus()
  }, [sheet])

  return (
    <div className="intake-form">
      <Field label={t('type')} error={errorAt('requestType')}>
        {({ describedBy, invalid }) => (
          <SegmentedKeys label={t('type')} options={TYPES} value={form.requestType ?? undefined} onChange={(requestType) => patch({ requestType })} stretch invalid={invalid} describedBy={describedBy} />
        )}
      </Field>
      <Field label={t('content')} error={errorAt('content')} hint={<TitleLine />}>
        {({ id, describedBy, invalid }) => (
          <textarea
            ref={content} id={id} className="ui-input intake-say" rows={4} value={form.content} placeholder={t('content.hint')} aria-describedby={describedBy} aria-invalid={invalid || undefined}
            onChange={(event) => patch({ content: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('demand')} error={errorAt('demand')}>
        {({ id, describedBy, invalid }) => (
          <input id={id} className="ui-input" value={form.demand} placeholder={t('demand.hint')} maxLength={500} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => patch({ demand: event.target.value })} />
        )}
      </Field>
      <PlaceField />
      <CategoryField />
      <UrgencyField />
      <FlagsField />
      <PersonField />
    </div>
  )
}

/** The title under the content: proposed from it until somebody writes his own. */
function TitleLine() {
  const t = useIntakeText()
  const { form, patch, errorAt } = useWork()
  const error = errorAt('title')
  const own = form.ownTitle !== null
  return (
    <span className="intake-title">
      <span aria-hidden>{t('title')}</span>
      <input
        aria-label={t('title')} aria-invalid={error ? true : undefined} maxLength={40} value={titleOf(form)}
        onChange={(event) => patch({ ownTitle: event.target.value || null })}
      />
      {own ? (
        <Button look="link" size="s" onPress={() => patch({ ownTitle: null })}>
          {t('title.reset')}
        </Button>
      ) : (
        <span>{t('title.auto')}</span>
      )}
      <span className="ui-end">{t('words', { n: [...form.content].length })}</span>
      {error && <b role="alert">{error}</b>}
    </span>
  )
}
