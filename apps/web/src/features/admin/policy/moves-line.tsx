import { useQuery } from '@tanstack/react-query'
import type { Outputs } from '../../../lib/api.ts'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

/** What publishing this version would do to the orders that are open now. */
export function MovesLine(props: { id: number }) {
  const t = usePolicyCopy()
  const moves = useQuery({ ...useTRPC().policy.moves.queryOptions({ id: props.id }), staleTime: 0 })
  if (moves.isPending) return <p className="ui-hint" role="status">{t('moves.reading')}</p>
  if (moves.isError) return <p className="ui-hint">{t('moves.failed', { why: whyOf(moves.error) })}</p>
  if (moves.data.kind === 'CATALOGUE') return <Reroutes moves={moves.data} />
  const { orders, looked, moved, years } = moves.data
  return <p role="status"><b>{t(years.length === 0 ? 'moves.nothing' : orders === 0 ? 'moves.none' : looked < orders ? 'moves.some' : 'moves.all', { orders, looked, moved })}</b></p>
}

const SHOWN = 6

function Reroutes({ moves: { orders, looked, moved, gaps } }: { moves: Extract<Outputs['policy']['moves'], { kind: 'CATALOGUE' }> }) {
  const t = usePolicyCopy()
  return (
    <div role="status">
      <p><b>{t(orders === 0 ? 'moves.cat.none' : looked < orders ? 'moves.cat.some' : 'moves.cat.all', { orders, looked, moved })}</b></p>
      {gaps.length > 0 && <p className="adm-error">{t('moves.cat.gaps', { n: gaps.length, list: gaps.slice(0, SHOWN).map(({ tenant, line }) => `${tenant} ${line}`).join('、') })}</p>}
    </div>
  )
}
