import { DISCARD_REASONS, discardReasonNames } from '@hotline/domain/work-order/transitions/discard-draft.ts'
import { Field } from '@hotline/ui/field.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useState } from 'react'
import { SheetFrame } from './sheet.tsx'
import { useIntakeText } from './text.ts'
import { useWork } from './work.ts'

export type DiscardReason = (typeof DISCARD_REASONS)[number]

/** 作废: no order came of it; only where nothing was promised. */
export function DiscardSheet(props: { onSend: (reason: DiscardReason) => void; busy: boolean; error?: string }) {
  const t = useIntakeText()
  const { errorAt } = useWork()
  const [reason, setReason] = useState<DiscardReason>()
  const [nothing, setNothing] = useState(false)
  return (
    <SheetFrame
      title={t('discard.title')} note={t('discard.note')} send={t('discard.send')} busy={props.busy} error={props.error}
      onSend={() => reason && props.onSend(reason)} off={!reason ? t('discard.reason') : nothing ? undefined : t('discard.promised')}
    >
      <Field label={t('discard.reason')} required error={errorAt('discard')}>
        {({ describedBy, invalid }) => <SegmentedKeys invalid={invalid} describedBy={describedBy} label={t('discard.reason')} options={DISCARD_REASONS.map((value, at) => ({ value, label: discardReasonNames[value], digit: at + 1 }))} value={reason} onChange={setReason} size="s" stretch />}
      </Field>
      <label className="ui-check">
        <input type="checkbox" checked={nothing} onChange={(event) => setNothing(event.target.checked)} />
        {t('discard.promised')}
      </label>
    </SheetFrame>
  )
}
