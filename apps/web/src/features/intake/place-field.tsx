import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { useIntakeText } from './text.ts'
import { placeName, usePlaces } from './use-places.ts'
import { useSuggestion } from './use-suggestion.ts'
import { useWork } from './work.ts'

/** County and town in one field found by pinyin, the address beside it; or said to be unknown, with what was asked. */
export function PlaceField() {
  const t = useIntakeText()
  const { form, patch, errorAt } = useWork()
  const places = usePlaces()
  const seen = useSuggestion(form.content).data?.towns.find((town) => town.code !== form.townCode)
  const areaOfTown = (townCode: string) => townCode.slice(0, 6)
  const pick = (key: string) => (key.length > 6 ? patch({ areaCode: areaOfTown(key), townCode: key }) : patch({ areaCode: key, townCode: null }))
  const hint = seen && !form.areaUnknown && !form.townCode ? (
    <>
      <span>{t('place.seen', { town: seen.name })}</span>
      <Button look="link" size="s" onPress={() => pick(seen.code)}>{t('place.take')}</Button>
    </>
  ) : (
    <span>{t('place.hint')}</span>
  )
  return (
    <Field label={t('place')} error={errorAt('area') ?? errorAt('address')} hint={form.areaUnknown ? undefined : hint}>
      {({ id, describedBy, invalid }) => (
        <div className="intake-place">
          {form.areaUnknown ? (
            <input id={id} className="ui-input" aria-label={t('place.note')} placeholder={t('place.note-hint')} maxLength={200} value={form.areaNote} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => patch({ areaNote: event.target.value })} />
          ) : (
            <TreeField
              id={id} describedBy={describedBy} invalid={invalid} label={`${t('place.area')}${t('place.town')}`} placeholder={t('place.area')} nodes={places}
              value={form.townCode ?? form.areaCode ?? undefined} shown={placeName(places, form)} onPick={(node) => pick(node.key)}
            />
          )}
          <input className="ui-input" aria-label={t('place.address')} placeholder={t('place.address-hint')} maxLength={200} value={form.address} onChange={(event) => patch({ address: event.target.value })} />
          <label className="ui-check">
            <input type="checkbox" checked={form.areaUnknown} onChange={(event) => patch({ areaUnknown: event.target.checked })} />
            {t('place.unknown')}
          </label>
        </div>
      )}
    </Field>
  )
}
