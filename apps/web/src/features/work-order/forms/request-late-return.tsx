import { returnGroundNames } from '@hotline/domain/work-order/returns.ts'
import { LATE_RETURN_GROUNDS } from '@hotline/domain/work-order/transitions/request-late-return.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Words } from '../fields.tsx'
import { NOBODY, Suggested, suggestedIds, suggestionGap } from '../suggested.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Ground = (typeof LATE_RETURN_GROUNDS)[number]
type Value = { ground: Ground | null; words: string; basis: string; suggested: string; evidence: string }
const initial: Value = { ground: null, words: '', basis: '', suggested: NOBODY, evidence: '' }

export function RequestLateReturn(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="requestLateReturn" initial={initial} note={t('lateReturn.note')}
      // the gap has made sure of the ground
      input={({ ground, suggested, ...value }) => ({ ...value, ground: ground ?? 'WRONG_AREA', ...suggestedIds(suggested) })}
      gap={({ ground, words, basis, suggested, evidence }) =>
        (!ground && t('gap.returnGround')) || (!words.trim() && t('gap.words')) || (!basis.trim() && t('gap.basis')) || (!evidence.trim() && t('gap.siteEvidence')) || (suggestionGap(ground, suggested) && t('gap.suggested'))
      }
    >
      {(form) => (
        <>
          <Choice form={form} name="ground" of="late-return-ground" label={t('ground')} options={LATE_RETURN_GROUNDS} names={returnGroundNames} required />
          <Words form={form} name="words" of="words" templates="RETURN" label={t('return.words')} hint={t('return.wordsHint')} required />
          <Words form={form} name="evidence" of="site-evidence" label={t('lateReturn.evidence')} hint={t('lateReturn.evidenceHint')} required />
          <Words form={form} name="basis" of="return-basis" label={t('basis')} hint={t('return.basisHint')} rows={1} required />
          <Suggested form={form} order={props.order} />
        </>
      )}
    </VerbForm>
  )
}
