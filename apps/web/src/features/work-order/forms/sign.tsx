import { type FormProps, VerbForm } from '../form-kit.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function Sign(props: FormProps) {
  const t = useOrderCopy()
  return <VerbForm {...props} verb="sign" initial={{}} input={() => ({})} note={t('sign.note')} />
}
