import { tenantContent, type DraftTenantContent } from '@hotline/domain/onboarding/content.ts'
import { OPERATING_MODES } from '@hotline/domain/tenant/model.ts'
import { Field } from '@hotline/ui/field.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { sentence } from '@hotline/domain/work-order/phrases/errors.ts'
import { TextField } from './text-fields.tsx'
import { useOnboardingCopy } from './use-copy.ts'

/** What is still wrong with the county's form, by field, as sentences. */
export function gapsOf(content: DraftTenantContent): Partial<Record<keyof DraftTenantContent, string>> {
  const checked = tenantContent.safeParse(content)
  if (checked.success) return {}
  return Object.fromEntries(checked.error.issues.map(({ path, message }) => [String(path[0]), message.startsWith('onboarding.') ? sentence(message) : '']))
}

/** The county as it will be founded (rule 14, step 1). Kind and code stand once it is. */
export function TenantFields(props: { content: DraftTenantContent; locked: boolean; founded: boolean; onChange: (next: DraftTenantContent) => void }) {
  const t = useOnboardingCopy()
  const { content, locked, founded } = props
  const gaps = gapsOf(content)
  const put = (next: Partial<DraftTenantContent>) => props.onChange({ ...content, ...next })
  // an empty field isn't wrong yet, it is only not there
  const wrong = (field: keyof DraftTenantContent) => (content[field] ? gaps[field] || undefined : undefined)
  const languages = content.languages ?? ['zh']
  return (
    <div className="onb-form">
      <TextField label={t('tenant.name')} required value={content.name ?? ''} most={40} locked={locked} error={wrong('name')} autoFocus={!founded && !content.areaCode} onChange={(name) => put({ name })} />
      <Field label={t('tenant.kind')}>
        {() => <SegmentedKeys label={t('tenant.kind')} value={content.kind ?? 'COUNTY'} onChange={(kind) => !locked && !founded && put({ kind })} options={(['COUNTY', 'ZONE'] as const).map((value) => ({ value, label: t(`kind.${value}`), off: founded ? t('tenant.fixed') : undefined }))} />}
      </Field>
      <TextField label={t('tenant.areaCode')} required digits value={content.areaCode ?? ''} most={6} locked={locked || founded} hint={founded ? t('tenant.fixed') : t('tenant.areaCodeHint')} error={wrong('areaCode')} onChange={(areaCode) => put({ areaCode })} />
      <Field label={t('tenant.mode')} hint={t(`modeHint.${content.operatingMode ?? 'FULL_CENTRE'}`)}>
        {({ describedBy }) => <SegmentedKeys label={t('tenant.mode')} describedBy={describedBy} value={content.operatingMode} onChange={(operatingMode) => !locked && put({ operatingMode })} options={OPERATING_MODES.map((value) => ({ value, label: t(`mode.${value}`) }))} />}
      </Field>
      <TextField label={t('tenant.operator')} required value={content.operatorOffice ?? ''} most={60} locked={locked} hint={t('tenant.operatorHint')} error={wrong('operatorOffice')} onChange={(operatorOffice) => put({ operatorOffice })} />
      <TextField label={t('tenant.document')} value={content.legalDocument ?? ''} most={80} locked={locked} onChange={(legalDocument) => put({ legalDocument })} />
      <TextField label={t('tenant.contact')} value={content.contactName ?? ''} most={30} locked={locked} onChange={(contactName) => put({ contactName })} />
      <TextField label={t('tenant.phone')} value={content.contactPhone ?? ''} most={30} locked={locked} onChange={(contactPhone) => put({ contactPhone })} />
      <TextField label={t('tenant.dial')} digits value={content.dialCode ?? ''} most={4} locked={locked} error={wrong('dialCode')} onChange={(dialCode) => put({ dialCode })} />
      <Field label={t('tenant.languages')}>
        {({ id }) => (
          <div className="ui-row" role="group" aria-label={t('tenant.languages')}>
            {(['zh', 'ug'] as const).map((language, at) => (
              <label key={language} className="ui-check">
                <input id={at === 0 ? id : undefined} type="checkbox" disabled={locked || language === 'zh'} checked={languages.includes(language)} onChange={(event) => put({ languages: event.target.checked ? ['zh', 'ug'] : ['zh'] })} />
                {t(`language.${language}`)}
              </label>
            ))}
          </div>
        )}
      </Field>
    </div>
  )
}
