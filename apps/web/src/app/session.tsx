import { Button } from '@hotline/ui/button.tsx'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useLayoutEffect } from 'react'
import { failureOf } from '../lib/errors.ts'
import { serverNow, setServerNow } from '../lib/now.ts'
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

  const over = me.isError && failureOf(me.error).code === 'session.no-membership'
  useEndOf(me.data?.memberships.find(({ id }) => id === me.data.membership.id)?.until ?? null, () => void me.refetch())

  if (me.isPending) return <Loading label={t('starting')} />
  if (me.data && !over) {
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
    // what stands in memory belongs to the post that is over
    location.assign('/')
  }
  return (
    <Failed
      page title={t(me.data ? 'me.over' : 'me.failed')} hint={me.data ? t('me.over-hint') : sentence} retry={() => void me.refetch()}
      action={<>{other && <Button onPress={useOther}>{t('me.switch')}</Button>}<Button onPress={props.onSignOut}>{t('signOut')}</Button></>}
    />
  )
}

/** A timer can't wait longer than this. */
const LONGEST_MS = 2_000_000_000

/** Asks again when the post in force ends by itself. */
function useEndOf(until: Date | null, ask: () => void) {
  const onEnd = useEffectEvent(ask)
  const at = until?.getTime()
  useEffect(() => {
    if (at === undefined) return undefined
    const timer = setTimeout(() => onEnd(), Math.min(Math.max(at - serverNow().getTime(), 0) + 1_500, LONGEST_MS))
    return () => clearTimeout(timer)
  }, [at])
}
