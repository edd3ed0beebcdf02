import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { CatalogueTable, type CatalogueLine } from './catalogue-table.tsx'
import { usePolicyCopy } from './use-policy-copy.ts'

/** The catalogue as it holds now and will, with what may be done with each entry. */
export function CatalogueNow(props: { end?: (line: CatalogueLine) => ReactNode; keys?: ReactNode }) {
  const t = usePolicyCopy()
  const lines = useQuery(useTRPC().policy.catalogue.queryOptions())
  return (
    <section className="ui-part" aria-label={t('cat.current')}>
      <div className="ui-row"><h3 className="pol-cat-title">{t('cat.current')}</h3>{props.keys}</div>
      {lines.isPending ? <Loading rows={6} /> : lines.isError ? <Failed title={t('cat.failed')} hint={whyOf(lines.error)} retry={() => void lines.refetch()} /> : <CatalogueTable lines={lines.data} {...(props.end ? { end: props.end } : {})} />}
    </section>
  )
}
