import { DISSATISFACTION_REASONS, dissatisfactionNames, INEFFECTIVE_CODES, ineffectiveNames, RATINGS, ratingNames, RESOLVED_ANSWERS, resolvedNames } from '@hotline/domain/callback/model.ts'
import { ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useEffect, useRef, type ReactNode } from 'react'
import { isLow, openQuestion, type AnswerDraft, type Asking } from './answers.ts'
import { useCallbackCopy } from './use-copy.ts'

const RATING_OPTIONS = RATINGS.map((rating) => ({ value: String(rating), label: ratingNames[rating], digit: rating }))

/** The questions by digits, one after the other; a low rating opens its own three in place. */
export function Questions(props: { value: AnswerDraft; asking: Asking; onChange: (value: AnswerDraft) => void; contactNote: ReactNode; saved: ReactNode }) {
  const { value, asking, onChange } = props
  const { round, lowest } = asking
  const t = useCallbackCopy()
  const form = useRef<HTMLDivElement>(null)
  const low = isLow(value.resultRating, lowest)
  const asked = openQuestion(value, asking)
  const before = useRef(asked)
  // the answer by digit moves on to the next question: the hands stay where they are
  useEffect(() => {
    if (before.current === asked) return
    const moved = form.current?.contains(document.activeElement)
    before.current = asked
    if (!asked || !moved || document.activeElement instanceof HTMLTextAreaElement) return
    form.current?.querySelector<HTMLElement>(`[data-question="${asked}"] :is([role="radio"][tabindex="0"], textarea, button)`)?.focus()
  }, [asked])
  const set = (patch: Partial<AnswerDraft>) => onChange({ ...value, ...patch })
  const rating = (name: 'resultRating' | 'processRating', label: string, number: ReactNode) => (
    <div className="cb-q" data-question={name}>
      <span>{number}{label}</span>
      <SegmentedKeys label={label} stretch value={value[name] === null ? undefined : String(value[name])} onChange={(chosen) => set({ [name]: Number(chosen) })} options={RATING_OPTIONS} />
    </div>
  )
  return (
    <div ref={form} className="cb-ask">
      <div className="cb-q" data-question="contacted">
        <span><b>1</b> {t('q1')}</span>
        <SegmentedKeys label={t('q1')} stretch value={value.contacted ?? undefined} onChange={(contacted) => set({ contacted })} options={(['YES', 'NO'] as const).map((one, at) => ({ value: one, label: t(`contacted.${one}`), digit: at + 1 }))} />
        <small>{props.contactNote}</small>
      </div>
      <div className="cb-q" data-question="resolved">
        <span><b>2</b> {t('q2')}</span>
        <SegmentedKeys label={t('q2')} stretch value={value.resolved ?? undefined} onChange={(resolved) => set({ resolved })} options={RESOLVED_ANSWERS.map((one, at) => ({ value: one, label: resolvedNames[one], digit: at + 1 }))} />
      </div>
      {rating('resultRating', t('q3'), <><b>3</b> </>)}
      {rating('processRating', t('q4'), <><b>4</b> </>)}
      {low && <LowBranch value={value} set={set} />}
      <div data-question="words" className="cb-words">
        <Field label={t(low ? 'words' : 'wordsMore')} required={low} hint={<>{low && t('wordsHint')}<span className="ui-end">{props.saved}</span></>}>
          {({ id, describedBy }) => <textarea id={id} aria-describedby={describedBy} className="ui-input" rows={low ? 3 : 1} value={value.words} onChange={(event) => set({ words: event.target.value })} />}
        </Field>
      </div>
      {low && round === 'OWN' && <Proposal value={value} set={set} />}
    </div>
  )
}

type Branch = { value: AnswerDraft; set: (patch: Partial<AnswerDraft>) => void }

function LowBranch({ value, set }: Branch) {
  const t = useCallbackCopy()
  return (
    <div className="cb-q cb-low" data-question="reason" role="group" aria-label={t('reason')}>
      <span>{t('reason')}</span>
      <div className="cb-reasons">
        {DISSATISFACTION_REASONS.map((reason) => <ToggleChip key={reason} on={value.reason === reason} onChange={() => set({ reason })}>{dissatisfactionNames[reason]}</ToggleChip>)}
      </div>
    </div>
  )
}

/** What the agent proposes; the supervisor decides. */
function Proposal({ value, set }: Branch) {
  const t = useCallbackCopy()
  const choice = value.proposedEffective === null ? undefined : value.proposedEffective ? 'yes' : 'no'
  return (
    <>
      <div className="cb-q" data-question="proposedEffective">
        <span>{t('proposed')}</span>
        <SegmentedKeys label={t('proposed')} stretch value={choice} onChange={(one) => set({ proposedEffective: one === 'yes', ineffectiveCode: one === 'yes' ? null : value.ineffectiveCode })} options={[{ value: 'yes', label: t('effective'), digit: 1 }, { value: 'no', label: t('ineffective'), digit: 2 }]} />
      </div>
      {value.proposedEffective === false && <IneffectiveCodes value={value.ineffectiveCode} onChange={(ineffectiveCode) => set({ ineffectiveCode })} />}
    </>
  )
}

export function IneffectiveCodes(props: { value: AnswerDraft['ineffectiveCode']; onChange: (code: NonNullable<AnswerDraft['ineffectiveCode']>) => void }) {
  const t = useCallbackCopy()
  return (
    <fieldset className="cb-codes" data-question="ineffectiveCode">
      <legend className="ui-hidden">{t('code')}</legend>
      {INEFFECTIVE_CODES.map((code) => (
        <label key={code} className="ui-check">
          <input type="radio" name="ineffective" checked={props.value === code} onChange={() => props.onChange(code)} />
          <b>{code}</b> {ineffectiveNames[code]}
        </label>
      ))}
    </fieldset>
  )
}
