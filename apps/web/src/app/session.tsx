import { Button } from '@hotline/ui/button.tsx'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import { failureOf } from '../lib/errors.ts'
import { setServerNow } from '../lib/now.ts'
import { useTRPC } from '../lib/trpc.ts'
import { Live } from './live.tsx'
import { chooseMembership, chosenMembership } from './membership.ts'
import { Desks } from './router.tsx'
import { AppShell } from './shell.tsx'
import { useShellCopy } from './use-copy.ts'

/** Waits until it is known who works here, then opens the shell. */
export function Session(props: { onSignOut: () => void }) {
  const t = useShellCopy()
  const me = useQuery(useTRPC().session.me.queryOptions())
  const now = me.data?.now
  useLayoutEffect(() => {
    if (now) setServerNow(now)
  }, [now])

  if (me.isPending) return <Loading label={t('starting')} />
  if (me.data) {
    return (
      <AppShell me={me.data} onSignOut={props.onSignOut}>
        <Live />
        <Desks me={me.data} />
      </AppShell>
    )
  }
  const { code, sentence } = failureOf(me.error)
  // the post chosen here before may have been taken away since
  const other = code === 'session.no-membership' && chosenMembership() !== null
  const useOther = () => {
    chooseMembership(null)
    void me.refetch()
  }
  return (
    <Failed
      title={t('me.failed')} hint={sentence} retry={() => void me.refetch()}
      action={<>{other && <Button onPress={useOther}>{t('me.switch')}</Button>}<Button onPress={props.onSignOut}>{t('signOut')}</Button></>}
    />
  )
}
