import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Words } from '../fields.tsx'
import { urgeByNames } from '../names.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = { by: 'CALLER' | 'CENTRE' | null; text: string }
const initial: Value = { by: 'CENTRE', text: '' }

export function Urge(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="urge" initial={initial} input={({ by, text }) => ({ by: by ?? 'CENTRE', text })} gap={({ text }) => !text.trim() && t('gap.urge')} note={t('urge.note', { n: props.order.urgeCount })}>
      {(form) => (
        <>
          <Choice form={form} name="by" of="urge-by" label={t('urge.by')} options={['CENTRE', 'CALLER'] as const} names={urgeByNames} required />
          <Words form={form} name="text" of="urge" label={t('urge.text')} required autoFocus />
        </>
      )}
    </VerbForm>
  )
}
