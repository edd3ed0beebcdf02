import type { OrderRequest } from '@hotline/domain/work-order/beside.ts'
import { isOpenRequest } from '@hotline/domain/work-order/requests.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { RequestCard } from './request-card.tsx'
import { useBesideCopy } from './use-copy.ts'

/** Every request on the order, what waits first, then the newest. */
export function Requests(props: { requests: readonly OrderRequest[] }) {
  const t = useBesideCopy()
  if (!props.requests.length) return null
  const rows = props.requests.toSorted((a, b) => Number(isOpenRequest(b)) - Number(isOpenRequest(a)) || b.proposedAt.getTime() - a.proposedAt.getTime())
  return (
    <section className="ui-part" aria-label={t('requests')}>
      <SectionTitle>{t('requests')}</SectionTitle>
      {rows.map((request) => <RequestCard key={request.id} request={request} />)}
    </section>
  )
}
