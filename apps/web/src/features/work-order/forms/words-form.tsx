import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import type { ComponentType } from 'react'
import type { VerbInput } from '../../../lib/verb-input.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

type CopyKey = Parameters<ReturnType<typeof useOrderCopy>>[0]
type Asks<V extends OrderVerb> = {
  /** What is to be written. */
  label: CopyKey
  hint?: CopyKey
  /** Refusals `work-order.<of>-…` belong to the field. */
  of: string
  /** What will happen, in one line. */
  note: CopyKey
  /** What the button says while nothing is written; without it the words may be left out. */
  gap?: CopyKey
  /** The button's word, where the verb's own name doesn't say enough. */
  submit?: CopyKey
  input: (words: string) => VerbInput<V>
}

/** The form of a verb that takes a few words and nothing else. */
export function wordsForm<V extends OrderVerb>(verb: V, { label, hint, of, note, gap, submit, input }: Asks<V>): ComponentType<FormProps> {
  return function WordsForm(props: FormProps) {
    const t = useOrderCopy()
    return (
      <VerbForm<V, { words: string }> {...props} verb={verb} submit={submit && t(submit)} initial={{ words: '' }} note={t(note)} input={({ words }) => input(words)} gap={({ words }) => gap !== undefined && !words.trim() && t(gap)}>
        {(form) => <Words form={form} name="words" of={of} label={t(label)} hint={hint ? t(hint) : gap ? undefined : t('mayBeEmpty')} required={gap !== undefined} autoFocus />}
      </VerbForm>
    )
  }
}
