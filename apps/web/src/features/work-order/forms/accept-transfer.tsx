import { type FormProps, VerbForm } from '../form-kit.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function AcceptTransfer(props: FormProps) {
  const t = useOrderCopy()
  return <VerbForm {...props} verb="acceptTransfer" initial={{}} input={() => ({})} note={t('acceptTransfer.note')} />
}
