import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import { SUSPENSION_GROUNDS, suspensionNames, type SuspensionGround } from '@hotline/domain/work-order/suspending.ts'
import { serverNow } from '../../../lib/now.ts'
import { dateKey, dayText } from '../../../lib/time.ts'
import { Choice, Line, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Files } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { ground: SuspensionGround | null; reason: string; proof: string; resumeOn: string; attachmentIds: string[] }
const initial: Value = { ground: null, reason: '', proof: '', resumeOn: '', attachmentIds: [] }

export function Suspend(props: FormProps) {
  const t = useOrderCopy()
  const { longestSuspension: most } = props.order.settings
  const inDays = (days: number) => new Date(serverNow().getTime() + days * DAY_MS)
  return (
    <VerbForm
      {...props} verb="suspend" initial={initial} note={t('suspend.note')}
      // the gap has made sure of the ground
      input={({ ground, ...value }) => ({ ...value, ground: ground ?? 'COURT_OR_TEST' })}
      gap={({ ground, reason, proof, resumeOn }) => (!ground && t('gap.ground')) || (!reason.trim() && t('gap.words')) || (!proof.trim() && t('gap.proof')) || (!resumeOn && t('gap.resumeOn'))}
    >
      {(form) => (
        <>
          <Choice form={form} name="ground" of="suspension-ground" label={t('suspend.ground')} options={SUSPENSION_GROUNDS} names={suspensionNames} required />
          <Words form={form} name="reason" of="suspension-reason" label={t('suspend.reason')} required />
          <Words form={form} name="proof" of="proof" label={t('suspend.proof')} hint={t('suspend.proofHint')} rows={1} required />
          <Line form={form} name="resumeOn" of="resume-date" label={t('suspend.resumeOn')} type="date" min={dateKey(inDays(1))} max={dateKey(inDays(most))} hint={t('suspend.resumeHint', { n: most, at: dayText(inDays(most)) })} required />
          <Files orderId={props.order.id} form={form} name="attachmentIds" label={t('evidenceFiles')} />
        </>
      )}
    </VerbForm>
  )
}
