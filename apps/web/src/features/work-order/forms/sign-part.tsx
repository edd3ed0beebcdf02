import { type FormProps, VerbForm } from '../form-kit.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function SignPart(props: FormProps) {
  const t = useOrderCopy()
  return <VerbForm {...props} verb="signPart" initial={{}} input={() => ({})} note={t('signPart.note')} />
}
