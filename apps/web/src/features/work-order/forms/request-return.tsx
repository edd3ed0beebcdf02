import { RETURN_GROUNDS, returnGroundNames, type ReturnGround } from '@hotline/domain/work-order/returns.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Words } from '../fields.tsx'
import { NOBODY, Suggested, suggestedIds, suggestionGap } from '../suggested.tsx'
import { useOrderCopy } from '../use-copy.ts'

type Value = { ground: ReturnGround | null; words: string; basis: string; suggested: string; evidence: string }
const initial: Value = { ground: null, words: '', basis: '', suggested: NOBODY, evidence: '' }

export function RequestReturn(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="requestReturn" initial={initial} note={t('return.note')}
      // the gap has made sure of the ground
      input={({ ground, suggested, ...value }) => ({ ...value, ground: ground ?? 'WRONG_REMIT', ...suggestedIds(suggested) })}
      gap={({ ground, words, basis, suggested }) => (!ground && t('gap.returnGround')) || (!words.trim() && t('gap.words')) || (!basis.trim() && t('gap.basis')) || (suggestionGap(ground, suggested) && t('gap.suggested'))}
    >
      {(form) => (
        <>
          <Choice form={form} name="ground" of="return-ground" label={t('ground')} options={RETURN_GROUNDS} names={returnGroundNames} required />
          <Words form={form} name="words" of="words" templates="RETURN" label={t('return.words')} hint={t('return.wordsHint')} required />
          <Words form={form} name="basis" of="return-basis" label={t('basis')} hint={t('return.basisHint')} rows={1} required />
          <Suggested form={form} order={props.order} />
          <Words form={form} name="evidence" of="evidence" label={t('evidence')} rows={1} />
        </>
      )}
    </VerbForm>
  )
}
