import { useQuery } from '@tanstack/react-query'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

/** What publishing this calendar would do to the orders that are open now. */
export function MovesLine(props: { id: number }) {
  const t = usePolicyCopy()
  const moves = useQuery({ ...useTRPC().policy.moves.queryOptions({ id: props.id }), staleTime: 0 })
  if (moves.isPending) return <p className="ui-hint" role="status">{t('moves.reading')}</p>
  if (moves.isError) return <p className="ui-hint">{t('moves.failed', { why: whyOf(moves.error) })}</p>
  const { orders, looked, moved, years } = moves.data
  return <p role="status"><b>{t(years.length === 0 ? 'moves.nothing' : orders === 0 ? 'moves.none' : looked < orders ? 'moves.some' : 'moves.all', { orders, looked, moved })}</b></p>
}
