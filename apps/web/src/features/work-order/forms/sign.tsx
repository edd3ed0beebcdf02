import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../../lib/me.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { Pick } from '../pickers.tsx'
import { useOrderCopy } from '../use-copy.ts'

export function Sign(props: FormProps) {
  const t = useOrderCopy()
  const me = useMe()
  const colleagues = useQuery(useTRPC().directory.colleagues.queryOptions(undefined, { staleTime: 60_000 })).data ?? []
  const others = colleagues.filter(({ personId }) => personId !== me.person.id).map(({ personId, name }) => ({ key: personId, label: name }))
  return (
    <VerbForm {...props} verb="sign" initial={{ handler: '' }} input={({ handler }) => ({ handlerId: handler || null })} note={t('sign.note')}>
      {(form) => others.length > 0 && <Pick label={t('sign.handler')} hint={t('sign.handlerHint')} nodes={others} value={form.value.handler} onPick={(handler) => form.set({ handler })} placeholder={t('sign.self')} />}
    </VerbForm>
  )
}
