import { NOT_PURSUED_GROUNDS, notPursuedNames, type NotPursuedGround } from '@hotline/domain/work-order/not-pursued.ts'
import { Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Files, Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { ground: NotPursuedGround | null; proof: string; documentNo: string; basis: string; callerNotice: string; attachmentIds: string[] }
const initial: Value = { ground: null, proof: '', documentNo: '', basis: '', callerNotice: '', attachmentIds: [] }
const nodes = NOT_PURSUED_GROUNDS.map((key, at) => ({ key, label: `${at + 1} ${notPursuedNames[key]}` }))

/** Grounds that rest on a paper with a number. */
const byDocument = (ground: NotPursuedGround | null) => ground === 'B1' || ground === 'B4' || ground === 'B7'

export function StopPursuing(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="stopPursuing" initial={initial} note={t('stop.note')}
      // the gap has made sure of the ground
      input={({ ground, ...value }) => ({ ...value, ground: ground ?? 'B1' })}
      gap={({ ground, proof, documentNo, basis, callerNotice, attachmentIds }) =>
        (!ground && t('gap.notPursuedGround')) || (!proof.trim() && t('gap.proof')) || (byDocument(ground) && !documentNo.trim() && t('gap.document')) || (ground === 'B1' && !attachmentIds.length && t('gap.finalFile')) ||
        (ground === 'B2' && !basis.trim() && t('gap.basis')) || (!callerNotice.trim() && t('gap.callerNotice'))
      }
    >
      {(form) => (
        <>
          <Pick label={t('stop.ground')} required nodes={nodes} value={form.value.ground} onPick={(key) => form.set({ ground: NOT_PURSUED_GROUNDS.find((ground) => ground === key) ?? null })} />
          <Words form={form} name="proof" of="not-pursued-proof" label={t('stop.proof')} rows={3} required />
          <Words form={form} name="documentNo" of="document-no" label={t('stop.document')} hint={t('stop.documentHint')} rows={1} required={byDocument(form.value.ground)} />
          <Words form={form} name="basis" of="not-pursued-basis" label={t('basis')} hint={t('stop.basisHint')} rows={1} required={form.value.ground === 'B2'} />
          <Words form={form} name="callerNotice" of="caller-notice" label={t('stop.notice')} hint={t('stop.noticeHint')} required />
          <Files orderId={props.order.id} form={form} name="attachmentIds" label={t('evidenceFiles')} />
        </>
      )}
    </VerbForm>
  )
}
