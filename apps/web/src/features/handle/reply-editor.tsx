import { RESOLUTIONS } from '@hotline/domain/work-order/model.ts'
import { resolutionNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Field } from '@hotline/ui/field.tsx'
import type { ReactNode } from 'react'
import { SlotText } from '../work-order/slot-text.tsx'
import type { ReplyForm } from './reply-draft.ts'
import { useHandleCopy } from './use-copy.ts'

/** Ids of the inputs, so that a missing step can put the focus where it is mended. */
export const replyIds = { text: 'reply-text', resolution: 'reply-resolution', legalBasis: 'reply-basis', plannedUntil: 'reply-planned', contactPhone: 'reply-phone' } as const

/** The reply: its outcome in the head, the text large, and what only some outcomes ask for. */
export function ReplyEditor(props: { value: ReplyForm; onChange: (value: ReplyForm) => void; saved: ReactNode; needs: { basis: boolean; plan: boolean } }) {
  const { value, onChange, needs } = props
  const t = useHandleCopy()
  return (
    <section className="handle-reply" aria-label={t('reply')}>
      <header>
        <label htmlFor={replyIds.resolution}>{t('reply')}</label>
        <select id={replyIds.resolution} aria-label={t('resolution')} value={value.resolution ?? ''} onChange={(event) => onChange({ ...value, resolution: RESOLUTIONS.find((one) => one === event.target.value) ?? null })}>
          <option value="">{t('resolution')}</option>
          {RESOLUTIONS.map((one) => <option key={one} value={one}>{resolutionNames[one]}</option>)}
        </select>
        <span className="ui-end">{props.saved}</span>
      </header>
      <SlotText templates="REPLY" id={replyIds.text} className="ui-input" rows={8} aria-label={t('replyText')} placeholder={t('replyHint')} value={value.reply} onText={(reply) => onChange({ ...value, reply })} />
      <div className="handle-reply-more ui-stack">
        {needs.basis && (
          <Field label={t('legalBasis')} required hint={t('legalBasisHint')}>
            {({ describedBy }) => <textarea id={replyIds.legalBasis} aria-label={t('legalBasis')} aria-describedby={describedBy} className="ui-input" rows={2} value={value.legalBasis} onChange={(event) => onChange({ ...value, legalBasis: event.target.value })} />}
          </Field>
        )}
        {needs.plan && (
          <Field label={t('plannedUntil')} required>
            {({ describedBy }) => <input id={replyIds.plannedUntil} aria-label={t('plannedUntil')} aria-describedby={describedBy} type="date" className="ui-input" value={value.plannedUntil} onChange={(event) => onChange({ ...value, plannedUntil: event.target.value })} />}
          </Field>
        )}
        <Field label={t('contactPhone')} required>
          {({ describedBy }) => <input id={replyIds.contactPhone} aria-label={t('contactPhone')} aria-describedby={describedBy} inputMode="tel" className="ui-input" placeholder={t('contactPhoneHint')} value={value.contactPhone} onChange={(event) => onChange({ ...value, contactPhone: event.target.value })} />}
        </Field>
      </div>
    </section>
  )
}
