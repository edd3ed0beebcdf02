import { Button } from '@hotline/ui/button.tsx'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import type { Outputs } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { usePeopleCopy } from './use-people-copy.ts'

type Openings = Outputs['admin']['accounts']

/** Looked at again so often while accounts are being opened. */
const LOOK_MS = 2_000
export const whileWaiting = ({ state: { data } }: { state: { data?: Openings | undefined } }) => (data?.waiting ? LOOK_MS : false)

/** Accounts that are still being opened, and those that couldn't be; nothing where there are none. */
export function AccountsLine(props: { openings: Openings | undefined; retrying: boolean; problem: unknown; onRetry?: () => void; onLook?: () => void }) {
  const t = usePeopleCopy()
  const { waiting, failed } = props.openings ?? { waiting: 0, failed: 0 }
  return (
    <div role="status">
      {waiting + failed > 0 && (
        <p className="adm-warning is-wrap">
          {waiting > 0 && <span>{t('accounts.waiting', { n: waiting })}</span>}
          {failed > 0 && <b>{t('accounts.failed', { n: failed })}</b>}
          {failed > 0 && props.onLook && <Button look="link" size="s" onPress={props.onLook}>{t('accounts.look')}</Button>}
          {failed > 0 && props.onRetry && <Button size="s" busy={props.retrying} onPress={props.onRetry}>{t('accounts.retry')}</Button>}
          {props.problem !== null && <span className="adm-error" role="alert">{whyOf(props.problem)}</span>}
        </p>
      )}
    </div>
  )
}

/** Of the own tenant. */
export function OwnAccounts({ mayRetry }: { mayRetry: boolean }) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [, setParams] = useSearchParams()
  const openings = useQuery(trpc.admin.accounts.queryOptions(undefined, { refetchInterval: whileWaiting })).data
  const retry = useMutation(trpc.admin.retryAccounts.mutationOptions({ onSuccess: () => Promise.all([trpc.admin.accounts, trpc.admin.people, trpc.admin.person].map((each) => cache.invalidateQueries(each.pathFilter()))) }))
  const [waiting, failed] = [openings?.waiting, openings?.failed]
  // The list says of each whether the account is there: it is read again when the count has changed.
  useEffect(() => {
    if (waiting !== undefined) for (const each of [trpc.admin.people, trpc.admin.person]) void cache.invalidateQueries(each.pathFilter())
  }, [waiting, failed, cache, trpc])
  return <AccountsLine openings={openings} retrying={retry.isPending} problem={retry.error} onLook={() => setParams({ tab: 'people', account: 'FAILED' })} {...(mayRetry ? { onRetry: () => retry.mutate() } : {})} />
}

/** Of a county that is being brought online. */
export function CountyAccounts({ id, mayRetry }: { id: string; mayRetry: boolean }) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const openings = useQuery(trpc.onboarding.accounts.queryOptions({ id }, { refetchInterval: whileWaiting })).data
  const retry = useMutation(trpc.onboarding.retryAccounts.mutationOptions({ onSuccess: () => cache.invalidateQueries(trpc.onboarding.accounts.pathFilter()) }))
  return <AccountsLine openings={openings} retrying={retry.isPending} problem={retry.error} {...(mayRetry ? { onRetry: () => retry.mutate({ id }) } : {})} />
}
