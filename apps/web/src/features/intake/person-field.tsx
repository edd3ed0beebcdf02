import { Field } from '@hotline/ui/field.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useIntakeText } from './text.ts'
import { useWork } from './work.ts'

/** Who calls: as much as he wants to say. */
export function PersonField() {
  const t = useIntakeText()
  const { form, patch, errorAt } = useWork()
  const genders = [{ value: 'F' as const, label: t('gender.F') }, { value: 'M' as const, label: t('gender.M') }]
  return (
    <Field label={t('person')} error={errorAt('phone')}>
      {({ id, describedBy, invalid }) => (
        <div className="intake-person">
          <input id={id} className="ui-input" aria-label={t('person.name')} placeholder={t('person.name')} maxLength={40} value={form.callerName} onChange={(event) => patch({ callerName: event.target.value })} />
          <SegmentedKeys label={t('gender')} options={genders} value={form.callerGender ?? undefined} onChange={(callerGender) => patch({ callerGender })} />
          {form.isEnterprise && (
            <input className="ui-input" aria-label={t('person.enterprise')} placeholder={t('person.enterprise')} maxLength={80} value={form.enterpriseName} onChange={(event) => patch({ enterpriseName: event.target.value })} />
          )}
          <input
            className="ui-input" inputMode="tel" aria-label={t('person.contact')} placeholder={t('person.contact')} value={form.contactPhone} aria-describedby={describedBy} aria-invalid={invalid || undefined}
            onChange={(event) => patch({ contactPhone: event.target.value })}
          />
        </div>
      )}
    </Field>
  )
}
