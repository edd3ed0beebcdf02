import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Words } from '../fields.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function Redo(props: FormProps) {
  const t = useOrderCopy()
  return (
    <VerbForm {...props} verb="redo" initial={{ points: '' }} input={(value) => value} gap={({ points }) => !points.trim() && t('gap.points')} note={t('redo.note', { n: props.order.settings.maximumRedos })}>
      {(form) => <Words form={form} name="points" of="redo-points" label={t('redo.points')} rows={3} required autoFocus />}
    </VerbForm>
  )
}
