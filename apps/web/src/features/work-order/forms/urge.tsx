import { urgesUnasked } from '@hotline/domain/access/rules.ts'
import { useMe } from '../../../lib/me.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Choice, Words } from '../fields.tsx'
import { urgeByNames } from '../names.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = { by: 'CALLER' | 'CENTRE' | null; text: string }
const forCentre: Value = { by: 'CENTRE', text: '' }
const forCaller: Value = { by: 'CALLER', text: '' }

export function Urge(props: FormProps) {
  const t = useOrderCopy()
  const unasked = urgesUnasked(useMe().membership.duties)
  return (
    <VerbForm {...props} verb="urge" initial={unasked ? forCentre : forCaller} input={({ by, text }) => ({ by: by ?? 'CENTRE', text })} gap={({ text }) => !text.trim() && t('gap.urge')} note={t('urge.note', { n: props.order.urgeCount })}>
      {(form) => (
        <>
          <Choice form={form} name="by" of="urge-by" label={t('urge.by')} options={['CENTRE', 'CALLER'] as const} names={urgeByNames} off={unasked ? undefined : { CENTRE: t('urge.unasked-off') }} required />
          <Words form={form} name="text" of="urge" label={t('urge.text')} required autoFocus />
        </>
      )}
    </VerbForm>
  )
}
