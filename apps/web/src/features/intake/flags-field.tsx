import { Field } from '@hotline/ui/field.tsx'
import { useIntakeText } from './text.ts'
import { useWork } from './work.ts'

const FLAGS = [
  ['isEnterprise', 'flag.enterprise'],
  ['isConfidential', 'flag.confidential'],
  ['isAnonymous', 'flag.anonymous'],
  ['callbackConsent', 'flag.callback'],
] as const

/** Marks of the order; a 举报 is confidential whatever is ticked. */
export function FlagsField() {
  const t = useIntakeText()
  const { form, patch } = useWork()
  return (
    <Field label={t('flags')}>
      {({ id }) => (
        <div className="intake-flags" role="group" aria-label={t('flags')}>
          {FLAGS.map(([name, label], at) => {
            const forced = name === 'isConfidential' && form.requestType === 'REPORT'
            return (
              <label key={name} className="ui-check" title={forced ? t('flag.report') : undefined}>
                <input id={at ? undefined : id} type="checkbox" checked={forced || form[name]} disabled={forced} onChange={(event) => patch({ [name]: event.target.checked })} />
                {t(label)}
              </label>
            )
          })}
        </div>
      )}
    </Field>
  )
}
