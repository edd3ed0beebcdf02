import { CONTACT_MODES, RECORD_KINDS } from '@hotline/domain/work-order/transitions/add-record.ts'
import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { Field } from '@hotline/ui/field.tsx'
import { useFocusBack } from '@hotline/ui/focus-back.ts'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import type { Draft } from '@hotline/ui/use-draft.ts'
import type { ReactNode } from 'react'
import { useHandleCopy } from './use-copy.ts'

export type RecordForm = { kind: (typeof RECORD_KINDS)[number]; mode: (typeof CONTACT_MODES)[number]; reached: 'yes' | 'no' | null; content: string }
export const EMPTY_RECORD: RecordForm = { kind: 'CONTACT', mode: 'PHONE', reached: null, content: '' }

/** What `addRecord` takes: how and whether reached only where the caller was contacted. */
export const recordInput = ({ kind, mode, reached, content }: RecordForm) =>
  kind === 'CONTACT' ? { kind, mode, reached: reached === null ? null : reached === 'yes', content } : { kind, content }

/** One note of the handling: whom one talked to, what one saw, how far it is. */
export function RecordFormView(props: { draft: Draft<RecordForm>; saved: ReactNode; error: string | null; busy: boolean; onSave: () => void; onCancel: () => void }) {
  const { draft, error, busy } = props
  const { value, set } = draft
  useFocusBack()
  const t = useHandleCopy()
  return (
    <form
      className="handle-record ui-stack"
      aria-label={t('addRecord')}
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave()
      }}
      onKeyDown={onEscape(props.onCancel)}
    >
      <SegmentedKeys label={t('recordKind')} stretch size="touch" value={value.kind} onChange={(kind) => set({ ...value, kind })} options={RECORD_KINDS.map((kind, at) => ({ value: kind, label: t(`kind.${kind}`), digit: at + 1 }))} />
      {value.kind === 'CONTACT' && (
        <>
          <SegmentedKeys label={t('mode')} stretch value={value.mode} onChange={(mode) => set({ ...value, mode })} options={CONTACT_MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))} />
          <SegmentedKeys label={t('reached')} stretch value={value.reached ?? undefined} onChange={(reached) => set({ ...value, reached })} options={(['yes', 'no'] as const).map((one) => ({ value: one, label: t(`reached.${one}`) }))} />
        </>
      )}
      <Field label={t('recordText')} hint={<>{t('recordHint')}{props.saved}</>} error={error ?? undefined}>
        {({ id, describedBy, invalid }) => (
          <textarea id={id} className="ui-input" rows={3} autoFocus value={value.content} aria-invalid={invalid} aria-describedby={describedBy} onChange={(event) => set({ ...value, content: event.target.value })} />
        )}
      </Field>
      <div className="ui-row">
        <Button type="submit" busy={busy}>{t('saveRecord')}</Button>
        <Button look="plain" onPress={props.onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
