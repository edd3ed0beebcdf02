import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function GiveOpinion(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm
      {...props} verb="giveOpinion" initial={{ words: '', clause: '', evidence: '' }} input={(value) => value} note={t('opinion.note')}
      gap={({ words, clause }) => (!words.trim() && t('gap.opinion')) || (!clause.trim() && t('gap.clause'))}
    >
      {(form) => (
        <>
          <Words form={form} name="words" of="words" label={t('opinion')} hint={t('opinion.hint')} rows={3} required autoFocus />
          <Words form={form} name="clause" of="clause" label={t('clause')} hint={t('clause.hint')} rows={1} required />
          <Words form={form} name="evidence" of="evidence" label={t('evidence')} rows={1} />
        </>
      )}
    </VerbForm>
  )
}
