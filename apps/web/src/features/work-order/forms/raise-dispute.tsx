import { disputeGroundNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import type { DisputeGround } from '@hotline/domain/work-order/model.ts'
import { useUnitNodes } from '../../../lib/units.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Words } from '../fields.tsx'
import { PickMany } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

const GROUNDS = ['NO_RULE', 'TIE', 'REFUSED', 'LIMIT', 'TIMED_OUT'] as const satisfies readonly DisputeGround[]
type Ground = (typeof GROUNDS)[number]
type Value = { ground: Ground | null; words: string; unitIds: number[] }
const initial: Value = { ground: null, words: '', unitIds: [] }
/** The other grounds are read off the transfers; these two are the dispatcher's word. */
const needsWords = (ground: Ground | null) => ground === 'TIE' || ground === 'NO_RULE'

export function RaiseDispute(props: FormProps) {
  const t = useOrderCopy()
  const nodes = useUnitNodes()
  return (
    <VerbForm
      {...props} verb="raiseDispute" initial={initial} note={t('dispute.note')}
      // the gap has made sure of the ground
      input={({ ground, words, unitIds }) => ({ ground: ground ?? 'NO_RULE', words, unitIds })}
      gap={({ ground, words, unitIds }) => (!ground && t('gap.ground')) || (needsWords(ground) && !words.trim() && t('gap.words')) || (ground === 'TIE' && unitIds.length < 2 && t('gap.twoUnits'))}
    >
      {(form) => (
        <>
          <Choice form={form} name="ground" of="ground" label={t('dispute.ground')} options={GROUNDS} names={disputeGroundNames} required />
          <PickMany label={t('dispute.units')} hint={t('dispute.unitsHint')} nodes={nodes} value={form.value.unitIds} onChange={(unitIds) => form.set({ unitIds })} />
          <Words form={form} name="words" of="words" label={t('words')} required={needsWords(form.value.ground)} />
        </>
      )}
    </VerbForm>
  )
}
